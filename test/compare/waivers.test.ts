import { expect, test } from 'vitest';
import { approvals } from '../../src/compare/waivers.ts';
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
  approvals([{ waiver: { ...waiver, ...changes }, at }], today).of(finding)?.isInForce;

test.each([
  ['2026-05-31', false],
  ['2026-06-01', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('on %s in force: %s', (today, isInForce) => {
  expect(rulingOn(today)).toBe(isInForce);
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

test('one that answered for nothing is told at its own line', () => {
  const approval = approvals([{ waiver, at }], '2026-11-24');
  expect(approval.unused().map(({ rule, at: place }) => [rule, place.file])).toEqual([
    ['waiver-used', 'waivers.yaml'],
  ]);
  approval.of(finding);
  expect(approval.unused()).toEqual([]);
});
