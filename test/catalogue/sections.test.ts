import { expect, test } from 'vitest';
import { inLines } from '../../src/catalogue/plain-yaml.ts';
import { bySections } from '../../src/catalogue/sections.ts';

const valueOf = (text: string) => bySections(Buffer.from(inLines(text)))?.value;

const shared = 'deep:\n  - a: 1\n# 说明\n  - a: 2\nseq:\n- 一\n';

test('reads a section once that several files have word for word', () => {
  const one = valueOf(`code: "1"\n${shared}`);
  const other = valueOf(`# 另一个\ncode: "2"\n${shared}`);
  expect(other).toEqual({ code: '2', deep: [{ a: 1 }, { a: 2 }], seq: ['一'] });
  expect(other?.['deep']).toBe(one?.['deep']);
  expect(other?.['seq']).toBe(one?.['seq']);
});

test('reads a section once though it stands elsewhere, or a key is lacking before it', () => {
  const one = valueOf(`code: "1"\nurl: a\n${shared}note: b\n`);
  for (const text of [`code: "1"\n${shared}note: b\n`, `${shared}code: "3"\n`, `note: b\n${shared}`])
    expect(valueOf(text)?.['deep']).toBe(one?.['deep']);
});

test('keeps keys in the order of the file', () => {
  for (const text of ['a: 1\nb: 2\n', 'b: 2\na: 1\n', 'a: 1\n', 'b: 2\nc: 3\n', 'a: 1\nb: 2\nc: 3\n'])
    expect(Object.keys(valueOf(text) ?? {}).join('')).toBe(text.replaceAll(/[^a-c]/gu, ''));
});

test.each([
  ['goes on below a section of the file before', 'a: 1\nb: [x]\n', 'a: 1\n  \nb: [x]\n', { a: 1, b: ['x'] }],
  ['has a comment below it', 'a: 1\nb: [x]\n', 'a: 1\n# 说明\nb: [x]\n', { a: 1, b: ['x'] }],
  ['has a list below it', 'a:\nb: [x]\n', 'a:\n- 1\nb: [x]\n', { a: [1], b: ['x'] }],
  ['says the same twice', 'a: 1\nb: [x]\n', 'a: 1\na: 1\n', undefined],
  ['ends within a section of the file before', 'a: 12\n', 'a: 1', { a: 1 }],
])('is not misled when a file %s', (_name, before, text, value) => {
  valueOf(before);
  expect(valueOf(text)).toEqual(value);
});

test('forgets sections and reads them again', () => {
  for (let file = 0; file < 10_000; file += 1) {
    const text = `a: ${file % 4_999}\nb: [x]\n${file % 7 === 0 ? `c: ${file % 3}\n` : ''}`;
    const value = { a: file % 4_999, b: ['x'], ...(file % 7 === 0 && { c: file % 3 }) };
    expect(valueOf(text)).toEqual(value);
  }
});
