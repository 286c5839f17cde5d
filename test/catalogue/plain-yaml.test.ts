import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { Document } from '../../src/catalogue/document.ts';
import { parseFully } from '../../src/catalogue/parse.ts';
import { plainDocument } from '../../src/catalogue/plain-document.ts';
import { inLines, plainYaml } from '../../src/catalogue/plain-yaml.ts';
import { checkSchema } from '../../src/catalogue/schema.ts';
import { bySections } from '../../src/catalogue/sections.ts';
import { sourceText } from '../../src/catalogue/source-text.ts';
import { oddities } from '../../src/catalogue/text-policy.ts';
import type { Path } from '../../src/model/finding.ts';
import { mutate, picker } from './mutations.ts';

const hasOddities = (text: string): boolean => oddities(text).next().done !== true;

/** Every path in a value, of collections too, and one that is missing beside each. */
const pathsIn = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [
        path,
        [...path, Array.isArray(value) ? value.length : 'missing'],
        ...Object.entries(value).flatMap(([key, inner]) =>
          pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [path];

/** True when the plain reader took the text; throws when `yaml` reads it otherwise or finds a fault in it. */
function agrees(text: string, isAsked = true): boolean {
  const sectioned = bySections(text);
  const whole = hasOddities(text) ? undefined : plainYaml(inLines(text), () => {});
  if (!isDeepStrictEqual(sectioned?.value, whole))
    expect(sectioned?.value, `by section, ${JSON.stringify(text)}`).toEqual(whole);
  if (sectioned === undefined) return false;
  const { document, faults } = parseFully(sourceText('a.yaml', text));
  if (faults.length > 0) throw new Error(`took ${JSON.stringify(text)} in spite of ${faults[0]?.message.en}`);
  if (document === undefined || !isDeepStrictEqual(sectioned.value, document.value)) {
    expect(sectioned.value, `differs on ${JSON.stringify(text)}`).toEqual(document?.value);
    throw new Error(`differs on ${JSON.stringify(text)}`);
  }
  const plain = plainDocument('a.yaml', text, sectioned, () => document);
  comparePlaces(text, plain, document);
  if (isAsked) compareBreaches(text, plain, document);
  return true;
}

/** The schema says the same of the sections as of the whole. */
function compareBreaches(text: string, plain: Document, document: Document): void {
  const [told, right] = [plain, document].map((each) => checkSchema('item', each));
  if (!isDeepStrictEqual(told, right)) expect(told, JSON.stringify(text)).toEqual(right);
}

/** Keys and values stand where `yaml` says, and are written as it says. */
function comparePlaces(text: string, plain: Document, document: Document): void {
  for (const path of pathsIn(document.value)) {
    const told = [plain.locate(path, 'key'), plain.locate(path, 'value'), plain.written(path)];
    const right = [document.locate(path, 'key'), document.locate(path, 'value'), document.written(path)];
    if (!isDeepStrictEqual(told, right))
      expect(told, `${path.join('.')} in ${JSON.stringify(text)}`).toEqual(right);
  }
}

const yamlUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

test('takes every file of the shipped catalogue, and reads it as yaml does', () => {
  const files = yamlUnder('catalogue');
  expect(files.length).toBeGreaterThan(700);
  expect(files.filter((file) => !agrees(readFileSync(file, 'utf8')))).toEqual([]);
});

test('agrees with yaml on every fixture that it takes', () => {
  const files = yamlUnder('fixtures');
  expect(files.length).toBeGreaterThan(200);
  for (const file of files) agrees(readFileSync(file, 'utf8'));
});

test('takes files whose lines end as on Windows, and whose last line does not end', () => {
  for (const file of yamlUnder('catalogue/341200')) {
    const text = readFileSync(file, 'utf8');
    expect(agrees(text.replaceAll('\n', '\r\n'))).toBe(true);
    expect(agrees(text.trimEnd())).toBe(true);
  }
});

const standard = readFileSync('fixtures/ok/adopted/341200/340131003000-01.yaml', 'utf8');
const seeds = [
  standard.slice(standard.indexOf('legalBasis'), standard.indexOf('process')),
  'code: "0340101" # 码\nlist: [市级, 县级]\nmap: { v: 0.5, u: 日 }\ndeep:\n  - a: 1\n    b: |-\n      文\n      字\n  - c: >\n      甲\n      乙\n    d: \'x\'\n  - 0558-1\nseq:\n- 一\n- 二\nn: 20\nempty:\nlast: 12.5\n',
  'u: https://a.cn/b?c=1\nw: app\na:\n  b:\n    c: x\n    d:\n      - e\n      -\n        f: 1\n  g: ~\nh: true\n"i": 是\n',
];

/** 20,000 here; a release runs more with SHIXIANG_MUTATIONS. */
const runs = Number(process.env['SHIXIANG_MUTATIONS'] ?? 20_000);

test.each(seeds)(
  'agrees with yaml on mutations, whatever it takes (%#)',
  (seed) => {
    const pick = picker(20261124);
    let taken = 0;
    for (let run = 0; run < runs / seeds.length; run += 1)
      if (agrees(mutate(seed, pick), run % 10 === 0)) taken += 1;
    expect(agrees(seed)).toBe(true);
    expect(taken).toBeGreaterThan(runs / seeds.length / 20);
  },
  600_000,
);

test.each([
  ['an anchor', 'a: &x 1\n'],
  ['an alias', 'a: *x\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a directive', '%YAML 1.2\n---\na: 1\n'],
  ['a second document', 'a: 1\n---\nb: 2\n'],
  ['a key twice', 'a: 1\na: 2\n'],
  ['a key twice in a flow mapping', 'a: { b: 1, b: 2 }\n'],
  ['a forbidden key', 'constructor: 1\n'],
  ['a merge', '<<: 1\n'],
  ['a number that is a code', 'a: 0340101\n'],
  ['a number too large', 'a: 340101199001011234\n'],
  ['a hexadecimal number', 'a: 0x1F\n'],
  ['1.50', 'a: 1.50\n'],
  ['infinity', 'a: .inf\n'],
  ['a key that is no text', 'null: 1\n'],
  ['a full-width colon', 'name：食品\n'],
  ['no space after the colon', 'name:食品\n'],
  ['a value over two lines', 'a: 甲\n  乙\n'],
  ['a quoted value over two lines', 'a: "甲\n  乙"\n'],
  ['an escape', 'a: "\\u200b"\n'],
  ['a doubled quote', "a: 'x''y'\n"],
  ['nested flow', 'a: [[x]]\n'],
  ['flow over two lines', 'a: [x,\n  y]\n'],
  ['a list in a list', 'a:\n  - - x\n'],
  ['a blank line in a block scalar', 'a: |\n  甲\n\n  乙\n'],
  ['deeper lines in a block scalar', 'a: >\n  甲\n    乙\n'],
  ['an indentation of a block scalar', 'a: |2\n  甲\n'],
  ['uneven indentation', 'a:\n    b: 1\n  c: 2\n'],
  ['a list as the file', '- a\n'],
  ['no line end', 'a: 1'],
  ['CRLF', 'a: 1\r\n'],
  ['nothing', '\n'],
  ['forty levels', `${Array.from({ length: 40 }, (_, level) => `${'  '.repeat(level)}a:`).join('\n')} 1\n`],
])('hands over %s', (_name, text) => {
  expect(plainYaml(text)).toBeUndefined();
});
