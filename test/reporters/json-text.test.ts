import { expect, test } from 'vitest';
import { jsonText } from '../../src/reporters/json-text.ts';
import { hostile, obeyed } from './findings.ts';

test.each([hostile, '\u{E0001}', '\u{10FFFF}', '\uD800', '##[error]x', '正常 "引号" \\ /'])(
  'a program reads %j as it was, and a terminal sees nothing to obey',
  (value) => {
    const text = jsonText({ [value]: [value] });
    expect(JSON.parse(text)).toEqual({ [value]: [value] });
    expect(text.replaceAll('\n', '')).not.toMatch(obeyed);
    expect(text).not.toMatch(/\p{Cf}|\p{Cn}|\p{Cs}|##\[/u);
    expect(text.endsWith('}\n')).toBe(true);
  },
);
