import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { manifestAfter, manifestText, parseManifest, planOf } from '../../src/commands/manifest.ts';
import { ruleSet } from '../../src/commands/rule-set.ts';
import type { Manifest, ManifestExport, ManifestFile } from '../../src/model/manifest.ts';
import { city, food, taihe } from '../lists/publication.ts';

const schema = JSON.parse(readFileSync('schemas/manifest.schema.json', 'utf8')) as object;
const isManifest = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

const file = (list: string, changes: Partial<ManifestFile> = {}): ManifestFile => ({
  name: `${list}.xlsx`,
  list,
  regions: [city.code, taihe.code],
  sheets: 1,
  rows: 2,
  bytes: 3,
  sha256: 'ab'.repeat(32),
  ...changes,
});

const made = (changes: Partial<ManifestExport> = {}): ManifestExport => ({
  asOf: '2026-11-24',
  tool: { version: '0.1.0', rules: '0123456789ab' },
  files: [file('基本目录'), file('实施清单')],
  items: [{ region: city.code, held: ['340131003000 新办'] }],
  ...changes,
});
const whole: Manifest = {
  version: 1,
  exports: [
    made({
      catalogue: { commit: 'c0'.repeat(20), changed: true },
      scope: { regions: [taihe.code], departments: ['市场监管部门'], types: ['行政许可'] },
      draft: true,
    }),
  ],
};

describe('what is read back', () => {
  test('is what was written, and keeps to the schema', () => {
    const text = manifestText(whole);
    expect(text.endsWith('}\n')).toBe(true);
    expect(isManifest(JSON.parse(text)), JSON.stringify(isManifest.errors)).toBe(true);
    expect(parseManifest(text)).toEqual(whole);
  });

  test('is nothing when it is torn', () => {
    const text = manifestText(whole);
    for (let length = 0; length < text.length - 2; length += 1) {
      expect(parseManifest(text.slice(0, length))).toBeUndefined();
    }
  });

  test.each([
    ['of another program', { name: 'app', icons: [] }],
    ['a list', []],
    ['of a later version', { ...whole, version: 2 }],
    ['without files', { version: 1, exports: [made({ files: [] })] }],
    [
      'with a path for a checksum',
      { version: 1, exports: [made({ files: [file('a', { sha256: '../' })] })] },
    ],
    ['with an unknown key', { version: 1, exports: [{ ...made(), more: 1 }] }],
    ['with a narrowing that narrows nothing', { version: 1, exports: [made({ scope: {} })] }],
  ])('is nothing when it is %s', (_, value) => {
    expect(parseManifest(JSON.stringify(value))).toBeUndefined();
  });
});

test('a plan names the items by region, in the order of codes, and where they come from', () => {
  const entry = { file: 'a.yaml' };
  const { variant: _, ...unvaried } = food;
  const items = [
    { item: { ...food, variant: '延续' }, region: city, entry },
    { item: food, region: city, entry },
    { item: { ...unvaried, code: '000111001000' }, region: taihe, entry },
  ];
  const files = [{ name: '基本目录.xlsx', list: '基本目录', regions: [city.code] }];
  expect(planOf({ today: '2026-11-24', draft: false, items }, { version: '1.2.3' }, files)).toEqual({
    asOf: '2026-11-24',
    tool: { version: '1.2.3', rules: ruleSet() },
    files,
    items: [
      { region: city.code, held: ['000131023000 延续', '000131023000 新办'] },
      { region: taihe.code, held: ['000111001000'] },
    ],
  });
});

describe('the record after another export', () => {
  const earlier: Manifest = { version: 1, exports: [made()] };
  const after = (now: ManifestExport) => {
    const { manifest, orphans } = manifestAfter(earlier, now);
    return { files: manifest.exports.map(({ files }) => files.map(({ name }) => name)), orphans };
  };

  test('is the first one where there was none', () => {
    expect(manifestAfter(undefined, made())).toEqual({ manifest: earlier, orphans: [] });
  });

  test('is the same when everything was exported again', () => {
    expect(manifestAfter(earlier, made())).toEqual({ manifest: earlier, orphans: [] });
  });

  test('keeps the files that were not written again with the export they come from', () => {
    expect(after(made({ files: [file('实施清单')] }))).toEqual({
      files: [['实施清单.xlsx'], ['基本目录.xlsx']],
      orphans: [],
    });
  });

  test('keeps the whole lists beside those of a part, and drafts beside what is published', () => {
    const part = file('实施清单', { name: '实施清单-太和县.xlsx' });
    expect(after(made({ files: [part], scope: { regions: [taihe.code] } })).files).toHaveLength(2);
    expect(
      after(made({ files: [file('实施清单', { name: '实施清单（草稿）.xlsx' })], draft: true })),
    ).toEqual({
      files: [['实施清单（草稿）.xlsx'], ['基本目录.xlsx', '实施清单.xlsx']],
      orphans: [],
    });
  });

  test('names what is left of a list that now has other files', () => {
    expect(after(made({ files: [file('实施清单', { name: '实施清单-阜阳市.xlsx' })] }))).toEqual({
      files: [['实施清单-阜阳市.xlsx'], ['基本目录.xlsx']],
      orphans: ['实施清单.xlsx'],
    });
  });
});

test('the rule set is told by 12 hexadecimal places', () => {
  expect(ruleSet()).toMatch(/^[0-9a-f]{12}$/u);
});
