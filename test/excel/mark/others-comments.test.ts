import JSZip from 'jszip';
import { expect, test } from 'vitest';
import type { CellMark } from '../../../src/excel/mark/cell-notes.ts';
import { book, sheetsOf, worksheet } from '../read/book.ts';
import { head, marked, seenIn } from './marked.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';

const shape = (id: number, row: number, column: number, kind = 'Note'): string =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='visibility:hidden' fillcolor="#ccffcc"><v:textbox><div>按钮<br/></div></v:textbox><x:ClientData ObjectType="${kind}"><x:Anchor>\n 2, 15, 0, 2, 4, 15, 2, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

/** A sheet on which somebody has written comments on A1 (plain) and B1 (in two fonts), beside a button. */
const commented = book(
  {
    sheets: [worksheet(rows, `<legacyDrawing xmlns:r="${relations}" r:id="rId7"/><extLst/>`)],
  },
  {
    name: 'xl/worksheets/_rels/sheet1.xml.rels',
    data: `<Relationships><Relationship Id="rId7" Type="${relations}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId1" Type="${relations}/comments" Target="../comments1.xml"/></Relationships>`,
  },
  {
    name: 'xl/comments1.xml',
    data: `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>王</author></authors><commentList><comment ref="A1" authorId="0"><text><t>请核对 &amp; 确认</t></text></comment><comment ref="B1" authorId="0"><text><r><rPr><b/></rPr><t xml:space="preserve">王：\n</t></r><r><t>已改</t></r></text></comment></commentList></comments>`,
  },
  {
    name: 'xl/drawings/vmlDrawing1.vml',
    data: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout>${shape(3073, 0, 0)}${shape(3074, 0, 1)}${shape(3075, 0, 0, 'Button')}</xml>`,
  },
);

/** As Excel writes it, which other readers do not read. */
const withBr = async (): Promise<Uint8Array> => {
  const zip = await JSZip.loadAsync(commented);
  const part = 'xl/drawings/vmlDrawing1.vml';
  zip.file(part, ((await partOf(commented, part)) ?? '').replaceAll('<br/>', '<br>'));
  return await zip.generateAsync({ type: 'uint8array' });
};

const mark = (row: number, column: number, text: string): CellMark => ({
  sheet: '表1',
  row,
  column,
  severity: 'error',
  text,
});

const partOf = async (bytes: Uint8Array, part: string): Promise<string | undefined> =>
  (await JSZip.loadAsync(bytes)).file(part)?.async('text');

const red = 'FFFFC8CF';
/** exceljs reads no comment without fonts; one that has been added to has some. */
const untouched = [
  ['A1', undefined, ''],
  ['B1', undefined, '王：\n已改'],
];
const theirs = [
  ['A1', undefined, '请核对 & 确认'],
  ['B1', undefined, '王：\n已改'],
];

test('keeps the comments of others and adds to them', async () => {
  expect(await seenIn(commented)).toEqual(untouched);
  const copy = await marked(commented, [mark(1, 1, '一'), mark(2, 3, '二')]);
  expect(await seenIn(copy)).toEqual([
    ['A1', red, `请核对 & 确认\n${head}一`],
    ['B1', undefined, '王：\n已改'],
    ['C2', red, `${head}二`],
  ]);
  expect(await sheetsOf(copy)).toEqual(await sheetsOf(commented));
});

test('takes only its own out of a comment again', async () => {
  const copy = await marked(commented, [mark(1, 1, '一'), mark(1, 2, '二'), mark(2, 3, '三')]);
  const clean = await marked(copy, []);
  expect(await seenIn(clean)).toEqual(theirs);
  expect(await marked(copy, [mark(1, 2, '二')])).toEqual(await marked(clean, [mark(1, 2, '二')]));
});

test('keeps the boxes of others, large enough for what is added', async () => {
  const drawing =
    (await partOf(
      await marked(await withBr(), [mark(1, 1, '长'.repeat(200)), mark(2, 3, '三')]),
      'xl/drawings/vmlDrawing1.vml',
    )) ?? '';
  const anchors = Array.from(drawing.matchAll(/<x:Anchor>([^<]*)/g), ([, anchor = '']) =>
    anchor.split(',').map(Number),
  );
  expect(anchors).toHaveLength(4);
  expect(anchors[0]?.slice(0, 4)).toEqual([2, 15, 0, 2]);
  expect(anchors[0]?.[6]).toBeGreaterThan(5);
  expect(anchors.slice(1, 3)).toEqual([
    [2, 15, 0, 2, 4, 15, 2, 4],
    [2, 15, 0, 2, 4, 15, 2, 4],
  ]);
  expect(drawing.match(/<br>/g)).toHaveLength(3);
  expect(drawing).toContain('_x0000_s3076');
  expect(drawing).toContain('id="_x0000_t202"');
});

test('knows its comments when another program has taken away their author and joined their fonts', async () => {
  const copy = await marked(commented, [mark(1, 1, '一'), mark(2, 3, '二')]);
  const zip = await JSZip.loadAsync(copy);
  const comments = (await partOf(copy, 'xl/comments1.xml')) ?? '';
  zip.file(
    'xl/comments1.xml',
    comments
      .replaceAll(/<\/t><\/r><r><rPr>.*?<\/rPr><t [^>]*>/g, '')
      .replace('事项校核</author>', ' </author>'),
  );
  const clean = await marked(await zip.generateAsync({ type: 'uint8array' }), []);
  expect((await seenIn(clean)).map(([address, , text]) => [address, text])).toEqual([
    ['A1', '请核对 & 确认'],
    ['B1', '王：\n已改'],
  ]);
});

test('keeps what people have written in front of its own words', async () => {
  const copy = await marked(commented, [mark(2, 3, '二')]);
  const zip = await JSZip.loadAsync(copy);
  zip.file('xl/comments1.xml', ((await partOf(copy, 'xl/comments1.xml')) ?? '').replace('【', '不对！\n【'));
  const clean = await marked(await zip.generateAsync({ type: 'uint8array' }), []);
  expect(await seenIn(clean)).toEqual([...untouched, ['C2', undefined, '不对！']]);
});

test('writes what a comment cannot hold in another way, and not without end', async () => {
  const copy = await marked(commented, [mark(2, 3, `\u0000\ud800甲\r\n乙\ufffe${'长'.repeat(40_000)}`)]);
  const [, , c2] = await seenIn(copy);
  expect(c2?.[2]).toMatch(/^【事项校核】\n\ufffd\ufffd甲\n乙\ufffd长+…$/);
  expect(`${c2?.[2] as string}`.length).toBeLessThan(32_767);
});
