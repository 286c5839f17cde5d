import { expect, test } from 'vitest';
import type { Observation } from '../../src/commands/observation.ts';
import { overviewFrom, overviewOf } from '../../src/commands/overview.ts';
import type { Difference } from '../../src/model/difference.ts';
import type { Standing } from '../../src/model/report.ts';
import { item } from '../compare/items.ts';

const at = { file: '', line: 1, column: 1, length: 1, excerpt: '' };
const changed = (
  to: string,
  verdict: Difference['verdict'],
  changes: Partial<Difference> = {},
): Difference => ({
  kind: 'changed',
  field: 'timeLimit.promised',
  path: ['timeLimit', 'promised'],
  from: '8个工作日',
  to,
  verdict,
  ...changes,
});
const adopted: Standing = { kind: 'adopted' };

function observed(
  code: string,
  {
    difference,
    days,
    standing = adopted,
    reason,
    rule = 'no-worse-than-standard',
  }: {
    difference?: Difference;
    days?: number;
    standing?: Standing;
    reason?: string;
    rule?: string;
  } = {},
): Observation {
  const local = item(
    days === undefined
      ? {}
      : { timeLimit: { ...item().timeLimit, promised: { value: days, unit: '工作日' } } },
  );
  const finding = {
    rule,
    severity: 'error',
    message: { zh: '', en: '' },
    at,
    path: [],
    fingerprint: '',
  } as const;
  return {
    standard: item(),
    region: { code, name: code, level: '县级', parent: '341200' },
    standing,
    ...(reason === undefined ? {} : { reason }),
    local: { file: '', folder: code, stem: '', own: local, draft: local, item: local, locate: () => at },
    findings: difference === undefined ? [] : [{ ...finding, difference }],
  };
}

const of = (...observations: readonly Observation[]) => overviewFrom([overviewOf(item(), observations)], []);

test('counties with the identical difference are one group; more than half speak for the standard’s revision', () => {
  const nine = changed('9个工作日', 'worse');
  const three = of(
    observed('1', { difference: nine }),
    observed('2', { difference: nine }),
    observed('3', { difference: changed('10个工作日', 'worse') }),
    observed('4'),
    observed('5', { standing: { kind: 'missing' } }),
  );
  expect(three.shared).toMatchObject([
    { regions: ['1', '2'], compared: 4, isMajority: false, to: '9个工作日' },
  ]);
  const four = of(observed('1', { difference: nine }), observed('2', { difference: nine }), observed('3'));
  expect(four.shared).toMatchObject([{ isMajority: true }]);
  expect(of(observed('1', { difference: nine })).shared).toEqual([]);
});

test('what is better is a candidate, the best first', () => {
  const { candidates, shared } = of(
    observed('1', { difference: changed('5个工作日', 'better'), days: 5 }),
    observed('2', { difference: changed('3个工作日', 'better'), days: 3 }),
    observed('3', { difference: changed('5个工作日', 'better'), days: 5 }),
  );
  expect(shared).toEqual([]);
  expect(candidates).toMatchObject([
    {
      from: '8个工作日',
      isMajority: true,
      offers: [
        { to: '3个工作日', regions: ['2'] },
        { to: '5个工作日', regions: ['1', '3'] },
      ],
    },
  ]);
});

test('local values are no difference', () => {
  const difference = changed('0558-0002311', 'incomparable', { field: 'contact', path: ['contact'] });
  const local = { difference, rule: 'local-value' };
  expect(of(observed('1', local), observed('2', local)).shared).toEqual([]);
});

test('what is not held, by region and reason; what has no reason first', () => {
  const items = [
    [
      observed('1', { standing: { kind: 'not-held' }, reason: '未设机构' }),
      observed('2', { standing: { kind: 'missing' } }),
      // Not for counties at all.
      observed('3', { standing: { kind: 'not-held' } }),
    ],
    [observed('1', { standing: { kind: 'missing' } })],
    [observed('1', { standing: { kind: 'not-held' }, reason: '未设机构' })],
  ];
  const { notHeld } = overviewFrom(
    items.map((observations) => overviewOf(item(), observations)),
    [],
  );
  expect(notHeld.map((each) => [each.region, each.reason, each.items.length])).toEqual([
    ['1', undefined, 1],
    ['1', '未设机构', 2],
    ['2', undefined, 1],
  ]);
});
