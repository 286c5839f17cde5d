import { expect, test } from 'vitest';
import { book, cellsOf, sheetsOf, worksheet, type BookParts } from './book.ts';

const row = (...cells: readonly string[]): string => `<row r="1">${cells.join('')}</row>`;

/** Kind and text of the cells of one row. */
const read = async (cells: string, parts: Omit<BookParts, 'sheets'> = {}): Promise<unknown[]> =>
  (await cellsOf({ ...parts, sheets: [worksheet(row(cells))] })).map(({ kind, text }) => [kind, text]);

const strings = (...texts: readonly string[]): BookParts => ({
  strings: texts.map((text) => `<si>${text}</si>`).join(''),
});

test('tells each cell with its place', async () => {
  const xml = worksheet(
    '<row r="2"><c r="B2" t="str"><v>甲</v></c><c r="AA2"><v>3</v></c></row><row r="9"><c r="XFD9" t="b"><v>1</v></c></row>',
    '<mergeCells><mergeCell ref="B2:AA4"/><mergeCell ref="C7"/></mergeCells>',
  );
  expect(await sheetsOf(book({ sheets: [xml] }))).toEqual([
    {
      name: '表1',
      isHidden: false,
      rows: [
        {
          number: 2,
          cells: [
            { row: 2, column: 2, kind: 'text', text: '甲', isFormula: false },
            { row: 2, column: 27, kind: 'number', text: '3', number: 3, format: 'General', isFormula: false },
          ],
        },
        { number: 9, cells: [{ row: 9, column: 16_384, kind: 'boolean', text: 'TRUE', isFormula: false }] },
      ],
      merges: [
        { top: 2, left: 2, bottom: 4, right: 27 },
        { top: 7, left: 3, bottom: 7, right: 3 },
      ],
    },
  ]);
});

test('joins all runs of a text and leaves out reading aids', async () => {
  const rich = '<r><rPr><b/></rPr><t>食品</t></r><r><t xml:space="preserve"> 经营</t></r><r><t>许可</t></r>';
  const aid = '<t>阜陽</t><rPh sb="0" eb="2"><t>フヨウ</t></rPh><phoneticPr fontId="1"/>';
  expect(await read('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>', strings(rich, aid))).toEqual([
    ['text', '食品 经营许可'],
    ['text', '阜陽'],
  ]);
  expect(
    await read(`<c r="A1" t="inlineStr"><is>${rich}</is></c><c r="B1" t="inlineStr"><is>${aid}</is></c>`),
  ).toEqual([
    ['text', '食品 经营许可'],
    ['text', '阜陽'],
  ]);
});

test.each([
  ['_x005F_x0041_', '_x0041_'],
  ['_x005F__x005f_', '__'],
  ['_x4e00__x4E8C_', '一二'],
  ['一_x000D_\n二_x000D_三', '一\n二\n三'],
  ['_x00_ _x_', '_x00_ _x_'],
  ['一&#13;&#10;二&#13;三', '一\n二\n三'],
  ['一\r\n二\r三', '一\n二\n三'],
  ['&lt;b&gt; &amp;amp; &quot;&apos;&#19968;&#x4E8C;', '<b> &amp; "\'一二'],
  ['<![CDATA[<c> & ]]>二', '<c> & 二'],
  ['<!-- 注 -->𠮷野家', '𠮷野家'],
  ['  前后  ', '  前后  '],
])('reads the text %j the same wherever it stands', async (stored, text) => {
  const all = [
    `<c r="A1" t="s"><v>0</v></c>`,
    `<c r="B1" t="str"><v>${stored}</v></c>`,
    `<c r="C1" t="inlineStr"><is><t xml:space="preserve">${stored}</t></is></c>`,
    `<c r="D1" t="inlineStr"><is><r><t xml:space="preserve">${stored}</t></r></is></c>`,
  ];
  const cells = await read(all.join(''), strings(`<t xml:space="preserve">${stored}</t>`));
  expect(cells).toEqual([0, 1, 2, 3].map(() => ['text', text]));
});

test.each([
  ['0', 0],
  ['20', 20],
  ['-1.50', -1.5],
  ['.5', 0.5],
  ['3.40101199001011E+17', 340_101_199_001_011_000],
  ['1E-3', 0.001],
  ['340101199001011234', 340_101_199_001_011_260],
  ['1.7976931348623157e308', Number.MAX_VALUE],
])('gives the number %j with its figures as stored', async (text, number) => {
  const [cell] = await cellsOf({ sheets: [worksheet(row(`<c r="A1"><v>${text}</v></c>`))] });
  expect(cell).toMatchObject({ kind: 'number', text, number });
});

test.each(['NaN', 'INF', '1e999', '0x1F', '1,000', '１２', '20 个', '-'])(
  'takes %j for no number, but not for nothing either',
  async (text) => {
    expect(await read(`<c r="A1"><v>${text}</v></c>`)).toEqual([['error', text]]);
  },
);

