import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editorKeywords } from '../../src/catalogue/editor-words.ts';
import { parse } from '../../src/catalogue/parse.ts';
import { checkSchema, schemaNames } from '../../src/catalogue/schema.ts';
import { hintedPatterns, sentences, silentKeywords } from '../../src/catalogue/schema-sentences.ts';

type Schema = Readonly<Record<string, unknown>>;

const schemas = readdirSync('schemas').map((file) => ({
  file,
  schema: JSON.parse(readFileSync(join('schemas', file), 'utf8')) as Schema,
}));

/** Keywords that hold or name other schemas, or are for editors, and never complain themselves. */
const structural = new Set<string>([
  ...editorKeywords,
  '$comment',
  'allOf',
  'doNotSuggest',
  'errorMessage',
  'patternErrorMessage',
  '$schema',
  '$id',
  '$ref',
  '$defs',
  'title',
  'description',
  'properties',
  'items',
  'then',
  'else',
  'examples',
]);

interface Place {
  readonly path: string;
  readonly schema: Schema;
  /** Within if, then or else: such a schema only adds to one that is described elsewhere. */
  readonly isBranch: boolean;
}

function* walk(schema: unknown, path: string, isBranch = false): Generator<Place> {
  if (typeof schema !== 'object' || schema === null) return;
  const here = schema as Schema;
  yield { path, schema: here, isBranch };
  for (const group of ['properties', '$defs'] as const) {
    for (const [key, child] of Object.entries((here[group] ?? {}) as Schema)) {
      yield* walk(child, `${path}/${group}/${key}`, isBranch);
    }
  }
  yield* walk(here['items'], `${path}/items`, isBranch);
  for (const branch of ['if', 'then', 'else']) yield* walk(here[branch], `${path}/${branch}`, true);
}

const places = schemas.flatMap(({ file, schema }) => [...walk(schema, file)]);
const judged = places.filter(({ path }) => !/^(?:report|manifest)\./u.test(path));

test('there are schemas to look at', () => {
  expect(schemas.length).toBeGreaterThanOrEqual(schemaNames.length + 1);
  expect(places.length).toBeGreaterThan(200);
});

test('every keyword in use has our sentence', () => {
  const wordless = judged.flatMap(({ path, schema }) =>
    Object.keys(schema)
      .filter(
        (keyword) => !structural.has(keyword) && !silentKeywords.has(keyword) && !(keyword in sentences),
      )
      .map((keyword) => `${path}: ${keyword}`),
  );
  expect(wordless).toEqual([]);
});

test('every sentence belongs to a keyword in use', () => {
  const used = new Set(judged.flatMap(({ schema }) => Object.keys(schema)));
  const hasFalse = JSON.stringify(schemas).includes(':false');
  expect(
    Object.keys(sentences).filter(
      (keyword) => !used.has(keyword) && !(keyword === 'false schema' && hasFalse),
    ),
  ).toEqual([]);
});

test('every property has a Chinese title and a description, for the editor', () => {
  const silent = places
    .filter(({ path, isBranch }) => /\/properties\/[^/]+$/u.test(path) && !isBranch)
    .filter(
      ({ schema }) =>
        !/\p{Script=Han}/u.test(String(schema['title'])) ||
        !/\p{Script=Han}/u.test(String(schema['description'])),
    )
    .map(({ path }) => path);
  expect(silent).toEqual([]);
});

test('every pattern has a hint in words and is anchored', () => {
  const patterns = judged
    .filter(({ path }) => !path.endsWith('/if'))
    .flatMap(({ schema }) => (typeof schema['pattern'] === 'string' ? [schema['pattern']] : []));
  expect(patterns.length).toBeGreaterThan(5);
  expect(patterns.filter((pattern) => !hintedPatterns.includes(pattern))).toEqual([]);
  expect(patterns.filter((pattern) => !/^\^.*\$$/u.test(pattern))).toEqual([]);
  expect(hintedPatterns.filter((pattern) => !patterns.includes(pattern))).toEqual([]);
});

test('every mapping refuses unknown keys', () => {
  const open = places
    .filter(({ schema, isBranch, path }) => 'properties' in schema && !isBranch && !path.endsWith('/else'))
    .filter(({ schema }) => schema['additionalProperties'] !== false)
    .map(({ path }) => path);
  expect(open).toEqual([]);
});

const standard = readFileSync('fixtures/ok/adopted/341200/340131003000-01.yaml', 'utf8');
const adoption = readFileSync('fixtures/ok/adopted/341202/340131003000-01.yaml', 'utf8');

