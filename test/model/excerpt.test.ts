import { describe, expect, test } from 'vitest';
import { excerptOf, markIn } from '../../src/model/excerpt.ts';

describe('excerptOf', () => {
  test('leaves a short line whole', () => {
    expect(excerptOf('name: 甲', 7)).toBe('name: 甲');
    expect(excerptOf('', 1)).toBe('');
  });

  test('keeps the marked unit at its index, and no half characters', () => {
    for (const line of ['甲'.repeat(600), '𠮷'.repeat(300), `a${'𠮷'.repeat(300)}`, 'ab𠮷'.repeat(150)]) {
      for (let column = 1; column <= line.length; column += 1) {
        const excerpt = excerptOf(line, column);
        expect(excerpt.length).toBeLessThanOrEqual(202);
        expect(excerpt.charAt(markIn(column))).toBe(line.charAt(column - 1));
        if (!/[\uDC00-\uDFFF]/.test(line.charAt(column - 1))) expect(excerpt).not.toMatch(/\p{Cs}/u);
      }
    }
  });

  test('tells where it cuts', () => {
    expect(excerptOf('x'.repeat(300), 150)).toMatch(/^…x{198,200}…$/);
    expect(excerptOf('x'.repeat(300), 1)).toMatch(/^x+…$/);
    expect(excerptOf('x'.repeat(300), 300)).toMatch(/^…x+$/);
  });
});
