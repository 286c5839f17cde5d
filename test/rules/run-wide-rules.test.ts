import { expect, test } from 'vitest';
import type { Entry } from '../../src/model/entry.ts';
import { gather } from '../../src/rules/gather.ts';
import { wideFindings } from '../../src/rules/run-wide-rules.ts';
import type { Digested, WideRule } from '../../src/rules/wide-rule.ts';
import { wideRules } from '../../src/rules/wide-rules.ts';
import { entriesOf, everything } from './wide-tester.ts';

const item = '# 341202/340131001000.yaml\ncode: "340131001000"\nname: 甲\nvariant: 新办\n';

/** Says what it was shown. */
const watching = (scope: WideRule['scope'], seen: unknown[]): WideRule<readonly (string | null)[]> => ({
  id: 'watching',
  severity: 'note',
  scope,
  summary: { zh: '', en: '' },
  why: { zh: '', en: '' },
  source: { zh: '', en: '' },
  bad: '',
  good: '',
  reads: ['name'],
  digest: ({ own }) => [own.name ?? null],
  *check(digested: readonly Digested<readonly (string | null)[]>[], { isWhole }) {
    seen.push([isWhole, ...digested.map(({ file }) => file)]);
    for (const { file } of digested) yield { file, path: ['name'], message: { zh: '甲。', en: 'A.' } };
  },
});

const files = (...places: readonly string[]): readonly Entry[] =>
  entriesOf(places.map((place) => `# ${place}.yaml\nname: 甲\n`).join(''));

test('a rule on a region sees one region at a time, by file name; one on the catalogue sees all', () => {
  const entries = files('341226/2', '341202/2', '341202/1');
  const seenBy = (scope: WideRule['scope']): unknown[] => {
    const seen: unknown[] = [];
    const rules = [watching(scope, seen)];
    const isWhole = (region?: string): boolean => region === '341202';
    const gathered = entries.map((entry) => gather([entry], rules));
    expect([...wideFindings(gathered, { ...everything, isWhole }, () => undefined, rules)]).toHaveLength(3);
    return seen;
  };
  expect(seenBy('region')).toEqual([
    [true, '341202/1.yaml', '341202/2.yaml'],
    [false, '341226/2.yaml'],
  ]);
  expect(seenBy('catalogue')).toEqual([[false, '341202/1.yaml', '341202/2.yaml', '341226/2.yaml']]);
});

test('reads each file once more, and still tells where a file has gone', () => {
  const rules = [watching('region', []), watching('catalogue', [])];
  const read: string[] = [];
  const gathered = [gather(files('341202/1', '341202/2'), rules)];
  const found = [...wideFindings(gathered, everything, (file) => void read.push(file), rules)];
  expect(read).toEqual(['341202/1.yaml', '341202/2.yaml']);
  expect(found.map(({ at }) => `${at.file}:${at.line}`)).toEqual([
    '341202/1.yaml:1',
    '341202/1.yaml:1',
    '341202/2.yaml:1',
    '341202/2.yaml:1',
  ]);
});

test('a finding belongs to its item and has a fingerprint of the value', () => {
  const fingerprintOf = (yaml: string): string | undefined => {
    const entries = entriesOf(yaml);
    const rules = [watching('region', [])];
    const [finding] = wideFindings([gather(entries, rules)], everything, () => entries[0], rules);
    expect(finding).toMatchObject({ region: '341202', code: '340131001000', variant: '新办' });
    return finding?.fingerprint;
  };
  expect(fingerprintOf(item)).toMatch(/^[0-9a-f]{12}$/u);
  expect(fingerprintOf(`${item}visits: 1\n`)).toBe(fingerprintOf(item));
  expect(fingerprintOf(item.replace('甲', '乙'))).not.toBe(fingerprintOf(item));
});

test('digests survive being written and read, so that processes can exchange them', () => {
  for (const rule of wideRules) {
    for (const entry of entriesOf(`${rule.bad}${rule.good}`)) {
      const digest = rule.digest(entry);
      if (digest !== undefined) expect(JSON.parse(JSON.stringify(digest))).toEqual(digest);
    }
  }
});

test('bears any gap in an item', () => {
  const entries: Entry[] = [];
  for (const own of [
    {},
    { code: '340131001000' },
    { name: '甲' },
    { materials: [undefined, {}, { name: '单身证明' }] },
    { result: {} },
    { result: { name: '甲照' }, materials: [{ necessity: '必要' }] },
  ] as const) {
    for (const folder of ['341202', '341226']) {
      const file = `${folder}/${JSON.stringify(own).length}.yaml`;
      const at = { file, line: 1, column: 1, length: 1, excerpt: '' };
      entries.push({ file, folder, stem: '', own, draft: own, locate: () => at });
    }
  }
  for (const { message } of wideFindings([gather(entries)], everything, () => undefined)) {
    expect(`${message.zh}${message.en}`).not.toMatch(/undefined|NaN|\[object/u);
  }
});
