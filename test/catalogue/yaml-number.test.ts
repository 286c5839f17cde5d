import { describe, expect, test } from 'vitest';
import { isPlainNumber, oddNumber } from '../../src/catalogue/yaml-number.ts';

describe('a plain number', () => {
  test.each(['0', '7', '-3', '0.5', '-0.25', '20', '9007199254740991', '0.1'])('is %s', (written) => {
    expect(isPlainNumber(written, Number(written))).toBe(true);
  });

  test.each([
    '007',
    '12E4',
    '1e21',
    '1e+21',
    '0x1F',
    '+12',
    '1.50',
    '.5',
    '5.',
    '-0',
    '9007199254740992',
    '-9007199254740993',
  ])('is not %s', (written) => {
    expect(isPlainNumber(written, Number(written))).toBe(false);
  });

  test('is suggested only when it is one', () => {
    expect(oddNumber('1.50', 1.5).zh).toContain('是数量就写成 1.5');
    expect(oddNumber('340101199001011234', Number('340101199001011234')).zh).not.toContain('是数量');
    expect(oddNumber('1e400', Infinity).en).toContain('infinity');
    expect(oddNumber('.nan', NaN).en).toContain('not a number');
  });
});
