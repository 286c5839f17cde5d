import { deflateRawSync } from 'node:zlib';
import { entriesOf, partsOf, worksheet } from './book.ts';
import { zip, type ZipEntry } from './zip.ts';

const cell = '<row r="1"><c r="A1" t="str"><v>食品经营许可</v></c></row>';
const good = worksheet(cell);
const sheetPart = 'xl/worksheets/sheet1.xml';
const mebibyte = 1_048_576;

const wrap = (xml: string, ...others: readonly ZipEntry[]): Buffer =>
  zip([...entriesOf(partsOf({ sheets: [xml] })), ...others]);

const withParts = (changes: Readonly<Record<string, string>>): Buffer =>
  zip(entriesOf(new Map([...partsOf({ sheets: [good] }), ...Object.entries(changes)])));

/** Bytes that unpack to `size` blanks after `start`. */
const inflating = (size: number, start = ''): { readonly data: Buffer; readonly packed: Buffer } => {
  const data = Buffer.alloc(size, ' ');
  data.write(start);
  return { data, packed: deflateRawSync(data, { level: 1 }) };
};

function replaced(entry: ZipEntry): Buffer {
  const parts = partsOf({ sheets: [good] });
  parts.delete(entry.name);
  return zip([...entriesOf(parts), entry]);
}

const manySheets = (count: number, xml: string): Buffer =>
  zip(entriesOf(partsOf({ sheets: Array.from({ length: count }, () => xml) })));

const dataValidation = (reference: string): string =>
  `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="${reference}"><formula1>"是,否"</formula1></dataValidation></dataValidations>`;