test('tells truth values, errors and formulas', async () => {
  const cells = [
    '<c r="A1" t="b"><v>0</v></c>',
    '<c r="B1" t="e"><v>#N/A</v></c>',
    '<c r="C1"><f>1+1</f><v>2</v></c>',
    '<c r="D1" t="str"><f>A1&amp;"甲"</f><v>甲</v></c>',
    '<c r="E1"><f>1+1</f></c>',
    '<c r="F1"><f>1+1</f><v></v></c>',
    '<c r="G1" t="str"><f>""</f><v></v></c>',
    '<c r="H1"><f t="shared" si="0"/><v>3</v></c>',
    '<c r="I1" t="b"><v>2</v></c>',
    '<c r="J1" t="未知"><v>2</v></c>',
  ];
  const found = await cellsOf({ sheets: [worksheet(row(...cells))] });
  expect(found.map(({ column, kind, text, isFormula }) => [column, kind, text, isFormula])).toEqual([
    [1, 'boolean', 'FALSE', false],
    [2, 'error', '#N/A', false],
    [3, 'number', '2', true],
    [4, 'text', '甲', true],
    [5, 'formula-without-value', '', true],
    [6, 'formula-without-value', '', true],
    [8, 'number', '3', true],
    [9, 'error', '2', false],
    [10, 'error', '2', false],
  ]);
});

test('leaves out cells that only have a look', async () => {
  const cells = '<c r="A1" s="1"/><c r="B1" s="1"></c><c r="C1"><v/></c><c r="D1" t="s"><v>0</v></c>';
  expect(await sheetsOf(book({ sheets: [worksheet(row(cells))], ...strings('<t></t>') }))).toMatchObject([
    { rows: [] },
  ]);
});

const styles =
  '<numFmts count="3"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>' +
  '<numFmt numFmtId="177" formatCode="0&quot;个工作日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="22"/><xf numFmtId="20"/></cellXfs>' +
  '<dxfs><dxf><numFmt numFmtId="176" formatCode="0"/></dxf></dxfs>';

const dated = (serial: number): string =>
  [1, 2, 3, 4, 5].map((style) => `<c r="${'ABCDEF'[style]}1" s="${style}"><v>${serial}</v></c>`).join('');

test('tells dates by their format, in both ways of counting days', async () => {
  expect(await read(dated(43_831), { styles })).toEqual([
    ['date', '2020-01-01'],
    ['date', '2020-01-01'],
    ['number', '43831'],
    ['date', '2020-01-01'],
    ['date', '2020-01-01'],
  ]);
  const workbookPr = '<workbookPr date1904="1"/>';
  expect(await read(dated(42_369.354_166_666_664), { styles, workbookPr })).toEqual([
    ['date', '2020-01-01T08:30:00'],
    ['date', '2020-01-01T08:30:00'],
    ['number', '42369.354166666664'],
    ['date', '2020-01-01T08:30:00'],
    ['date', '2020-01-01T08:30:00'],
  ]);
  const [cell] = await cellsOf({ sheets: [worksheet(row('<c r="A1" s="3"><v>20</v></c>'))], styles });
  expect(cell).toMatchObject({ kind: 'number', number: 20, format: '0"个工作日"' });
});

test('reads dates stored as such', async () => {
  const at = (column: string, text: string): string => `<c r="${column}1" t="d"><v>${text}</v></c>`;
  expect(await read(at('A', '2020-01-31') + at('B', '2020-01-31T08:30:00Z') + at('C', '2020-02-31'))).toEqual(
    [
      ['date', '2020-01-31'],
      ['date', '2020-01-31T08:30:00'],
      ['error', '2020-02-31'],
    ],
  );
});

test('keeps hidden sheets apart and passes over charts', async () => {
  const sheet = (text: string): string => worksheet(row(`<c r="A1" t="str"><v>${text}</v></c>`));
  const parts = { sheets: [sheet('甲'), sheet('乙'), sheet('丙')] };
  const listed = ['', ' state="hidden"', ' state="veryHidden"'].map(
    (state, index) =>
      `<sheet name="&lt;${index}&gt;" sheetId="${index + 1}"${state} rel:id="rId${index + 1}"/>`,
  );
  const chart = '<sheet name="图" sheetId="9" rel:id="rId9"/>';
  const workbookXml = `<workbook xmlns:rel="x"><sheets>${listed.join('')}${chart}</sheets></workbook>`;
  const related = ['1', '2', '3'].map(
    (id) => `<Relationship Id="rId${id}" Type="x/worksheet" Target="/xl/worksheets/sheet${id}.xml"/>`,
  );
  const rels = `<Relationships>${related.join('')}<Relationship Id="rId9" Type="x/chartsheet" Target="chart.xml"/></Relationships>`;
  const found = await sheetsOf(
    book(
      parts,
      { name: 'xl/workbook.xml', data: workbookXml },
      { name: 'xl/_rels/workbook.xml.rels', data: rels },
    ),
  );
  expect(found.map(({ name, isHidden, rows }) => [name, isHidden, rows[0]?.cells[0]?.text])).toEqual([
    ['<0>', false, '甲'],
    ['<1>', true, '乙'],
    ['<2>', true, '丙'],
  ]);
});

test('keeps a text of 40,000 characters whole', async () => {
  const text = '长'.repeat(40_000);
  expect(await read(`<c r="A1" t="str"><v>${text}</v></c>`)).toEqual([['text', text]]);
});
