import { expect, test } from 'vitest';
import { book, faultOf, prefixed, sheetsOf, worksheet } from './book.ts';

const plain = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>3</v></c></row>';
const strings = '<si><t>甲</t></si>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const strict = 'http://purl.oclc.org/ooxml';
const sheetPart = 'xl/worksheets/sheet1.xml';

const shown = async (bytes: Uint8Array): Promise<unknown> =>
  (await sheetsOf(bytes)).map(({ rows, merges }) => [
    rows.map(({ number, cells }) => [number, cells.map(({ column, text }) => [column, text])]),
    merges,
  ]);

const expected = [[[[1, [[1, '甲'], [3, '3']]]], [{ top: 1, left: 1, bottom: 2, right: 1 }]]]; // prettier-ignore
const merge = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>';

test('no-r-attr: counts rows and cells that do not say where they are', async () => {
  const rows = '<row><c t="s"><v>0</v></c><c/><c><v>3</v></c></row>';
  expect(await shown(book({ sheets: [worksheet(rows, merge)], strings }))).toEqual(expected);
  const mixed = '<row><c t="s"><v>0</v></c><c r="C1"><v>3</v></c></row>';
  expect(await shown(book({ sheets: [worksheet(mixed, merge)], strings }))).toEqual(expected);
});

test('prefixed-x: whatever the prefix of the elements is', async () => {
  const parts = { sheets: [worksheet(plain, merge)], strings };
  const bytes = book(
    { ...parts, sheets: [prefixed(worksheet(plain, merge))] },
    { name: 'xl/sharedStrings.xml', data: prefixed(`<sst xmlns="${main}">${strings}</sst>`) },
  );
  expect(await shown(bytes)).toEqual(expected);
});

test('strict-ooxml: in the strict form of the standard', async () => {
  const sheet = worksheet(plain, merge).replace(main, `${strict}/spreadsheetml/main`);
  const type = `${strict}/officeDocument/relationships`;
  const bytes = book(
    { sheets: [sheet], strings },
    {
      name: '_rels/.rels',
      data: `<Relationships><Relationship Id="a" Type="${type}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships><Relationship Id="rId1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s" Type="${type}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
  );
  expect(await shown(bytes)).toEqual(expected);
});

test('with line ends and blanks between all elements', async () => {
  const sheet = worksheet(plain, merge).replaceAll('><', '>\r\n  <');
  expect(await shown(book({ sheets: [sheet], strings: strings.replaceAll('><', '>\n<') }))).toEqual(expected);
});

test('with foreign elements, comments and instructions in between', async () => {
  const rows = `<!-- 注 --><?x y?>${plain}<extLst><ext><x14:c r="B9"><xm:f>1</xm:f><v>9</v></x14:c></ext></extLst>`;
  const after = `<legacy><row r="5"><c r="A5"><v>5</v></c></row></legacy>${merge}`;
  expect(await shown(book({ sheets: [worksheet(rows, after)], strings }))).toEqual(expected);
});

test.each(['utf16le', 'utf16be'] as const)('in %s, with and without a byte order mark', async (encoding) => {
  const text = worksheet(plain, merge).replace('UTF-8', 'UTF-16');
  for (const xml of [`\ufeff${text}`, text]) {
    const data = Buffer.from(xml, 'utf16le');
    if (encoding === 'utf16be') data.swap16();
    expect(await shown(book({ sheets: [text], strings }, { name: sheetPart, data }))).toEqual(expected);
  }
});

test('with a byte order mark in UTF-8', async () => {
  expect(await shown(book({ sheets: [`\ufeff${worksheet(plain, merge)}`], strings }))).toEqual(expected);
});

test.each([
  ['GBK by its word', worksheet(plain).replace('UTF-8', 'GBK'), '用的是 GBK 编码'],
  [
    'bytes that are no UTF-8',
    Buffer.from(worksheet(plain).replace('<v>0', '<v>\u00e9'), 'latin1'),
    '不是完整的 XML',
  ],
  ['half a character', Buffer.concat([Buffer.from(worksheet(plain)), Buffer.from([0xe4])]), '不是完整的 XML'],
  ['a missing end', worksheet(plain).slice(0, -5), '不是完整的 XML'],
  ['nothing', '', '不是完整的 XML'],
  ['what XML cannot hold', worksheet('<row><c t="str"><v>\u0001</v></c></row>'), '不是完整的 XML'],
  [
    'a reference to what XML cannot hold',
    worksheet('<row><c t="str"><v>&#0;</v></c></row>'),
    '不是完整的 XML',
  ],
  ['a noncharacter', worksheet('<row><c t="str"><v>\ufffe</v></c></row>'), '不是完整的 XML'],
])('refuses %s', async (_, data, told) => {
  expect((await faultOf(book({ sheets: [''], strings }, { name: sheetPart, data }))).zh).toContain(told);
});
