import { deflateRawSync } from 'node:zlib';
import { book, entriesOf, partsOf, prefixed, worksheet, type BookParts } from './book.ts';
import { hostile, oldOffice } from './hostile.ts';
import { zip, type ZipEntry } from './zip.ts';

/** A text as such, everything else with its kind. */
type Shown = string | readonly [kind: string, text: string];

/** What must come of a file: a refusal that says this (in Chinese), or these rows of the first sheet. */
export type Verdict =
  | { readonly told: string }
  | { readonly rows: readonly (readonly Shown[])[]; readonly merges?: readonly string[] };

export interface Hazard {
  readonly bytes: () => Uint8Array;
  readonly verdict: Verdict;
}

const cell = (at: string, text: string): string =>
  `<c r="${at}" t="str"><v>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</v></c>`;
const row = (number: number, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`;

/** A sheet with one text a row, and what is to be read of them. */
const column = (texts: readonly string[], read = texts): Hazard => ({
  bytes: () =>
    book({
      sheets: [worksheet(texts.map((text, index) => row(index + 1, cell(`A${index + 1}`, text))).join(''))],
    }),
  verdict: { rows: read.map((text) => [text]) },
});

const sheetOf = (xml: string, parts: BookParts = {}): Uint8Array => book({ ...parts, sheets: [xml] });
const refused = (rows: string, told: string, after = ''): Hazard => ({
  bytes: () => sheetOf(worksheet(rows, after)),
  verdict: { told },
});
const read = (
  rows: string,
  shown: readonly (readonly Shown[])[],
  parts: BookParts = {},
  after = '',
  merges?: readonly string[],
): Hazard => ({
  bytes: () => sheetOf(worksheet(rows, after), parts),
  verdict: { rows: shown, ...(merges && { merges }) },
});
const sheetPart = 'xl/worksheets/sheet1.xml';
const replaced = (data: string | Uint8Array, told: string): Hazard => ({
  bytes: () => book({ sheets: [''] }, { name: sheetPart, data }),
  verdict: { told },
});
const fromHostile = (name: string, verdict: Verdict): Hazard => ({
  bytes: () => hostile[name]?.() ?? Buffer.alloc(0),
  verdict,
});
const file = (bytes: Uint8Array, told: string): Hazard => ({ bytes: () => bytes, verdict: { told } });

/** A part that unpacks to 70 MiB of blanks behind `start`. */
const inflating = (name: string, start = '', size?: number): ZipEntry => {
  const data = Buffer.alloc(70 * 1_048_576, ' ');
  data.write(start);
  return { name, data, packed: deflateRawSync(data, { level: 9 }), ...(size !== undefined && { size }) };
};
const plain = worksheet(row(1, cell('A1', '食品经营许可')));
const withPart = (entry: ZipEntry): Uint8Array =>
  zip([...entriesOf(partsOf({ sheets: [plain] })).filter(({ name }) => name !== entry.name), entry]);
const one = [['食品经营许可']];

const longList = Array.from({ length: 3_000 }, (_, index) => [
  `${340_000_000_000 + index * 7_919}`,
  `${['食品经营许可', '出版物零售单位设立审批', '𠮷林路名称核准'][index % 3] ?? ''}（${index}）`,
  `申请人应当提交真实有效的材料，第${index}项；办理结果：䶮、㐂、𫖯。`,
]);
const offsets = Array.from({ length: 200 }, (_, offset) => `${'甲'.repeat(offset)}𠮷𫖯䶮`);
const formulas = [
  '=1+1',
  "=cmd|'/c calc'!A0",
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '=HYPERLINK("https://example.org")',
];
const names = ['甲'.repeat(40), '甲/乙:[丙]*?', "'引号'", 'History', 'history'];

/** By the names they have in fixtures/xlsx/hazards, where `make.mjs` beside them has written them from here. */
export const hazards: Readonly<Record<string, Hazard>> = {
  // Characters that are damaged on the way, or that XML cannot hold.
  'rare-at-every-offset': column(offsets),
  'good-zh-3000-rows': {
    bytes: () =>
      sheetOf(
        worksheet(
          longList
            .map((texts, index) =>
              row(index + 1, ...texts.map((text, at) => cell(`${'ABC'[at]}${index + 1}`, text))),
            )
            .join(''),
        ),
      ),
    verdict: { rows: longList },
  },
  'rich-inline': read(
    row(
      1,
      '<c r="A1" t="inlineStr"><is><r><t>许</t></r><r><rPr><b/></rPr><t>可</t></r><rPh sb="0" eb="1"><t>xu</t></rPh></is></c>',
    ),
    [['许可']],
  ),
  'truncated-xml': replaced(plain.slice(0, -30), '不是完整的 XML'),
  'corrupt-noncharacter-fffe': refused(row(1, cell('A1', '许\ufffe可')), '不是完整的 XML'),
  'corrupt-control': refused(row(1, cell('A1', '许\u0008可')), '不是完整的 XML'),
  'corrupt-lone-surrogate': replaced(
    Buffer.concat([
      Buffer.from(plain.slice(0, -60)),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from(plain.slice(-60)),
    ]),
    '不是完整的 XML',
  ),
  'gbk-bytes': replaced(
    Buffer.from(plain.replace('食品经营许可', '\u00ca\u00c2'), 'latin1'),
    '不是完整的 XML',
  ),
  escapes: column(
    ['_x0041_', '_x005F_x0041_', '_x000D_', 'a_x000a_b', '_x00_'],
    ['A', '_x0041_', '\n', 'a\nb', '_x00_'],
  ),
  'line-ends': read(row(1, '<c r="A1" t="str"><v>一&#13;&#10;二&#13;三\r\n四</v></c>'), [['一\n二\n三\n四']]),

  // Texts that are formulas elsewhere, and cells that are objects in other readers.
  'formula-injection': column(formulas),
  'formula-novalue': read(row(1, '<c r="A1"><f>1+1</f></c>', cell('B1', '甲')), [
    [['formula-without-value', ''], '甲'],
  ]),
  'rich-hyper-date': read(
    row(
      1,
      '<c r="A1" t="s"><v>0</v></c>',
      cell('B1', '链接'),
      '<c r="C1" s="1"><v>43831</v></c>',
      '<c r="D1"><f>LEN(A1)</f><v>4</v></c>',
      '<c r="E1" t="e"><v>#N/A</v></c>',
      '<c r="F1"><v>3.40101199001011E+17</v></c>',
      '<c r="G1"><v>340101</v></c>',
      '<c r="H1" t="b"><v>1</v></c>',
    ),
    [
      [
        '营业执照',
        '链接',
        ['date', '2020-01-01'],
        ['number', '4'],
        ['error', '#N/A'],
        ['number', '3.40101199001011E+17'],
        ['number', '340101'],
        ['boolean', 'TRUE'],
      ],
    ],
    {
      strings: '<si><r><t>营业</t></r><r><rPr><b/></rPr><t>执照</t></r></si>',
      styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
    },
    '<hyperlinks><hyperlink ref="B1" location="表1!A1"/></hyperlinks>',
  ),
  dates: read(
    row(
      1,
      '<c r="A1" s="1"><v>43830.667</v></c>',
      '<c r="B1" t="d"><v>2020-01-01</v></c>',
      '<c r="C1" s="1"><v>60</v></c>',
      '<c r="D1" s="1"><v>-1</v></c>',
    ),
    [
      [
        ['date', '2019-12-31T16:00:29'],
        ['date', '2020-01-01'],
        ['number', '60'],
        ['number', '-1'],
      ],
    ],
    { styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>' },
  ),
  'dates-1904': read(row(1, '<c r="A1" s="1"><v>42369</v></c>'), [[['date', '2020-01-01']]], {
    styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
    workbookPr: '<workbookPr date1904="1"/>',
  }),
  'corrupt-nan-value': read(row(1, '<c r="A1"><v>NaN</v></c>', '<c r="B1"><v>1e999</v></c>'), [
    [
      ['error', 'NaN'],
      ['error', '1e999'],
    ],
  ]),

  // Beyond what Excel has.
  'cell-40000-chars': column(['长'.repeat(40_000), `一${'\n'.repeat(300)}二`]),
  'text-100001-chars': refused(row(1, cell('A1', '长'.repeat(100_001))), '文字超过 100,000 个字'),
  'row-1048577': fromHostile('row-1048577', { told: '位置「1048577」' }),
  'row-huge': fromHostile('row-huge', { told: '位置「4294967295」' }),
  'cell-far': fromHostile('cell-far', { told: '位置「XFE1」' }),
  'cell-last': fromHostile('cell-last', { rows: [[['number', '1']]] }),
  'cell-twice': fromHostile('cell-twice', { told: '位置「A1」' }),
  'row-backwards': fromHostile('row-backwards', { told: '位置「1」' }),
  'sheet-names': {
    bytes: () => {
      const parts = partsOf({ sheets: names.map(() => plain) });
      const workbook = names.reduce(
        (xml, name, index) => xml.replace(`name="表${index + 1}"`, `name="${name}"`),
        parts.get('xl/workbook.xml') ?? '',
      );
      return zip(entriesOf(new Map([...parts, ['xl/workbook.xml', workbook]])));
    },
    verdict: { rows: one },
  },

  // Merged cells and structures without end.
  'merged-three-rows': read(
    [
      row(1, cell('A1', '市场监管局'), cell('B1', '食品经营许可')),
      row(2, cell('B2', '食品生产许可')),
      row(3, '<c r="A3"/>', cell('B3', '药品经营许可')),
    ].join(''),
    [['市场监管局', '食品经营许可'], ['食品生产许可'], ['药品经营许可']],
    {},
    '<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>',
    ['1,1:3,1'],
  ),
  'merge-column': fromHostile('merge-column', { rows: one, merges: ['1,1:1048576,1'] }),
  'merge-sheet': fromHostile('merge-sheet', { rows: one, merges: ['1,1:1048576,16384'] }),
  'merge-many': refused(
    '',
    '合并区域超过 200,000 个',
    `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(200_001)}</mergeCells>`,
  ),
  'merge-backwards': fromHostile('merge-backwards', { told: '位置「B2:A1」' }),
  'dv-column': fromHostile('dv-column', { rows: one }),
  'dv-sheet': fromHostile('dv-sheet', { rows: one }),
  'cols-max': fromHostile('cols-max', { rows: one }),

  // Files that unpack to more than memory holds.
  'bomb-sheet': {
    bytes: () => withPart(inflating(sheetPart, plain.slice(0, -12))),
    verdict: { told: '超过 64 MB 的上限' },
  },
  'bomb-lying-size': {
    bytes: () => withPart(inflating(sheetPart, '', 1_000)),
    verdict: { told: '与校验和或长度不符' },
  },
  'bomb-media': { bytes: () => withPart(inflating('xl/media/image1.png')), verdict: { rows: one } },
  'bomb-shared-strings': {
    bytes: () => book({ sheets: [plain], strings: '<si><t>a</t></si>'.repeat(2_000_000) }),
    verdict: { told: '单元格的文字超过 500,000 种' },
  },
  'bomb-entries': {
    bytes: () =>
      zip([
        ...entriesOf(partsOf({ sheets: [plain] })),
        ...Array.from({ length: 4_001 }, (_, index) => ({ name: `xl/${index}`, data: '', method: 0 })),
      ]),
    verdict: { told: '压缩包内有 4006 个文件' },
  },
  'bomb-rows': fromHostile('bomb-rows', { told: '超出 Excel 的范围' }),
  'bomb-styles': fromHostile('bomb-styles', { told: '单元格格式超过 65,536 种' }),
  'bomb-depth': fromHostile('bomb-depth', { told: '嵌套过深' }),
  xxe: fromHostile('xxe', { told: 'DOCTYPE' }),
  'entity-bomb': fromHostile('entity-bomb', { told: 'DOCTYPE' }),
  'entity-unknown': fromHostile('entity-unknown', { told: '不是完整的 XML' }),
  'name-leads-out': {
    bytes: () => zip([...entriesOf(partsOf({ sheets: [plain] })), { name: '../../evil.txt', data: '' }]),
    verdict: { told: '文件名「../../evil.txt」' },
  },
  'wrong-checksum': {
    bytes: () =>
      zip(
        entriesOf(partsOf({ sheets: [plain] })).map((entry) => ({
          ...entry,
          ...(entry.name === sheetPart && { crc: 1 }),
        })),
      ),
    verdict: { told: '与校验和或长度不符' },
  },

  // Right, but seldom seen.
  'no-r-attr': read(
    '<row><c t="str"><v>甲</v></c><c/><c t="str"><v>乙</v></c></row><row><c><v>3</v></c></row>',
    [['甲', '乙'], [['number', '3']]],
  ),
  'prefixed-x': { bytes: () => sheetOf(prefixed(plain)), verdict: { rows: one } },
  'strict-ooxml': {
    bytes: () =>
      zip(
        entriesOf(partsOf({ sheets: [plain] })).map(({ name, data }) => ({
          name,
          data: `${data as string}`
            .replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
              'http://purl.oclc.org/ooxml/spreadsheetml/main',
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
              'http://purl.oclc.org/ooxml/officeDocument/relationships',
            ),
        })),
      ),
    verdict: { rows: one },
  },
  'utf-16': {
    bytes: () =>
      book(
        { sheets: [''] },
        { name: sheetPart, data: Buffer.from(`\ufeff${plain.replace('UTF-8', 'UTF-16')}`, 'utf16le') },
      ),
    verdict: { rows: one },
  },

  // No workbooks.
  empty: file(Buffer.alloc(0), '空的（0 字节）'),
  'cut-off': { bytes: () => book({ sheets: [plain] }).subarray(0, 700), verdict: { told: '工作簿已损坏' } },
  'cfb-encrypted': file(oldOffice('EncryptionInfo', 'EncryptedPackage'), '设有打开密码'),
  'xls-as': file(oldOffice('Workbook'), '旧版 Excel 或 WPS 表格（.xls、.et）'),
  'csv-as': file(Buffer.from('事项名称,编码\n食品经营许可,000131023000\n'), '纯文本（如 CSV）'),
  'html-as': file(Buffer.from('<html><table><tr><td>事项名称</td></tr></table></html>'), '网页（HTML）'),
  'docx-as': file(zip([{ name: 'word/document.xml', data: '' }]), ' Word 文档（.docx）'),
};
