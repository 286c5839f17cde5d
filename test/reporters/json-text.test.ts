import { expect, test } from 'vitest';
import { jsonChunks, jsonText } from '../../src/reporters/json-text.ts';
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

test.each([
  [{}],
  [[]],
  [[1, { a: [], b: {} }, 'x\u2028']],
  [{ a: undefined, list: [], object: {}, deep: { rows: [{ cells: [1, null] }], none: undefined } }],
  [{ ['##[group]\u200b']: ['##[group]', { more: '\u{E0001}\n' }] }],
])('in pieces it is the same: %o', (value) => {
  expect([...jsonChunks(value)].join('')).toBe(jsonText(value));
});

test('a list may be made while it is written', () => {
  function* members() {
    yield { name: '甲' };
    yield { name: '乙' };
  }
  const list = [...members()];
  expect([...jsonChunks({ list: members() })].join('')).toBe(jsonText({ list }));
});
