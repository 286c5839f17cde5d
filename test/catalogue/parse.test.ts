import { mutate, picker, random } from './mutations.ts';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { parse as parseYaml } from 'yaml';
import { describe, expect, test } from 'vitest';
import { type Document, parse as parseBytes } from '../../src/catalogue/parse.ts';
import { markIn } from '../../src/model/excerpt.ts';
import type { Path } from '../../src/model/finding.ts';

const parse = (text: string) => parseBytes('a.yaml', new TextEncoder().encode(text));

const open = (text: string): Document => {
  const { document, faults } = parse(text);
  if (document === undefined) throw new Error(faults.map(({ message }) => message.en).join('; '));
  return document;
};

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/hazards/${name}.yaml`, import.meta.url), 'utf8');

const item = `# 说明
code: "340131001000"
name: 食品经营许可
levels: [市级, 县级]
timeLimit:
  statutory: { value: 20, unit: 工作日 }
materials:
  - name: 申请表
    copies: 1
  - 营业执照
note:
faq:
  - question: |
      可以吗？
    answer: 𠮷𠮷可以
`;

describe('values', () => {
  test('are those of YAML', () => {
    expect(open(item).value).toEqual(parseYaml(item));
    expect(open(fixture('control')).value).toEqual(parseYaml(fixture('control')));
  });

  test('do not depend on line ends or a leading BOM', () => {
    expect(open(fixture('control-crlf-bom')).value).toEqual(open(fixture('control')).value);
  });

  test('keep an odd number as it is written', () => {
    const { document, faults } = parse('code: 0340101\nlist: [1, 12E4, 2.5]\n');
    expect(document?.value).toEqual({ code: '0340101', list: [1, '12E4', 2.5] });
    expect(faults.map(({ severity }) => severity)).toEqual(['error', 'error']);
    expect(faults[0]?.message.zh).toBe(
      '0340101 没有加引号，会被读成数字 340101；是编码就写成 "0340101"，是数量就写成 340101。',
    );
  });

  test('survive warnings', () => {
    const { document, faults } = parse('name: ⼈力\n');
    expect(faults.map(({ severity }) => severity)).toEqual(['warning']);
    expect(document?.value).toEqual({ name: '⼈力' });
  });

  test('own what they hold and nothing more', () => {
    expect(Object.keys(open('toString: 1\nvalueOf: 2\n').value as object)).toEqual(['toString', 'valueOf']);
    expect(parse('"__proto__": { polluted: 1 }\n').document).toBeUndefined();
  });
});

describe('locate', () => {
  const { locate } = open(item);
  test.each<readonly [at: 'key' | 'value', path: Path, expected: string]>([
    ['value', ['code'], '2:7+14'],
    ['key', ['code'], '2:1+4'],
    ['value', ['levels'], '4:9+8'],
    ['value', ['levels', 1], '4:14+2'],
    ['value', ['timeLimit', 'statutory', 'unit'], '6:33+3'],
    ['key', ['timeLimit', 'statutory', 'unit'], '6:27+4'],
    // A missing field stands at the key of what lacks it.
    ['value', ['timeLimit', 'promised'], '5:1+9'],
    ['value', ['timeLimit', 'statutory', 'kind', 'more'], '6:3+9'],
    ['value', ['materials', 0, 'type'], '8:5+4'],
    ['value', ['materials', 0], '8:5+9'],
    ['key', ['materials', 0], '8:5+4'],
    ['value', ['materials', 1], '10:5+4'],
    ['value', ['materials', 1, 'name'], '10:5+4'],
    ['value', ['materials', 7, 'name'], '7:1+9'],
    // An empty value stands at its key.
    ['value', ['note'], '11:1+4'],
    ['value', ['faq', 0, 'question'], '13:15+1'],
    ['value', ['faq', 0, 'answer'], '15:13+6'],
    // The file as a whole stands at its first key.
    ['value', ['name', 'x'], '3:1+4'],
    ['value', ['absent'], '2:1+4'],
    ['key', [], '2:1+4'],
    ['value', [0], '2:1+4'],
  ])('finds the %s of %j', (at, path, expected) => {
    const found = locate(path, at);
    expect(`${found.line}:${found.column}+${found.length}`).toBe(expected);
    expect(found.file).toBe('a.yaml');
    expect(found.excerpt).toBe(item.split('\n')[found.line - 1]);
  });

  test('counts the same columns with CRLF', () => {
    const windows = open(item.replaceAll('\n', '\r\n'));
    for (const path of [['code'], ['levels', 1], ['materials', 0, 'copies'], ['faq', 0, 'answer']]) {
      expect(windows.locate(path)).toEqual(locate(path));
    }
  });

  test('cuts a long line around the column', () => {
    const { excerpt, column } = open(`a: { b: "${'𠮷'.repeat(500)}", c: 甲 }\n`).locate(['a', 'c']);
    expect(excerpt.length).toBeLessThan(220);
    expect(excerpt.charAt(markIn(column))).toBe('甲');
    expect(excerpt).not.toMatch(/\p{Cs}/u);
  });
});

describe('written', () => {
  const { written } = open('a: "x\\n"\nb: 12\nc: \'y\'\nd: [1]\ne:\nf: |\n  z\n');
  test.each<readonly [path: Path, source: string | undefined, quoted: boolean]>([
    [['a'], '"x\\n"', true],
    [['b'], '12', false],
    [['c'], "'y'", true],
    [['d'], undefined, false],
    [['d', 0], '1', false],
    [['e'], '', false],
    [['f'], '|\n  z\n', true],
    [['g'], undefined, false],
    [['b', 'x'], undefined, false],
  ])('tells %j as it is in the file', (path, source, quoted) => {
    expect(written(path)).toEqual(source === undefined ? undefined : { source, quoted });
  });
});

describe('faults', () => {
  test('stand in the order of the file', () => {
    const { faults } = parse('a: 1\na: 2\nb: { c: 1, c: 2 }\na: 3\n1: x\n');
    expect(faults.map(({ at }) => `${at.line}:${at.column}`)).toEqual(['2:1', '3:12', '4:1', '5:1']);
    expect(faults[0]?.message.zh).toContain('第 1 行已经写过，第 2 行又写了一次');
  });

  test('end with a notice when there are too many', () => {
    const { faults } = parse('a: 1\n'.repeat(1500));
    expect(faults).toHaveLength(1001);
    expect(faults.at(-1)?.message.en).toContain('only the first 1000');
  });

  test.each([
    ['an odd character', `a: ${'⼈'.repeat(1500)}\n`, 'b: \0\n', 'characters'],
    ['an alias', `a: ${'⼈'.repeat(1500)}\n`, 'b: *x\n', 'yaml-profile'],
    ['a repeated key', `a: [${'007, '.repeat(1500)}]\n`, 'b: { c: 1, c: 2 }\n', 'yaml-profile'],
    ['an open quote', `a: ${'\u00A0'.repeat(1500)}\n`, 'b: "\n', 'yaml-syntax'],
  ])('tell %s after a thousand lesser ones', (_, flood, slip, rule) => {
    expect(parse(flood).document).toBeDefined();
    const { document, faults } = parse(flood + slip);
    expect(document).toBeUndefined();
    expect(faults.at(-1)).toMatchObject({ rule, at: { line: 2 } });
  });

  test('show what is odd by name', () => {
    const { faults } = parse('"a\\u202Eb": 1\n"a\\u202Eb": 2\n');
    for (const { message } of faults) expect(message.zh).not.toContain('\u202E');
    expect(parse('*\u0085x: 1\n').faults[0]?.message.zh).toContain('U+0085');
  });
});

const scalarPaths = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        scalarPaths(inner, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : [path];

describe('whatever the file', () => {
  const seedText = `# 注释
