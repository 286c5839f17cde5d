import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/commands/observation.ts';
import { markOf, scoreOf, scorecardOf } from '../../src/commands/scorecards.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Item } from '../../src/model/item.ts';
import type { Standing } from '../../src/model/report.ts';
import type { WaiverStanding } from '../../src/model/waiver.ts';
import { item } from '../compare/items.ts';

const region = { code: '341202', name: '颍州区', level: '县级', parent: '341200' } as const;
const today = '2026-11-24';
const at = { file: '', line: 1, column: 1, length: 1, excerpt: '' };
const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'no-worse-than-standard',
  severity: 'error',
  message: { zh: '', en: '' },
  at,
  path: [],
  fingerprint: '',
  ...changes,
});
const different: Standing = { kind: 'different', breaching: 1, better: 0, waived: 0, other: 0 };
const entryOf = (of: Item): Entry => ({
  file: '',
  folder: '341202',
  stem: '',
  own: of,
  draft: of,
  item: of,
  locate: () => at,
});
const observed = (standing: Standing, changes: Partial<Observation> = {}): Observation => ({
  standard: item(),
  region,
  standing,
  findings: [],
  ...(['equal', 'adopted', 'different'].includes(standing.kind) ? { local: entryOf(item()) } : {}),
  ...changes,
});
const card = (observations: readonly Observation[], waivers: readonly WaiverStanding[] = []) =>
  scorecardOf(
    region,
    observations.map((each) => markOf(each, today)),
    waivers,
  );

test.each([
  [0, 0, undefined],
  [0, 3, 0],
  [1, 3, 33.3],
  [2, 3, 66.6],
  [3, 3, 100],
  [9999, 10000, 99.9],
])('%s of %s scores %s', (consistent, due, score) => {
  expect(scoreOf(consistent, due)).toBe(score);
});

test('due, held, consistent', () => {
  expect(
    card([
      observed({ kind: 'equal' }),
      observed({ kind: 'adopted' }),
      observed({ kind: 'not-held' }),
      observed({ kind: 'missing' }),
      observed({ kind: 'split' }),
      observed({ kind: 'unread' }),
      observed(different, { findings: [finding()] }),
      observed(different, { findings: [finding({ severity: 'note', rule: 'better-than-standard' })] }),
    ]),
  ).toMatchObject({ due: 7, held: 5, consistent: 3, better: 1, worse: 1, score: 42.8 });
});

describe('what counts as consistent', () => {
  const waiver = {
    region: '',
    code: '',
    field: '',
    fingerprint: '',
    reason: '',
    approval: '',
    from: '',
    until: '',
  };
  test.each<[string, Finding, number, number]>([
    ['waived', finding({ severity: 'note', waiver }), 1, 0],
    ['an expired waiver', finding({ severity: 'warning' }), 0, 1],
    ['incomparable', finding({ severity: 'warning', rule: 'comparable-with-standard' }), 0, 0],
    ['wording', finding({ severity: 'note', rule: 'worded-like-standard' }), 1, 0],
  ])('%s', (_, only, consistent, worse) => {
    expect(card([observed(different, { findings: [only] })])).toMatchObject({ consistent, worse });
  });
});

test('promise ÷ statutory over comparable items, and materials', () => {
  const timed = (timeLimit: Item['timeLimit'], materials = item().materials) =>
    observed({ kind: 'equal' }, { local: entryOf(item({ timeLimit, materials })) });
  const day = (value: number, unit: '工作日' | '自然日' = '工作日') => ({ value, unit });
  expect(
    card([
      timed({ statutory: day(20), promised: day(5) }, []),
      timed({ statutory: day(20) }),
      timed({ statutory: day(20), promised: '当场' }),
      timed({ statutory: '无', promised: day(5) }),
      timed({ statutory: day(20), promised: day(5, '自然日') }),
    ]),
  ).toMatchObject({ promiseRatio: 0.417, materials: 2.4 });
  expect(card([observed({ kind: 'missing' })])).not.toHaveProperty('promiseRatio');
});

test('stale by adoption or by content, days from the day that is known', () => {
  const adopts = (version: number) =>
    observed(
      { kind: 'adopted' },
      { local: entryOf(item({ adopts: version })), standard: item({ version: 3 }) },
    );
  expect(card([adopts(3), adopts(2), adopts(1)])).toMatchObject({ stale: 2 });
  expect(card([adopts(2)])).not.toHaveProperty('daysBehind');
  const stale = finding({ cause: { kind: 'stale', version: 2, changedOn: '2026-11-14' } });
  expect(card([observed(different, { findings: [stale] }), adopts(2)])).toMatchObject({
    stale: 2,
    daysBehind: 10,
  });
  const dated = observed(
    { kind: 'adopted' },
    { local: entryOf(item({ adopts: 1 })), standard: item({ version: 3, effectiveOn: '2026-11-23' }) },
  );
  expect(card([dated])).toMatchObject({ stale: 1, daysBehind: 1 });
});

test('waivers of this region only, by state', () => {
  const standing = (state: WaiverStanding['state'], of = '341202'): WaiverStanding => ({
    waiver: {
      region: of,
      code: '',
      field: '',
      fingerprint: '',
      reason: '',
      approval: '',
      from: '',
      until: '',
    },
    at,
    state,
    daysLeft: 0,
  });
  expect(
    card(
      [],
      [
        standing('in-force'),
        standing('expiring'),
        standing('expired'),
        standing('unused'),
        standing('in-force', '341203'),
      ],
    ),
  ).toMatchObject({ waiversOpen: 2, waiversExpiring: 1, waiversExpired: 1, due: 0 });
  expect(card([])).not.toHaveProperty('score');
});
