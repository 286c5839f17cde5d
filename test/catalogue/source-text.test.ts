import { describe, expect, test } from 'vitest';
import { sourceText } from '../../src/catalogue/source-text.ts';

describe('sourceText', () => {
  const source = sourceText('a.yaml', '甲乙\r\n𠮷: x\n\nend');

  test.each<readonly [start: number, end: number | undefined, expected: string]>([
    [0, undefined, '1:1+1 甲乙'],
    [1, 99, '1:2+1 甲乙'],
    [2, 3, '1:3+1 甲乙'],
    [4, 6, '2:1+2 𠮷: x'],
    [8, 9, '2:5+1 𠮷: x'],
    [10, 12, '3:1+1 '],
    [11, 14, '4:1+3 end'],
    [14, 15, '4:4+1 end'],
  ])('places %i to %s', (start, end, expected) => {
    const { line, column, length, excerpt, file } = source.at(start, end);
    expect(`${line}:${column}+${length} ${excerpt}`).toBe(expected);
    expect(file).toBe('a.yaml');
    expect(source.offsetOf(line, column)).toBe(start);
  });

  test('places something in an empty file', () => {
    expect(sourceText('a.yaml', '').at(0)).toMatchObject({ line: 1, column: 1, length: 1, excerpt: '' });
  });
});
