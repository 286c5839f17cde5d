import { expect, test } from 'vitest';
import { grid, labelled, linesOf, pairs, tableLines, textLine, type Line } from '../../src/lists/form.ts';

const spans = (line: Line): number => line.reduce((sum, { span }) => sum + span, 0);
const texts = (lines: readonly Line[]) => lines.map((line) => line.map(({ value }) => value));

test('every line spans the grid', () => {
  const lines = [
    textLine('一'),
    labelled('名称', '一'),
    ...pairs([
      ['甲', '1'],
      ['乙', '2'],
      ['丙', '3'],
    ]),
    ...linesOf([{ heading: '材料', lines: [textLine('一')] }]),
  ];
  expect(lines.map(spans)).toEqual(lines.map(() => grid.length));
});

test('pairs stand two in a line; what has no text is left out', () => {
  const lines = pairs([
    ['甲', '1'],
    ['乙', undefined],
    ['丙', ''],
    ['丁', '4'],
    ['戊', '5'],
  ]);
  expect(texts(lines)).toEqual([
    ['甲', '1', '丁', '4'],
    ['戊', '5'],
  ]);
  expect(pairs([['甲', undefined]])).toEqual([]);
});

test('a table has a line of labels, then one for each row', () => {
  const columns = [
    { header: '序号', span: 1, align: 'center', value: (_: string, index: number) => index + 1 },
    { header: '名称', span: 19, value: (row: string) => row },
  ] as const;
  const lines = tableLines(columns, ['一', '二']);
  expect(texts(lines)).toEqual([
    ['序号', '名称'],
    [1, '一'],
    [2, '二'],
  ]);
  expect(lines[0]?.map(({ role }) => role)).toEqual(['label', 'label']);
  expect(lines[1]?.[0]).toMatchObject({ role: 'value', align: 'center' });
});

test('sections are numbered as they come; those without lines do not count', () => {
  const lines = Array.from({ length: 22 }, (_, index) => ({
    heading: `${index}`,
    lines: index === 1 ? [] : [textLine('一')],
  }));
  const headings = linesOf(lines)
    .flat()
    .filter(({ role }) => role === 'heading')
    .map(({ value }) => value);
  expect(headings.slice(0, 3)).toEqual(['一、0', '二、2', '三、3']);
  expect(headings.slice(8, 12)).toEqual(['九、9', '十、10', '十一、11', '十二、12']);
  expect(headings.slice(18)).toEqual(['十九、19', '二十、20', '二十一、21']);
});
