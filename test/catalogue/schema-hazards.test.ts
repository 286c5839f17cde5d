import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from '../../src/catalogue/parse.ts';
import { checkSchema, schemaNames } from '../../src/catalogue/schema.ts';
import { run } from '../run.ts';
import { adoption, folderWith, laws, put, regions, standard } from './temporary.ts';

/** What the schema says of each file of fixtures/hazards/schema, `line:column`; by the numbers of hazards.md, section 2.2. */
const index: Readonly<Record<string, readonly string[]>> = {
  'j01-long-address': ['16:6'],
  'j01-long-digits': ['10:9'],
  'j01-spaces-at-end': ['16:7'],
  'j02-own-rules': ['16:1'],
  'j02-own-schema': ['16:1'],
  'j03-remote-reference': ['16:7'],
  'j04-inherited-below': ['7:3'],
  'j04-inherited-names': [],
  'j05-number-for-text': ['2:7'],
  'j05-text-for-number': ['16:9'],
  'j06-code-with-line-end': [],
  'j06-digits-of-other-scripts': ['4:9'],
  'j07-address-that-runs': ['16:6'],
  'j07-date-that-is-none': ['16:14'],
  'j07-date-with-time': ['16:14'],
  'j08-many-alternatives': ['17:23', '17:33', '18:13'],
  'j08-material-all-wrong': ['18:16', '19:11', '20:11', '21:13'],
  'j10-many-errors': [],
  'j11-repeated-members': ['16:9'],
  'j12-deep': ['16:7'],
  'j14-no-number': [],
};

const folder = join('fixtures', 'hazards');
const names = readdirSync(join(folder, 'schema')).map((file) => file.replace('.yaml', ''));

afterEach(() => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

describe('hazards of the schema', () => {
  test('lists every file', () => {
    expect(Object.keys(index)).toEqual(names.toSorted());
  });

  test.each(names)('%s', (name) => {
    const { document, faults } = parse(name, readFileSync(join(folder, 'schema', `${name}.yaml`)));
    if (name === 'j04-inherited-names') {
      expect(faults.map(({ rule }) => rule)).toEqual(['yaml-profile']);
      return;
    }
    if (document === undefined) throw new Error(`${name} was refused`);
    const before = JSON.stringify(document.value);
    const breaches = checkSchema('item', document);
    expect(JSON.stringify(document.value)).toBe(before);
    if (name === 'j14-no-number') {
      expect(faults.map(({ rule }) => rule)).toEqual(['yaml-number']);
      return;
    }
    if (name === 'j10-many-errors') {
      expect(breaches.length).toBeGreaterThan(300);
      expect(breaches.length).toBeLessThan(310);
    } else {
      expect(
        breaches
          .map(({ path, at }) => document.locate(path, at))
          .map(({ line, column }) => `${line}:${column}`),
      ).toEqual(index[name]);
    }
    for (const { message } of breaches) {
      expect(message.zh).not.toMatch(/pattern|oneOf|anyOf|[\p{Cc}]/u);
      expect(message.en).not.toMatch(/pattern|oneOf|anyOf|[\p{Cc}]/u);
      expect(message.zh.length).toBeLessThan(250);
    }
  });
});

describe('the patterns of the schemas', () => {
  const patterns = schemaNames.flatMap((name) => [
    ...readFileSync(join('schemas', `${name}.schema.json`), 'utf8').matchAll(
      /"pattern": ("(?:[^"\\]|\\.)*")/gu,
    ),
  ]);
  const distinct = [...new Set(patterns.map(([, pattern = '']) => JSON.parse(pattern) as string))];

  test.each(distinct)('%s is anchored and quick on any repetition', (pattern) => {
    expect(pattern).toMatch(/^\^.*\$$/su);
    const expression = new RegExp(pattern, 'u');
    for (const unit of [
      '0',
      '1',
      '12',
      'A',
      'Y',
      ' ',
      'a ',
      '年',
      '第一次',
      '-',
      '2026-',
      '/',
      'a/',
      '~0',
      'http://',
      '\n',
    ]) {
      // A pattern that tries all ways to divide this would not end within the life of the test.
      const long = unit.repeat(50_000);
      for (const text of [long, `${long}!`, ` ${long}`, `20${long} `]) expression.test(text);
    }
  });

  test('name no address to fetch', () => {
    for (const name of schemaNames) {
      const schema = readFileSync(join('schemas', `${name}.schema.json`), 'utf8');
      for (const [, target = ''] of schema.matchAll(/"\$ref": "([^"]*)"/gu))
        expect(target).toMatch(/^#\/\$defs\//u);
    }
  });
});

test('all hazards together end with findings, and the sound files beside them are checked', async () => {
  const root = folderWith({
    'regions.yaml': regions,
    'laws.yaml': laws,
    '341200/340131003000-01.yaml': standard,
    '341203/340131003000-01.yaml': adoption.replaceAll('341202', '341203').replaceAll('颍州', '颍东'),
    // A schema beside the data that would allow everything is not asked.
    'anything-goes.schema.json': 'true',
    'schemas/item.schema.json': 'true',
  });
  let files = 0;
  for (const kind of ['.', 'schema']) {
    for (const file of readdirSync(join(folder, kind)).filter((name) => name.endsWith('.yaml'))) {
      put(root, `341202/${file}`, '');
      copyFileSync(join(folder, kind, file), join(root, '341202', file));
      files += 1;
    }
  }
  const { code, stdout, stderr } = await run(['validate', '-C', root, '-f', 'json']);
  expect(code).toBe(1);
  const { summary, findings } = JSON.parse(stdout);
  expect(summary.listed).toBe(files + 4);
  expect(summary.listed).toBe(summary.checked + summary.refused);
  const told = new Set(findings.map(({ file }: { file: string }) => file.split('/').at(-1)));
  for (const name of names) expect(told).toContain(`${name}.yaml`);
  expect(findings.filter(({ region }: { region?: string }) => region === '341203')).toEqual([]);
  for (const format of ['text', 'github', 'markdown']) {
    const said = await run(['validate', '-C', root, '-f', format, '--max-problems', '0']);
    expect(said.stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect(said.stdout).not.toMatch(/^::(?!error|warning|notice)/mu);
  }
  expect(stderr).toBe('');
}, 10_000);
