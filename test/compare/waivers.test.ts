import { describe, expect, test } from 'vitest';
import { approvals, waiverFindings } from '../../src/compare/waivers.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Waiver } from '../../src/model/waiver.ts';

const at = { file: 'waivers.yaml', line: 1, column: 1, length: 1, excerpt: '' };
const waiver: Waiver = {
  region: '341202',
  code: '340131003000',
  variant: '新办',
  field: 'visits',
  fingerprint: '0123456789ab',
  reason: '过渡期',
  approval: '示例〔2026〕1号',
  from: '2026-06-01',
  until: '2026-12-31',
};
const finding: Finding = {
  rule: 'no-worse-than-standard',
  severity: 'error',
  message: { zh: '', en: '' },
  at,
  path: ['visits'],
  region: '341202',
  code: '340131003000',
  variant: '新办',
  fingerprint: '0123456789ab',
  difference: { kind: 'changed', field: 'visits', path: ['visits'], from: '0', to: '1', verdict: 'worse' },
};

const rulingOn = (today: string, changes: Partial<Waiver> = {}) =>
  approvals([{ waiver: { ...waiver, ...changes }, at }], today).of(finding);

test.each([
  ['2026-05-31', false, undefined],
  ['2026-06-01', true, 'note'],
  ['2026-12-31', true, 'note'],
  ['2027-01-01', false, 'warning'],
])('on %s in force: %s, the difference becomes a %s', (today, isInForce, severity) => {
  expect(rulingOn(today)?.isInForce).toBe(isInForce);
  expect(rulingOn(today)?.severity).toBe(severity);
});

test('the last 30 days are told', () => {
  expect(rulingOn('2026-11-30')?.message.zh).not.toContain('还剩');
  expect(rulingOn('2026-12-01')?.message.zh).toContain('还剩 30 天');
  expect(rulingOn('2026-12-30')?.message.en).toContain('1 day left');
});

test.each<Partial<Waiver>>([
  { region: '341203' },
  { code: '340131003001' },
  { variant: '变更' },
  { field: 'express' },
  { fingerprint: 'ba9876543210' },
])('answers for nothing else: %o', (changes) => {
  expect(rulingOn('2026-11-24', changes)).toBeUndefined();
});

const statesOn = (
  today: string,
  waivers: readonly Partial<Waiver>[],
  differences: readonly Partial<Finding>[],
  isUnread?: (region: string, code: string) => boolean,
) => {
  const approval = approvals(
    waivers.map((changes) => ({ waiver: { ...waiver, ...changes }, at })),
    today,
  );
  for (const changes of differences) approval.of({ ...finding, ...changes });
  return approval.standings(isUnread).map(({ state }) => state);
};

describe('states', () => {
  test.each([
    ['2026-05-31', 'not-begun'],
    ['2026-06-01', 'in-force'],
    ['2026-11-30', 'in-force'],
    ['2026-12-01', 'expiring'],
    ['2026-12-31', 'expiring'],
    ['2027-01-01', 'expired'],
  ])('on %s %s', (today, state) => {
    expect(statesOn(today, [{}], [{}])).toEqual([state]);
  });

  test('without its difference unused, on whatever day', () => {
    expect(statesOn('2026-11-24', [{}], [])).toEqual(['unused']);
    expect(statesOn('2027-11-24', [{}], [])).toEqual(['unused']);
    expect(statesOn('2026-01-01', [{}], [])).toEqual(['not-begun']);
  });

  test('a changed value makes it mismatched at once, and tells the fingerprint of now', () => {
    expect(statesOn('2026-11-24', [{}], [{ fingerprint: 'ba9876543210' }])).toEqual(['mismatched']);
    const approval = approvals([{ waiver, at }], '2026-11-24');
    approval.of({ ...finding, fingerprint: 'ba9876543210' });
    expect(approval.standings()[0]?.now).toEqual(['ba9876543210']);
  });

  test('another difference of the field that has its own waiver leaves it unused', () => {
    const other = 'ba9876543210';
    expect(statesOn('2026-11-24', [{}, { fingerprint: other }], [{ fingerprint: other }])).toEqual([
      'unused',
      'in-force',
    ]);
  });

  test('a difference of another region, item or field does not make it mismatched', () => {
    const others = [{ region: '341203' }, { code: '340131003001' }, { variant: '变更' }];
    expect(
      statesOn(
        '2026-11-24',
        [{}],
        others.map((each) => ({ ...each, fingerprint: 'ba9876543210' })),
      ),
    ).toEqual(['unused']);
  });

  test('when it is renewed the one in force answers, and the old one is unused', () => {
    const renewed = { from: '2027-01-01', until: '2027-12-31' };
    expect(statesOn('2027-06-01', [{}, renewed], [{}])).toEqual(['unused', 'in-force']);
    expect(statesOn('2026-12-15', [{}, renewed], [{}])).toEqual(['expiring', 'not-begun']);
  });

  test('nobody can say while the file is faulty', () => {
    const isUnread = (region: string, code: string) => region === '341202' && code === '340131003000';
    expect(statesOn('2026-11-24', [{}], [], isUnread)).toEqual(['unread']);
    expect(statesOn('2026-11-24', [{}], [{}], isUnread)).toEqual(['in-force']);
  });
});

test('each that needs a hand is told at its own line', () => {
  const rules = (today: string, differences: readonly Finding[]) => {
    const approval = approvals([{ waiver, at }], today);
    for (const each of differences) approval.of(each);
    return [...waiverFindings(approval.standings(), 'error', () => true)].map(
      ({ rule, severity, at: place }) => [rule, severity, place.file],
    );
  };
  expect(rules('2026-11-24', [])).toEqual([['waiver-used', 'error', 'waivers.yaml']]);
  expect(rules('2026-11-24', [{ ...finding, fingerprint: 'ba9876543210' }])).toEqual([
    ['waiver-used', 'error', 'waivers.yaml'],
  ]);
  expect(rules('2027-11-24', [finding])).toEqual([['waiver-current', 'error', 'waivers.yaml']]);
  expect(rules('2026-11-24', [finding])).toEqual([]);
  expect(rules('2026-01-24', [finding])).toEqual([]);
});
