import type { Overview } from '../../src/model/overview.ts';
import type { Matrix, Report } from '../../src/model/report.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import type { WaiverStanding } from '../../src/model/waiver.ts';
import { reportOf } from './findings.ts';

export const matrix: Matrix = {
  columns: [
    { region: '341202', name: '颍州' },
    { region: '341203', name: '颍东' },
    { region: '341204', name: '颍泉' },
  ],
  rows: [
    {
      code: '340131003000',
      variant: '新办',
      name: '食品经营许可',
      standings: [
        { kind: 'adopted' },
        { kind: 'split' },
        { kind: 'different', breaching: 2, better: 0, waived: 0, other: 0 },
      ],
    },
    {
      code: '340131004000',
      name: '药品零售企业经营许可',
      standings: [{ kind: 'adopted' }, { kind: 'adopted' }, { kind: 'equal' }],
    },
  ],
};

const food = { code: '340131003000', variant: '新办', name: '食品经营许可' };

export const overview: Overview = {
  shared: [
    {
      ...food,
      kind: 'changed',
      field: 'timeLimit.promised',
      from: '5个工作日',
      to: '8个工作日',
      verdict: 'worse',
      regions: ['341202', '341203'],
      compared: 3,
      isMajority: true,
    },
    {
      ...food,
      kind: 'added',
      field: 'materials',
      subject: '租赁合同',
      to: '租赁合同',
      verdict: 'worse',
      regions: ['341202', '341204'],
      compared: 6,
      isMajority: false,
    },
  ],
  candidates: [
    {
      ...food,
      kind: 'changed',
      field: 'materials.copies',
      subject: '营业执照',
      from: '2',
      offers: [
        { to: '0', regions: ['341204'] },
        { to: '1', regions: ['341202'] },
      ],
      compared: 3,
      isMajority: true,
    },
    {
      ...food,
      kind: 'removed',
      field: 'materials',
      subject: '租赁合同',
      from: '租赁合同',
      offers: [{ regions: ['341203'] }],
      compared: 3,
      isMajority: false,
    },
    {
      ...food,
      kind: 'added',
      field: 'channels',
      subject: '快递',
      offers: [{ to: '快递', regions: ['341203'] }],
      compared: 3,
      isMajority: false,
    },
  ],
  notHeld: [
    { region: '341202', reason: '未设机构', items: [food] },
    { region: '341203', reason: '未设机构', items: [food] },
    { region: '341204', items: [food] },
  ],
  splits: [
    { code: '340131003000', name: '食品经营许可', region: '341203', standard: ['新办', '变更'], local: [''] },
  ],
};

export const standing = (
  state: WaiverStanding['state'],
  changes: Partial<WaiverStanding> = {},
): WaiverStanding => ({
  waiver: {
    region: '341202',
    code: '340131003000',
    variant: '新办',
    field: 'timeLimit.promised',
    fingerprint: '0123456789ab',
    reason: '过渡期',
    approval: '示例〔2026〕1号',
    from: '2026-06-01',
    until: '2026-12-31',
  },
  at: { file: 'waivers.yaml', line: 3, column: 18, length: 14, excerpt: '' },
  state,
  daysLeft: 37,
  ...changes,
});

export const card = (changes: Partial<Scorecard> = {}): Scorecard => ({
  region: '341202',
  name: '颍州',
  score: 66.6,
  due: 1000,
  held: 999,
  consistent: 666,
  better: 123,
  worse: 456,
  stale: 12,
  daysBehind: 345,
  waiversOpen: 10,
  waiversExpiring: 2,
  waiversExpired: 3,
  promiseRatio: 0.305,
  materials: 5.1,
  ...changes,
});

export const whole = (): Report => ({
  ...reportOf([], {}, matrix),
  overview,
  scorecards: [card(), card({ region: '341203', name: '颍东' })],
  waivers: [standing('in-force'), standing('expiring')],
});

/** The same report with one text in place of everything that comes from files. */
export function hostileReport(value: string): Report {
  const item = { code: value, variant: value, name: value };
  const regions = ['341202', '341203'];
  return {
    ...whole(),
    matrix: {
      columns: matrix.columns.map((column) => ({ ...column, name: value })),
      rows: matrix.rows.map((row) => ({ ...row, ...item })),
    },
    overview: {
      shared: overview.shared.map((each) => ({
        ...each,
        ...item,
        subject: value,
        from: value,
        to: value,
        regions,
      })),
      candidates: overview.candidates.map((each) => ({
        ...each,
        ...item,
        subject: value,
        from: value,
        offers: [{ to: value, regions }],
      })),
      notHeld: [{ region: value, reason: value, items: [item] }],
      splits: [{ ...item, region: value, standard: [value], local: [value] }],
    },
    scorecards: [card({ name: value })],
  };
}
