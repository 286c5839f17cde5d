import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from '../../src/catalogue/parse.ts';
import { largeHazards } from './large-hazards.ts';
import { processorTime } from '../processor-time.ts';

/** What each file of fixtures/hazards must be told, `rule line:column`; y by the numbers of hazards.md, s for syntax. */
const index: Readonly<Record<string, readonly string[]>> = {
  's01-open-quote': ['yaml-syntax 1:7'],
  's02-open-bracket': ['yaml-syntax 1:9'],
  's03-text-after-quote': ['yaml-syntax 1:11'],
  's04-second-colon': ['yaml-syntax 1:7'],
  's05-indented-too-far': ['yaml-syntax 2:3'],
  's06-misaligned': ['yaml-syntax 3:3'],
  's07-reserved-start': ['yaml-syntax 1:7'],
  's08-bad-escape': ['yaml-syntax 1:10'],
  's09-no-colon': ['yaml-syntax 2:1'],
  's10-list-on-key-line': ['yaml-syntax 1:9'],
  's11-forged-command': ['yaml-syntax 1:7'],
  'y01-alias-bomb': [
    'yaml-profile 1:5',
    'yaml-profile 2:5',
    'yaml-profile 2:10',
    'yaml-profile 2:15',
    'yaml-profile 3:6',
    'yaml-profile 3:11',
  ],
  'y02-shared-list': ['yaml-profile 1:4', 'yaml-profile 2:5', 'yaml-profile 3:5', 'yaml-profile 4:5'],
  'y05-recursive-alias': ['yaml-profile 1:4', 'yaml-profile 2:6'],
  'y06-undefined-alias': ['yaml-profile 2:7'],
  'y08-anchors': ['yaml-profile 1:7', 'yaml-profile 1:10'],
  'y11-duplicate-key': ['yaml-profile 5:5', 'yaml-profile 6:1'],
  'y11-empty-key': ['yaml-profile 2:1'],
  'y11-null-key': ['yaml-profile 1:1'],
  'y11-number-key': ['yaml-profile 1:1'],
  'y12-constructor': ['yaml-profile 1:1', 'yaml-profile 1:16'],
  'y12-merge-proto': ['yaml-profile 2:3', 'yaml-profile 2:9'],
  'y12-proto': ['yaml-profile 2:1'],
  'y13-merge': ['yaml-profile 3:3'],
  'y14-binary': ['yaml-profile 1:4'],
  'y14-function': ['yaml-profile 1:4'],
  'y14-local-tag': ['yaml-profile 2:7'],
  'y14-set': ['yaml-profile 1:4'],
  'y15-tag-directive': ['yaml-profile 1:1'],
  'y15-yaml-directive': ['yaml-profile 1:1'],
  'y16-after-end': ['yaml-profile 3:1'],
  'y16-two-documents': ['yaml-profile 2:1'],
  'y17-exponent': ['yaml-number 1:7'],
  'y17-fractions': ['yaml-number 1:4', 'yaml-number 2:4', 'yaml-number 3:4'],
  'y17-hex-octal': ['yaml-number 1:4', 'yaml-number 2:4'],
  'y17-leading-zero': ['yaml-number 2:7'],
  'y17-minus-zero': ['yaml-number 1:4'],
  'y17-overflow': ['yaml-number 1:7'],
  'y17-plus': ['yaml-number 1:4'],
  'y17-special': ['yaml-number 1:4', 'yaml-number 2:4', 'yaml-number 3:4'],
  'y18-beyond-safe': ['yaml-number 1:5'],
  'y18-identity-number': ['yaml-number 1:5'],
  'y19-tab-in-value': ['characters 1:9'],
  'y19-tab-indent': ['yaml-syntax 2:1'],
  'y20-inner-bom': ['characters 2:1'],
  'y20-second-bom': ['characters 1:1'],
  'y21-cr': ['characters 1:8'],
  'y22-gbk': ['encoding 1:3'],
  'y22-utf16be': ['encoding 1:1'],
  'y22-utf16le-bom': ['encoding 1:1'],
  'y22-utf16le': ['encoding 1:1'],
  'y22-utf32': ['encoding 1:1'],
  'y22-utf32be': ['encoding 1:1'],
  'y23-broken-byte': ['encoding 2:9'],
  'y23-cut-character': ['encoding 2:12'],
  'y23-overlong': ['encoding 1:7'],
  'y23-surrogate-bytes': ['encoding 1:7'],
  'y24-c1-del': ['characters 1:8', 'characters 1:10'],
  'y24-escape': ['characters 1:8'],
  'y24-escaped-null': ['characters 1:9'],
  'y24-null': ['characters 1:8'],
  'y25-escaped-noncharacter': ['characters 1:9'],
  'y25-lone-surrogate': ['characters 1:9'],
  'y25-noncharacter': ['characters 1:8'],
  'y25-replacement': ['characters 1:8'],
  'y26-bidi': ['characters 1:8', 'characters 1:10'],
  'y26-escaped-zero-width': ['characters 1:9'],
  'y26-filler': ['characters 1:8'],
  'y26-line-separator': ['characters 1:8'],
  'y26-soft-hyphen': ['characters 1:8'],
  'y26-zero-width': ['characters 1:8'],
  'y27-decomposed': ['characters 2:4'],
  'y27-escaped-decomposed': ['characters 1:7'],
  'y28-compatibility': ['characters 1:7'],
  'y28-kangxi': ['characters-common 1:7'],
  'y28-no-break-space': ['characters-common 1:9'],
  'y28-radical': ['characters-common 1:8'],
  'y29-dash-without-space': ['yaml-syntax 2:3'],
  'y29-full-width-colon-below': ['yaml-syntax 2:12'],
  'y29-full-width-colon': ['yaml-syntax 2:5'],
  'y29-full-width-indent': ['yaml-syntax 2:1'],
  'y29-full-width-list': ['yaml-syntax 2:1'],
  'y29-no-break-indent': ['yaml-syntax 2:1'],
  'y29-no-space-after-colon': ['yaml-syntax 2:5'],
  'y30-blank': ['yaml-profile 1:1'],
  'y30-comments': ['yaml-profile 1:1'],
  'y30-empty': ['yaml-profile 1:1'],
  'y30-list': ['yaml-profile 1:1'],
  'y30-null': ['yaml-profile 1:1'],
  'y30-scalar': ['yaml-profile 1:1'],
  'y32-private-use': ['characters-common 1:7'],
  'y33-collection-key': ['yaml-profile 1:3'],
  'y33-flow-key': ['yaml-profile 1:3'],
};

