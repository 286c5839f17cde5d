import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import { sourceText } from '../../src/catalogue/source-text.ts';
import { widthOf } from '../../src/reporters/columns.ts';
import { frame } from '../../src/reporters/frame.ts';
import { finding, hostile, obeyed } from './findings.ts';

const plain = new Chalk({ level: 0 });

const framed = (line: number, column: number, length: number, excerpt: string): string[] =>
  frame(finding({ at: { line, column, length, excerpt } }), plain);

/** What stands above the carets, by columns of the terminal. */
function marked([above = '', below = '']: readonly string[]): string {
  const from = widthOf(below.slice(0, below.indexOf('^')));
  const to = from + below.split('^').length - 1;
  let column = 0;
  let text = '';
  for (const { segment } of new Intl.Segmenter().segment(above)) {
    if (column >= from && column < to) text += segment;
    column += widthOf(segment);
  }
  return text;
}

describe('frame', () => {
  test('shows the line with carets below the value', () => {
    expect(framed(12, 9, 1, 'visits: 0')).toEqual(['  12 | visits: 0', '     |         ^']);
  });

  test('counts a Han character as two columns', () => {
    expect(framed(7, 7, 6, 'name: 食品经营许可 # 名称')).toEqual([
      '  7 | name: 食品经营许可 # 名称',
      '    |       ^^^^^^^^^^^^',
    ]);
    expect(marked(framed(3, 5, 2, '事项名称许可：新办'))).toBe('许可');
  });

  test.each([
    ['a surrogate pair before it', '𠮷𠮷: 许可', 7, 2, '许可'],
    ['a combining mark before it', 'e\u0301: 许可', 5, 2, '许可'],
    ['a tab before it', 'name:\t许可', 7, 2, '许可'],
    ['something invisible before it', 'a\u200Bb: 许可', 6, 2, '许可'],
    ['something invisible in it', 'name: 许\u200B可 好', 7, 3, '许\\u{200B}可'],
    ['an empty value', 'note:', 6, 1, ''],
  ])('marks the right columns with %s', (_, excerpt, column, length, expected) => {
    expect(marked(framed(1, column, length, excerpt))).toBe(expected);
  });

  test('is silent about a file as a whole', () => {
    expect(framed(1, 1, 1, '')).toEqual([]);
  });

  test('lets nothing of the line through that a terminal or CI would obey', () => {
    for (const line of [`name: ${hostile}`, `::error::${hostile}`, hostile]) {
      const lines = framed(345, 1, 3, line);
      expect(lines).toHaveLength(2);
      for (const each of lines) {
        expect(each).not.toMatch(obeyed);
        expect(each).toMatch(/^ {2}(?:345| {3}) \| /);
      }
    }
  });

  test('marks the value in the cut excerpt of a long line', () => {
    const value = '要找的值';
    for (const before of ['x', '食', '𠮷']) {
      for (const count of [0, 60, 99, 100, 101, 150, 2_000]) {
        const line = `${before.repeat(count)}${value}${'尾'.repeat(5_000 - count)}`;
        const start = before.length * count;
        const at = sourceText('a.yaml', line).at(start, start + value.length);
        expect(at.column).toBe(start + 1);
        const lines = frame(finding({ at }), plain);
        expect(marked(lines)).toBe(value);
        expect(lines[0]?.length).toBeLessThan(220);
        expect(widthOf(lines[1] ?? '')).toBeLessThan(500);
      }
    }
  });

  test('a mark longer than the excerpt ends with it', () => {
    const at = sourceText('a.yaml', '甲'.repeat(5_000)).at(2_000, 5_000);
    const [above = '', below = ''] = frame(finding({ at }), plain);
    expect(widthOf(below)).toBeLessThanOrEqual(widthOf(above));
  });

  test('colours the carets and dims the gutter only when asked', () => {
    const colored = frame(finding(), new Chalk({ level: 1 }));
    expect(colored[1]).toContain('\u001b[31m^\u001b[39m');
    expect(framed(12, 9, 1, 'visits: 0').join('')).not.toContain('\u001b');
  });
});