code: "0340101"
name: 食品
list: [市级, 'x']
map: { v: 0.5, u: 日 }
deep:
  - a: 1
    b: |
      文
  - c
n: 20
`;
  test('never throws, and what is accepted is what YAML says', () => {
    const pick = picker(20261124);
    let accepted = 0;
    for (let run = 0; run < 20_000; run += 1) {
      const text = mutate(seedText, pick);
      const bytes = new TextEncoder().encode(text);
      if (pick(20) === 0) bytes[pick(bytes.length)] = pick(256);
      const { document, faults } = parseBytes('a.yaml', bytes);
      if (document === undefined) {
        if (faults.length === 0) throw new Error(`refused without a reason: ${JSON.stringify(text)}`);
        continue;
      }
      accepted += 1;
      if (faults.some(({ rule }) => rule === 'yaml-number')) continue;
      const expected: unknown = parseYaml(new TextDecoder().decode(bytes));
      if (!isDeepStrictEqual(document.value, expected)) expect(document.value, text).toEqual(expected);
      if (run % 20 !== 0) continue;
      for (const path of scalarPaths(document.value)) {
        const written = document.written(path)?.source ?? '';
        const { excerpt, column } = document.locate(path);
        if (written !== '') expect(excerpt.slice(markIn(column))).toContain(written.split(/\r?\n/)[0]);
      }
    }
    expect(accepted).toBeGreaterThan(2_000);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  }, 60_000);

  test('a value is told or reads back as it is written', () => {
    const next = random(17);
    const alphabet = '0123456789.eExXo+-_aninfNF';
    for (let run = 0; run < 20_000; run += 1) {
      const length = 1 + Math.floor(next() * 6);
      const written = Array.from({ length }, () =>
        alphabet.charAt(Math.floor(next() * alphabet.length)),
      ).join('');
      const { document, faults } = parse(`a: ${written}\n`);
      if (document === undefined) continue;
      const { a } = document.value as { a: unknown };
      if (String(a) !== written) throw new Error(`${written} reads as ${String(a)}`);
      if (typeof a === 'number' && faults.length > 0) throw new Error(`${written} is told yet a number`);
    }
  });
});