const folder = new URL('../../fixtures/hazards/', import.meta.url);
const read = (name: string): Uint8Array => readFileSync(new URL(`${name}.yaml`, folder));
const told = (name: string, bytes: Uint8Array): readonly string[] =>
  parse(name, bytes).faults.map(({ rule, at }) => `${rule} ${at.line}:${at.column}`);

const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;

afterEach(() => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

describe('hazards', () => {
  test.each(Object.entries(index))('finds %s', (name, expected) => {
    expect(told(name, read(name))).toEqual(expected);
  });

  test('lists every file', () => {
    const names = readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => file.replace('.yaml', ''));
    expect(names.toSorted()).toEqual([...Object.keys(index), 'control', 'control-crlf-bom'].toSorted());
  });

  test.each(Object.entries(largeHazards))('is quick with %s', (name, [text, expected]) => {
    const spent = processorTime();
    const [first = 'clean', ...more] = told(name, new TextEncoder().encode(text));
    expect(first).toBe(expected);
    expect(more.length).toBeLessThanOrEqual(1000);
    expect(spent()).toBeLessThan(3000);
  });

  test('tells at most three slips of syntax', () => {
    expect(told('bad', new TextEncoder().encode(largeHazards['y10 bad lines']?.[0]))).toHaveLength(3);
  });

  test('survives everything in one process, and the good file after it', () => {
    const spent = processorTime();
    for (const [name, [text]] of Object.entries(largeHazards)) parse(name, new TextEncoder().encode(text));
    for (const name of Object.keys(index)) parse(name, read(name));
    expect(told('control', read('control'))).toEqual([]);
    expect(spent()).toBeLessThan(10_000);
  });

  test.each(Object.keys(index))('speaks safely of %s', (name) => {
    for (const { message } of parse(name, read(name)).faults) {
      expect(message.zh).not.toMatch(unsafe);
      expect(message.en).not.toMatch(unsafe);
    }
  });
});
