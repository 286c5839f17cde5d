import { expect, test } from 'vitest';
import { Grid } from '../../../src/excel/read/grid.ts';
import { takePlainRows } from '../../../src/excel/read/plain-rows.ts';
import { readWorkbook } from '../../../src/excel/read/read-workbook.ts';
import type { Read } from '../../../src/model/read-sheet.ts';
import { picker, type Pick } from '../../catalogue/mutations.ts';
import { book, worksheet } from './book.ts';

const texts = [
  '甲',
  '食品经营许可',
  ' 前后 ',
  'a&amp;b',
  '&lt;c&gt;',
  '_x0041_',
  '一\n二',
  '𠮷',
  '',
  '12',
  '1e5',
  '&#20108;',
  ']]',
];
const forms = [
  (at: string, text: string) => `<c r="${at}" s="3" t="str"><v>${text}</v></c>`,
  (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`,
  (at: string, text: string) =>
    `<c r="${at}" s="1" t="inlineStr"><is><r><t xml:space="preserve">${text}</t></r></is></c>`,
  (at: string, text: string) => `<c r="${at}" s="2"><v>${text}</v></c>`,
  (at: string) => `<c r="${at}" t="s"><v>1</v></c>`,
  (at: string) => `<c r="${at}" s="4"/>`,
  (at: string) => `<c r="${at}" t="b"><v>1</v></c>`,
  (at: string) => `<c r="${at}"><f>1+1</f><v>2</v></c>`,
] as const;

const rows = (pick: Pick): string =>
  Array.from({ length: 1 + pick(6) }, (_, row) => {
    const number = 1 + row;
    const attributes =
      ['', ' ht="22" customHeight="1"', ' spans="1:3" x14ac:dyDescent="0.25"', ' hidden="1"'][pick(4)] ?? '';
    const cells = [...'ABC'].map(
      (column) => forms[pick(forms.length)]?.(`${column}${number}`, texts[pick(texts.length)] ?? '') ?? '',
    );
    return pick(9) === 0 ? `<row r="${number}"/>` : `<row r="${number}"${attributes}>${cells.join('')}</row>`;
  }).join('');

const pieces = [
  '<',
  '>',
  '/',
  '"',
  '&',
  ';',
  ' ',
  '\r',
  '\u0001',
  '\ufffe',
  ']]>',
  '<!-- </row> -->',
  '<![CDATA[</row>]]>',
  '</row>',
  '<row r="9">',
  'r=',
  's="',
  't="str"',
  '<v>',
  '</v>',
  '</c>',
  '<?x </row>?>',
  '0',
  '甲',
];

/** Replaces, inserts or removes something at a random place. */
function mutated(xml: string, pick: Pick): string {
  const at = pick(xml.length);
  const end = Math.min(xml.length, at + pick(4));
  return xml.slice(0, at) + (pick(3) === 0 ? '' : (pieces[pick(pieces.length)] ?? '')) + xml.slice(end);
}

const parts = {
  strings: '<si><t>号</t></si><si><t>一</t></si>',
  styles: `<cellXfs>${'<xf numFmtId="0"/>'.repeat(5)}</cellXfs>`,
};
const read = (sheet: string): Promise<Read> => readWorkbook(book({ ...parts, sheets: [sheet] }));
/** A comment before the rows hands the whole sheet to the XML reader. */
const readSlowly = (xml: string): Promise<Read> => read(worksheet(xml, '', '<!-- -->'));

test('takes the rows that Excel and this program write, up to the first other one', () => {
  const plain =
    '<row r="1" spans="1:2" ht="22" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1"/><c r="B1" t="s"><v>0</v></c></row>' +
    '<row r="2" ht="22" customHeight="1"><c r="A2" s="5" t="inlineStr"><is><t>甲</t></is></c><c r="B2" s="7"><v>1.5</v></c></row>' +
    '<row r="7"/>';
  for (const other of [
    '',
    '<row r="8">',
    '<row r="8"><c r="A8"><f>1</f></c></row>',
    '<row r="8" a="" a=""></row>',
    ' ',
  ]) {
    const found: unknown[] = [];
    const sink = { cell: (...cell: unknown[]) => found.push(cell), merge: () => undefined };
    const taken = takePlainRows(Buffer.from(plain + other), 0, new Grid('表', sink), { left: 100 });
    expect(taken).toBe(Buffer.byteLength(plain));
    expect(found).toEqual([
      [1, 1, 'n', 1, undefined, false],
      [1, 2, 's', 0, '0', false],
      [2, 1, 'inlineStr', 5, '甲', false],
      [2, 2, 'n', 7, '1.5', false],
    ]);
  }
});

test('reads plain rows as the XML reader does', async () => {
  const pick = picker(20_261_124);
  for (let round = 0; round < 300; round += 1) {
    const xml = rows(pick);
    const found = await read(worksheet(xml));
    expect(found, xml).toEqual(await readSlowly(xml));
    expect(found).toHaveProperty('sheets');
  }
});

test('and damaged rows as well, or refuses them as it does', { timeout: 60_000 }, async () => {
  const pick = picker(7);
  let refused = 0;
  for (let round = 0; round < 1_000; round += 1) {
    const xml = mutated(rows(pick), pick);
    const found = await read(worksheet(xml));
    expect(found, xml).toEqual(await readSlowly(xml));
    if ('fault' in found) refused += 1;
  }
  expect(refused).toBeGreaterThan(200);
  expect(refused).toBeLessThan(900);
});

test.each([65_500, 65_536, 131_072, 262_144 + 300, 600_000])(
  'reads rows wherever a piece of the file ends: %d',
  async (length) => {
    const long = `<row r="2"><c r="A2" t="str"><v>${'长'.repeat(100)}</v></c><x y="${'a'.repeat(length)}"/></row>`;
    const many = Array.from(
      { length: 2_000 },
      (_, row) => `<row r="${row + 3}"><c r="A${row + 3}" t="str"><v>第${row}行𠮷</v></c></row>`,
    );
    const found = await read(worksheet(`<row r="1"><c r="A1"><v>1</v></c></row>${long}${many.join('')}`));
    if ('fault' in found) throw new Error(found.fault.zh);
    const [sheet] = found.sheets;
    expect(sheet?.rows).toHaveLength(2_002);
    expect(sheet?.rows.slice(2).every(({ cells }, row) => cells[0]?.text === `第${row}行𠮷`)).toBe(true);
  },
);

test('takes no row from within an attribute, however long it is', async () => {
  const row = '<row r="9"><c r="A9"><v>9</v></c></row>';
  for (const length of [1, 262_144 - 9, 262_144, 300_000]) {
    const xml = `<row r="1"><c r="A1"><v>1</v></c></row><x y="${'a'.repeat(length)}${row}"/>`;
    expect(await read(worksheet(xml))).toHaveProperty('fault');
  }
});