/** What an editor does wrong → the text with it. */
const slips: Readonly<Record<string, string>> = {
  'a value is missing behind its key': standard.replace('quantityLimit: 无', 'quantityLimit:'),
  'a number instead of a text': standard.replace('quantityLimit: 无', 'quantityLimit: 12'),
  'a text instead of a number': standard.replace('visits: 1', 'visits: 一次'),
  'half a visit': standard.replace('visits: 1', 'visits: 0.5'),
  'true instead of 是': standard.replace('express: 是', 'express: true'),
  'a text instead of a list': standard.replace(
    'serviceObjects: [自然人, 企业法人]',
    'serviceObjects: 自然人',
  ),
  'a text instead of a mapping': standard.replace('fees:\n  charged: 否', 'fees: 否'),
  'a code without quotes': standard.replace('"340131003000"', '340131003000'),
  'a misspelt key': standard.replace('quantityLimit', 'quantitylimit'),
  'a key in Chinese': standard.replace('quantityLimit', '数量限制'),
  'a key of nobody': standard.replace('express: 是', 'express: 是\ncolour: 红'),
  'two keys left out': standard.replace('quantityLimit: 无\n', '').replace('commitment: 否\n', ''),
  'two materials without form': standard.replaceAll('    form: 纸质/电子化\n', ''),
  'a value that is no choice': standard.replace('caseType: 承诺件', 'caseType: 承诺'),
  'a choice like no other': standard.replace('caseType: 承诺件', 'caseType: 随到随办理完毕'),
  'a limit that is no limit': standard.replace('promised: { value: 8, unit: 工作日 }', 'promised: 尽快'),
  'a limit of nothing': standard.replace('promised: { value: 8,', 'promised: { value: 0,'),
  'a limit of ten years and more': standard.replace('promised: { value: 8,', 'promised: { value: 8000,'),
  'fewer than none': standard.replace('visits: 1', 'visits: -1'),
  'a space at the end': standard.replace('quantityLimit: 无', 'quantityLimit: "无 "'),
  blank: standard.replace('quantityLimit: 无', 'quantityLimit: " "'),
  'empty quotes': standard.replace('quantityLimit: 无', 'quantityLimit: ""'),
  'a text too long': standard.replace('quantityLimit: 无', `quantityLimit: ${'限'.repeat(501)}`),
  'no member': standard.replace('levels: [市级, 县级]', 'levels: []'),
  'too many members': standard.replace(
    'levels: [市级, 县级]',
    'levels: [国家级, 省级, 市级, 县级, 县级, 市级, 省级]',
  ),
  'a member twice': standard.replace('levels: [市级, 县级]', 'levels: [市级, 市级]'),
  'a web address without http': standard.replace('express: 是', 'express: 是\nurl: www.example.cn'),
  'a permit where there is none': standard
    .replace('type: 行政许可', 'type: 行政确认')
    .replace('offices:', 'permit:\n  validity: 5年\noffices:'),
  'a source of power for a public service': standard.replace('type: 行政许可', 'type: 公共服务'),
  'an organ without its principal': standard.replace('nature: 法定机关', 'nature: 受委托组织'),
  'an adoption without a place': adoption.replace(/offices:\n(?: .*\n)+/u, ''),
};

const told = (text: string) => {
  const { document } = parse('a.yaml', new TextEncoder().encode(text));
  if (document === undefined) throw new Error('not a document');
  return checkSchema('item', document).map((breach) => {
    const { line, column } = document.locate(breach.path, breach.at);
    return { ...breach, line, column };
  });
};

test('what each slip is told', async () => {
  const golden = Object.entries(slips)
    .map(([name, text]) => {
      expect(text, name).not.toBe(standard);
      const breaches = told(text);
      expect(breaches, name).not.toEqual([]);
      const lines = breaches.flatMap(({ line, column, message }) => [
        `${line}:${column} ${message.zh}`,
        `  ${message.en}`,
      ]);
      return [`# ${name}`, ...lines, ''].join('\n');
    })
    .join('\n');
  for (const foreign of [
    'must be',
    'must NOT',
    'must match',
    'should be equal',
    'oneOf',
    'undefined',
    '[object',
    '\\S',
    '\\d',
  ]) {
    expect(
      golden
        .replaceAll('must be one of:', '')
        .replaceAll('must be at least', '')
        .replaceAll('must be at most', '')
        .replaceAll('must be more', ''),
    ).not.toContain(foreign);
  }
  await expect(golden).toMatchFileSnapshot('schema-sentences.txt');
});

test('what stands in the file is not changed by checking it', () => {
  const { document } = parse('a.yaml', new TextEncoder().encode(standard));
  const before = JSON.stringify(document?.value);
  if (document) checkSchema('item', document);
  expect(JSON.stringify(document?.value)).toBe(before);
});

test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
  '%s is no key that every object has',
  (key) => {
    const { document } = parse(
      'a.yaml',
      new TextEncoder().encode(`regions:\n  - ${key === 'constructor' ? 'name' : key}: x\n`),
    );
    if (document === undefined) throw new Error('not a document');
    expect(checkSchema('regions', document).length).toBeGreaterThan(0);
  },
);

test('a misspelt key is not told as missing too', () => {
  expect(told(slips['a misspelt key'] ?? '').length).toBe(1);
});

test('every sentence of ours was told', () => {
  const source = readFileSync('test/catalogue/schema-sentences.txt', 'utf8');
  expect(source.split('\n# ').length).toBe(Object.keys(slips).length);
});