const merges = (references: readonly string[]): string =>
  worksheet(
    cell,
    `<mergeCells>${references.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
  );

/** The start of a file of older versions of Office, with the names of its streams. */
export const oldOffice = (...names: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ]);

/** Workbooks that bring other readers to a halt, or to read what is not there. */
export const hostile: Readonly<Record<string, () => Buffer>> = {
  'bomb-sheet': () => replaced({ name: sheetPart, ...inflating(100 * mebibyte, good.slice(0, -12)) }),
  'bomb-lying-size': () => replaced({ name: sheetPart, ...inflating(100 * mebibyte), size: 1_000 }),
  'bomb-blanks': () => wrap(worksheet(cell, ' '.repeat(63 * mebibyte))),
  'bomb-many-parts': () => manySheets(4, worksheet(cell, `<x y="${'a'.repeat(60_000)}"/>`.repeat(350))),
  'bomb-shared-strings': () =>
    zip(entriesOf(partsOf({ sheets: [good], strings: '<si><t>a</t></si>'.repeat(3_600_000) }))),
  'bomb-one-text': () => wrap(worksheet(`<row><c t="str"><v>${'x'.repeat(60 * mebibyte)}</v></c></row>`)),
  'bomb-media': () => wrap(good, { name: 'xl/media/image1.png', ...inflating(100 * mebibyte) }),
  'bomb-cells': () =>
    wrap(
      worksheet(
        `<row r="1">${'<c/>'.repeat(16_000)}</row>${`<row>${'<c/>'.repeat(16_000)}</row>`.repeat(400)}`,
      ),
    ),
  'bomb-values': () => wrap(worksheet(`<row>${'<c><v>1</v></c>'.repeat(16_000)}</row>`.repeat(200))),
  'bomb-values-allowed': () =>
    manySheets(
      1,
      worksheet(
        Array.from(
          { length: 1_000 },
          (_, row) =>
            `<row>${Array.from({ length: 499 }, (__, column) => `<c><v>${row * 1_000 + column}</v></c>`).join('')}</row>`,
        ).join(''),
      ),
    ),
  'bomb-texts-allowed': () =>
    manySheets(
      1,
      worksheet(
        Array.from(
          { length: 1_000 },
          (_, row) =>
            `<row>${Array.from({ length: 499 }, (__, column) => `<c t="str"><v>申请人提交的申请材料${row * 1_000 + column}</v></c>`).join('')}</row>`,
        ).join(''),
      ),
    ),
  'bomb-sparse-texts': () => {
    const row = `<row><c t="str"><v>申请人提交的申请材料应当真实有效</v></c></row><x y="${'a'.repeat(60_000)}"/>`;
    return manySheets(3, worksheet(row.repeat(350)));
  },
  'bomb-rows': () => wrap(worksheet('<row/>'.repeat(2_000_000))),
  'bomb-attributes': () =>
    wrap(worksheet(`<row ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}=""`).join(' ')}/>`)),
  'bomb-depth': () => wrap(worksheet(`${'<a>'.repeat(1_000_000)}${'</a>'.repeat(1_000_000)}`)),
  'bomb-styles': () =>
    zip(entriesOf(partsOf({ sheets: [good], styles: `<cellXfs>${'<xf/>'.repeat(5_000_000)}</cellXfs>` }))),
  'bomb-entries': () =>
    wrap(
      good,
      ...Array.from({ length: 20_000 }, (_, index) => ({ name: `xl/${index}`, data: '', method: 0 })),
    ),
  'bomb-text-of-references': () =>
    wrap(worksheet(`<row><c t="str"><v>${'&#x4E00;'.repeat(7_000_000)}</v></c></row>`)),
  'bomb-escapes': () => wrap(worksheet(`<row><c t="str"><v>${'_x4E00_'.repeat(8_000_000)}</v></c></row>`)),
  'bomb-comments': () => wrap(worksheet(cell, '<!-- -->'.repeat(7_000_000))),
  'bomb-row-without-end': () => wrap(worksheet(`<row>${'<x></x>'.repeat(1_500_000)}</row>`)),
  'long-text': () => wrap(worksheet(`<row><c t="str"><v>${'长'.repeat(100_001)}</v></c></row>`)),
  'merge-column': () => wrap(merges(['A1:A1048576'])),
  'merge-sheet': () => wrap(merges(['A1:XFD1048576'])),
  'merge-many': () =>
    wrap(merges(Array.from({ length: 300_000 }, (_, index) => `A${index + 1}:B${index + 1}`))),
  'merge-beyond': () => wrap(merges(['A1:XFE1'])),
  'merge-backwards': () => wrap(merges(['B2:A1'])),
  'merge-nowhere': () => wrap(merges(['第一列'])),
  'dv-column': () => wrap(worksheet(cell, dataValidation('A1:A1048576'))),
  'dv-sheet': () => wrap(worksheet(cell, dataValidation('A1:XFD1048576'))),
  'cols-max': () => wrap(worksheet(cell, '', '<cols><col min="1" max="2147483647" width="9"/></cols>')),
  'row-huge': () => wrap(worksheet('<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>')),
  'row-1048577': () => wrap(worksheet('<row r="1048577"><c><v>1</v></c></row>')),
  'row-zero': () => wrap(worksheet('<row r="0"><c><v>1</v></c></row>')),
  'row-backwards': () => wrap(worksheet('<row r="2"/><row r="1"/>')),
  'row-twice': () => wrap(worksheet('<row r="2"/><row r="2"/>')),
  'cell-far': () => wrap(worksheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')),
  'cell-elsewhere': () => wrap(worksheet('<row r="1"><c r="A2"><v>1</v></c></row>')),
  'cell-twice': () => wrap(worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')),
  'cell-last': () => wrap(worksheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
  'string-missing': () => wrap(worksheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')),
  xxe: () =>
    withParts({
      [sheetPart]: `<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>${worksheet('<row><c t="str"><v>&x;</v></c></row>').replace(/^<\?xml.*\n/, '')}`,
    }),
  'entity-bomb': () =>
    withParts({
      'xl/workbook.xml': `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><workbook>&b;</workbook>`,
    }),
  'entity-unknown': () => wrap(worksheet('<row><c t="str"><v>&x;</v></c></row>')),
  'target-outside': () =>
    withParts({
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../etc/passwd"/></Relationships>',
    }),
  'sheet-is-missing': () => withParts({ 'xl/_rels/workbook.xml.rels': '<Relationships/>' }),
  'sheet-is-no-sheet': () => withParts({ [sheetPart]: '<html><body/></html>' }),
  'no-sheets': () => withParts({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' }),
};
