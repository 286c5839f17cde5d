import { describe, expect, test } from 'vitest';
import { fieldIds, fields } from '../../src/model/field.ts';
import { run } from '../run.ts';
import { adoption, folderWith, laws, loaded, regions, standard } from './temporary.ts';

const item = '340131003000-01.yaml';
const defaults = Object.fromEntries(fieldIds.map((id) => [id, fields[id].latitude]));

describe('regions', () => {
  test('the one without parent is the city', () => {
    const { settings } = loaded(folderWith({ 'regions.yaml': regions }));
    expect(settings.city?.name).toBe('阜阳市');
    expect(settings.regions.map(({ code }) => code)).toEqual(['341200', '341202', '341203', '341204']);
  });

  test('a region with a slip keeps the others', () => {
    const { settings, told } = loaded(
      folderWith({ 'regions.yaml': regions.replace('name: 颍东区', 'nmae: 颍东区') }),
    );
    expect(settings.regions.map(({ code }) => code)).toEqual(['341200', '341202', '341204']);
    expect(told).toEqual(['regions.yaml:13 schema']);
  });

  test('none at all', () => {
    const { settings, count } = loaded(folderWith({ 'regions.yaml': 'regions\n' }));
    expect(settings.regions).toEqual([]);
    expect(settings.city).toBeUndefined();
    expect(count).toEqual({ listed: 1, checked: 0, refused: 1, unreadable: 0 });
  });
});

describe('policy', () => {
  const policyOf = (text?: string) =>
    loaded(folderWith({ 'regions.yaml': regions, ...(text === undefined ? {} : { 'policy.yaml': text }) }));

  test('is built in', () => {
    expect(policyOf().settings.policy).toEqual(defaults);
  });

  test('is overridden field by field', () => {
    const { settings, told } = policyOf('latitudes:\n  visits: local\n  materials.name: no-worse\n');
    expect(told).toEqual([]);
    expect(settings.policy).toEqual({ ...defaults, visits: 'local', 'materials.name': 'no-worse' });
  });

  test('keeps the default where the file is wrong, and tells', () => {
    const { settings, told, findings } = policyOf(
      'latitudes:\n  visits: 随意\n  vists: local\n  express: same\n',
    );
    expect(settings.policy).toEqual({ ...defaults, express: 'same' });
    expect(told.toSorted()).toEqual(['policy.yaml:2 schema', 'policy.yaml:3 schema']);
    expect(findings.find(({ at }) => at.line === 3)?.message.zh).toContain('是不是 visits');
  });
});

describe('waivers', () => {
  const changed = adoption.replace('adopts: 1\n', 'adopts: 1\nvisits: 3\n');
  const waiver = (fingerprint: string): Readonly<Record<string, string>> => ({
    region: '"341202"',
    code: '"340131003000"',
    variant: '新办',
    field: 'visits',
    fingerprint: `"${fingerprint}"`,
    reason: '过渡期',
    approval: '示例〔2026〕1号',
    from: '"2026-06-01"',
    until: '"2026-12-31"',
  });
  const files = {
    'regions.yaml': regions,
    'laws.yaml': laws,
    [`341200/${item}`]: standard,
    [`341202/${item}`]: changed,
  };

  interface Told {
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly fingerprint: string;
      readonly pointer: string;
      readonly file: string;
    }[];
  }
  const compared = async (more: Readonly<Record<string, string>> = {}) => {
    const root = folderWith({ ...files, ...more });
    const { stdout } = await run(
      ['diff', '-C', root, '--county', '341202', '--field', 'visits', '-f', 'json'],
      {
        cwd: root,
      },
    );
    return (JSON.parse(stdout) as Told).findings;
  };
  const fileOf = (entries: Readonly<Record<string, string>>): string =>
    `waivers:\n  - ${Object.entries(entries)
      .map(([key, value]) => `${key}: ${value}`)
      .join('\n    ')}\n`;
  const ofVisits = (findings: Told['findings']) => findings.filter(({ pointer }) => pointer === '/visits');

  test('a whole one turns its difference into a note', async () => {
    const [breach] = ofVisits(await compared());
    expect(breach?.severity).toBe('error');
    const findings = await compared({ 'waivers.yaml': fileOf(waiver(breach?.fingerprint ?? '')) });
    expect(ofVisits(findings).map(({ severity }) => severity)).toEqual(['note']);
  });

  test.each([
    ['without an approval', { approval: undefined }],
    ['without a reason', { reason: undefined }],
    ['without a first day', { from: undefined }],
    ['without a last day', { until: undefined }],
    ['whose last day is no date', { until: '"永久"' }],
    ['whose first day is no date', { from: '"现在"' }],
  ])('one %s waives nothing', async (_, changes) => {
    const [breach] = ofVisits(await compared());
    const entries = Object.entries({ ...waiver(breach?.fingerprint ?? ''), ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    const findings = await compared({ 'waivers.yaml': fileOf(Object.fromEntries(entries)) });
    expect(ofVisits(findings).map(({ severity }) => severity)).toEqual(['error']);
    expect(findings.some(({ file, rule }) => file === 'waivers.yaml' && rule === 'schema')).toBe(true);
    expect(JSON.stringify(findings)).not.toContain('undefined');
  });
});
