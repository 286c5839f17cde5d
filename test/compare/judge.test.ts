import { expect, test } from 'vitest';
import { judge } from '../../src/compare/judge.ts';
import type { Difference, Pairing, Verdict } from '../../src/model/difference.ts';
import { fieldIds, fields, type Latitude, latitudes, type Policy } from '../../src/model/field.ts';

const policyOf = (latitude: Latitude): Policy =>
  Object.fromEntries(fieldIds.map((id) => [id, latitude])) as unknown as Policy;

const difference = (verdict: Verdict): Difference => ({
  kind: 'changed',
  field: 'visits',
  path: ['visits'],
  from: '1',
  to: '2',
  verdict,
});

const expected: Readonly<Record<Latitude, Readonly<Record<Verdict, string>>>> = {
  same: {
    better: 'error same-as-standard',
    worse: 'error same-as-standard',
    incomparable: 'error same-as-standard',
    wording: 'note worded-like-standard',
  },
  'no-worse': {
    better: 'note better-than-standard',
    worse: 'error no-worse-than-standard',
    incomparable: 'warning comparable-with-standard',
    wording: 'note worded-like-standard',
  },
  local: {
    better: 'note local-value',
    worse: 'note local-value',
    incomparable: 'note local-value',
    wording: 'note local-value',
  },
};

test.each(
  latitudes.flatMap((latitude) =>
    (Object.keys(expected[latitude]) as Verdict[]).map((verdict) => [latitude, verdict] as const),
  ),
)('%s and %s', (latitude, verdict) => {
  const { rule, severity } = judge(difference(verdict), policyOf(latitude));
  expect(`${severity} ${rule}`).toBe(expected[latitude][verdict]);
});

test.each(fieldIds)('%s is named in both languages', (field) => {
  const { fact } = judge({ ...difference('worse'), field }, policyOf('no-worse'));
  expect(fact.zh).toContain(fields[field].title.zh);
  expect(fact.en).toContain(fields[field].title.en);
});

test.each<[Pairing, string, string]>([
  [{ by: 'similarity', score: 0.86 }, '按名称相似 0.86 配对', 'paired by similar names, 0.86'],
  [{ by: 'similarity', score: 0.9 }, '按名称相似 0.90 配对', 'paired by similar names, 0.90'],
  [{ by: 'code' }, '按编码配对', 'paired by code'],
  [{ by: 'matches' }, '按 matches.yaml 配对', 'paired by matches.yaml'],
])('%o is told', (pairing, zh, en) => {
  const { fact } = judge({ ...difference('incomparable'), pairing }, policyOf('no-worse'));
  expect(fact.zh).toContain(`，${zh}，`);
  expect(fact.en).toContain(`, ${en}, `);
});
