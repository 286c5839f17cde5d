import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { format, mended } from '../../src/catalogue/format.ts';
import { shapeOfFile } from '../../src/catalogue/format-shape.ts';
import { parse } from '../../src/catalogue/parse.ts';
import { type SchemaName, schemaNames } from '../../src/catalogue/schema.ts';
import { commentsIn } from '../../src/catalogue/yaml-profile.ts';
import { disturb } from './disturb.ts';
import { mutate, type Pick, picker } from './mutations.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const formatted = (text: string, name: SchemaName = 'item', schema?: string) =>
  format('a.yaml', bytesOf(text), name, schema);

/** The canonical text; throws when there is none. */
function canonicalOf(text: string, name: SchemaName = 'item'): string {
  const result = formatted(text, name);
  if (result.kind === 'canonical') return text;
  if (result.kind === 'changed') return result.text;
  throw new Error(`${result.kind}: ${JSON.stringify(result)}`);
}

const valueOf = (text: string): unknown => parse('a.yaml', bytesOf(text)).document?.value;
const unified = (text: string): string =>
  text
    .replace(/^\uFEFF/u, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC');
const commentsOf = (text: string): readonly string[] =>
  commentsIn(text)
    .filter((comment) => !comment.includes('yaml-language-server'))
    .toSorted();

/** Throws unless the canonical text says the same with the same comments and is canonical itself. */
function proves(text: string, name: SchemaName = 'item'): 'refused' | 'unsure' | 'canonical' | 'changed' {
  const result = formatted(text, name);
  if (result.kind !== 'changed') return result.kind;
  const before = unified(text);
  expect(valueOf(result.text), JSON.stringify(text)).toEqual(mended(valueOf(before), shapeOfFile(name)));
  expect(commentsOf(result.text), JSON.stringify(text)).toEqual(commentsOf(before));
  const again = formatted(result.text, name);
  if (again.kind !== 'canonical') {
    expect(again.kind === 'changed' ? again.text : again.kind, JSON.stringify(text)).toBe(result.text);
  }
  return 'changed';
}

const yamlUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
const nameOf = (file: string): SchemaName => {
  const stem = basename(file).replace(/\..*/u, '');
  return schemaNames.find((name) => name === stem) ?? 'item';
};

const cases = readdirSync('test/catalogue/format').filter((file) => file.endsWith('.in.yaml'));

test.each(cases)('%s', async (file) => {
  const text = readFileSync(join('test/catalogue/format', file), 'utf8');
  const name = nameOf(file);
  expect(proves(text, name)).toBe('changed');
  await expect(canonicalOf(text, name)).toMatchFileSnapshot(`format/${file.replace('.in.', '.out.')}`);
});

test('every file of the shipped catalogue is canonical', () => {
  const files = yamlUnder('catalogue');
  expect(files.length).toBeGreaterThan(700);
  expect(files.filter((file) => proves(readFileSync(file, 'utf8'), nameOf(file)) !== 'canonical')).toEqual(
    [],
  );
});

test('says the same of every fixture that it takes, and refuses what the profile refuses', () => {
  const files = yamlUnder('fixtures');
  expect(files.length).toBeGreaterThan(200);
  for (const file of files) {
    const bytes = readFileSync(file);
    const result = format(file, bytes, nameOf(file));
    if (result.kind === 'changed' || result.kind === 'canonical') proves(bytes.toString(), nameOf(file));
    else {
      expect(result.kind, file).toBe('refused');
      expect(parse(file, bytes).document, file).toBeUndefined();
    }
  }
});

const standard = readFileSync('fixtures/ok/adopted/341200/340131003000-01.yaml', 'utf8');
const seeds = [
  standard,
  ...['comments', 'scalars', 'blanks', 'codes'].map((name) =>
    readFileSync(`test/catalogue/format/${name}.in.yaml`, 'utf8'),
  ),
  readFileSync('fixtures/hazards/control.yaml', 'utf8'),
];

/** 12,000 here; a release runs more with SHIXIANG_MUTATIONS. */
const runs = Number(process.env['SHIXIANG_MUTATIONS'] ?? 12_000);

test.each<readonly [string, (text: string, pick: Pick) => string]>([
  ['slips', mutate],
  ['other layout', disturb],
  ['both', (text, pick) => mutate(disturb(text, pick), pick)],
])(
  'says the same, keeps the comments and is canonical at once: %s',
  (_name, change) => {
    const pick = picker(20261124);
    const count = { refused: 0, unsure: 0, canonical: 0, changed: 0 };
    for (let run = 0; run < runs / 3; run += 1)
      count[proves(change(seeds[run % seeds.length] ?? '', pick))] += 1;
    expect(count.changed).toBeGreaterThan(runs / 3 / 10);
    // A key behind a question mark.
    expect(count.unsure).toBeLessThan(runs / 3 / 1000);
  },
  600_000,
);

describe('what is no part of the text', () => {
  test.each([
    ['a BOM', `\uFEFF${standard}`],
    ['CRLF', standard.replaceAll('\n', '\r\n')],
    ['both', `\uFEFF${standard.replaceAll('\n', '\r\n')}`],
    ['no line end', standard.trimEnd()],
    ['several', `${standard}\n\n`],
    ['spaces at the end of lines', standard.replaceAll('\n', '  \n')],
    ['a document marker', standard.replace('\n', '\n---\n')],
  ])('%s goes', (_name, text) => {
    expect(canonicalOf(text)).toBe(standard);
  });

  test('characters are composed', () => {
    expect(canonicalOf('name: Cafe\u0301 # e\u0301\n')).toBe('name: Caf\u00E9 # \u00E9\n');
  });
});

describe('the line that names the schema', () => {
  const line = '# yaml-language-server: $schema=../../schemas/item.schema.json\n';
  const schema = '../../schemas/item.schema.json';
  const text = 'code: "340131003000"\n';

  test.each([
    ['is added', text],
    ['is kept', line + text],
    ['comes first', `# 说明\n${line}${text}`],
    ['comes first from behind a blank line', `# 说明\n\n${line}${text}`],
    ['is written the usual way', `#yaml-language-server:  $schema=${schema}\n${text}`],
  ])('%s', (_name, before) => {
    const result = formatted(before, 'item', schema);
    const after = result.kind === 'changed' ? result.text : before;
    expect(after.startsWith(line)).toBe(true);
    expect(after.match(/language-server/gu)).toHaveLength(1);
    expect(after.includes('# 说明')).toBe(before.includes('# 说明'));
    expect(formatted(after, 'item', schema)).toEqual({ kind: 'canonical' });
  });

  test('is not added where the schema is not known', () => {
    expect(formatted(text)).toEqual({ kind: 'canonical' });
  });

  test('is the author’s where it differs', () => {
    expect(
      formatted(`# yaml-language-server: $schema=https://a.cn/item.json\n${text}`, 'item', schema),
    ).toEqual({
      kind: 'canonical',
    });
  });
});

test.each([
  ['an open quote', 'name: "甲\n', 'yaml-syntax'],
  ['a key twice', 'name: 甲\nname: 乙\n', 'yaml-profile'],
  ['an anchor', 'name: &a 甲\n', 'yaml-profile'],
  ['an invisible character', 'name: 甲\u200B乙\n', 'characters'],
  ['nothing', '', 'yaml-profile'],
])('refuses %s', (_name, text, rule) => {
  expect(formatted(text)).toMatchObject({ kind: 'refused', faults: [{ rule }] });
});

test('refuses what is no UTF-8', () => {
  const gbk = Buffer.from([0x6e, 0x3a, 0x20, 0xd0, 0xed, 0xbf, 0xc9, 0xd6, 0xa4, 0x0a]);
  expect(format('a.yaml', gbk, 'item')).toMatchObject({ kind: 'refused', faults: [{ rule: 'encoding' }] });
});

test('leaves alone what is written too oddly to be sure of', () => {
  expect(formatted('? |\n  a\n: 1\n')).toEqual({ kind: 'unsure' });
});
