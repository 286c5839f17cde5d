import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { counting, reasonOf } from '../../src/catalogue/counting.ts';
import { parse } from '../../src/catalogue/parse.ts';
import type { HandOverReason } from '../../src/model/readings.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const cases: readonly (readonly [HandOverReason, string, string])[] = [
  ['character', 'a full-width space', 'a: 1\nb: 甲\u3000乙\n'],
  ['character', 'a zero-width space in a comment above all', '# 甲\u200B\na: 1\n'],
  ['empty', 'only comments', '# 甲\n\n'],
  ['empty', 'nothing', ''],
  ['document', 'a mark of a document', '---\na: 1\n'],
  ['document', 'a second document', 'a: 1\n---\nb: 2\n'],
  ['document', 'a directive', '%YAML 1.2\n---\na: 1\n'],
  ['anchor', 'an anchor', 'a: &x 1\n'],
  ['anchor', 'an alias below a key', 'a: 1\nb:\n  - *x\n'],
  ['tag', 'a tag', 'a: !!str 1\n'],
  ['key', 'a key of Han characters', '名称: 甲\n'],
  ['key', 'a key twice', 'a: 1\nb: 2\na: 3\n'],
  ['key', 'a key twice below', 'a:\n  b: 1\n  b: 2\n'],
  ['layout', 'uneven indentation', 'a:\n    b: 1\n  c: 2\n'],
  ['layout', 'a list as the file', '- a\n'],
  ['scalar', 'a list in a list', 'a:\n  - - x\n'],
  ['scalar', 'a colon in a text', 'a: b: c\n'],
  ['scalar', 'words after quotes', 'a: "b" c\n'],
  ['number', 'a code without quotes', 'a: 0340101\n'],
  ['lines', 'a text over two lines', 'a: 甲\n  乙\n'],
  ['lines', 'a text in quotes over two lines', 'a: "甲\n  乙"\n'],
  ['block', 'a blank line in a block', 'a: |\n  甲\n\n  乙\n'],
  ['block', 'an indentation of a block', 'a: |2\n  甲\n'],
  ['flow', 'nested lists', 'a: [[x]]\n'],
  ['flow', 'quotes in brackets', 'a: ["x"]\n'],
  ['flow', 'braces over two lines', 'a: { b: 1,\n  c: 2 }\n'],
  ['escape', 'an escape', 'a: "\\t"\n'],
  ['escape', 'a doubled quote', "a: 'x''y'\n"],
  [
    'size',
    'forty levels',
    `${Array.from({ length: 40 }, (_, level) => `${'  '.repeat(level)}a:`).join('\n')} 1\n`,
  ],
];

test.each(cases)('%s: %s', (reason, _, text) => {
  expect(parse('a.yaml', bytesOf(text)).document?.sections).toBeUndefined();
  expect(reasonOf('a.yaml', bytesOf(text))).toBe(reason);
});

test('has a case for every reason but that of bytes', () => {
  expect(reasonOf('a.yaml', Uint8Array.of(0xb0, 0xa1))).toBe('bytes');
  expect(new Set(cases.map(([reason]) => reason)).size).toBe(14);
});

test('knows a reason for every hazard', () => {
  const folder = 'fixtures/hazards';
  const { of, readings } = counting();
  const { note } = of({ list: () => ({ files: [], faults: [] }), read: () => ({ bytes: new Uint8Array() }) });
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  for (const name of names) {
    const bytes = readFileSync(`${folder}/${name}`);
    note?.(name, bytes, parse(name, bytes).document);
  }
  const { files } = readings();
  expect(files.size).toBe(names.length);
  expect([...files].filter(([, how]) => how === 'plain')).toEqual([]);
});

test('counts a file once, and sections that were known from another', () => {
  const { of, add, readings } = counting();
  const { note } = of({ list: () => ({ files: [], faults: [] }), read: () => ({ bytes: new Uint8Array() }) });
  for (const [file, text] of [
    ['1.yaml', 'counted: 1\nshared: [x]\n'],
    ['2.yaml', 'counted: 2\nshared: [x]\n'],
    ['2.yaml', 'counted: 3\nshared: [x]\n'],
  ] as const)
    note?.(file, bytesOf(text), parse(file, bytesOf(text)).document);
  const alone = {
    files: new Map([
      ['1.yaml', 'plain'],
      ['2.yaml', 'plain'],
    ]),
    sections: 4,
    shared: 1,
  };
  expect(readings()).toEqual(alone);
  add({
    files: new Map([
      ['2.yaml', 'plain'],
      ['3.yaml', 'escape'],
    ]),
    sections: 2,
    shared: 2,
  });
  expect(readings()).toEqual({
    files: new Map([...alone.files, ['3.yaml', 'escape']]),
    sections: 6,
    shared: 3,
  });
});
