import { expect, test } from 'vitest';
import { compareValue } from '../../src/compare/compare-value.ts';
import type { Difference } from '../../src/model/difference.ts';
import type { FieldId } from '../../src/model/field.ts';

const days = (value: number) => ({ value, unit: '工作日' });

test.each<[FieldId, unknown, unknown, Omit<Difference, 'field' | 'path'> | undefined]>([
  ['visits', 1, 1, undefined],
  ['timeLimit.promised', days(5), { unit: '工作日', value: 5 }, undefined],
  ['visits', 1, 0, { kind: 'changed', from: '1', to: '0', verdict: 'better' }],
  [
    'timeLimit.promised',
    days(5),
    days(8),
    { kind: 'changed', from: '5个工作日', to: '8个工作日', verdict: 'worse' },
  ],
  [
    'result.name',
    '许可证（正本）',
    '许可证(正本)',
    { kind: 'changed', from: '许可证（正本）', to: '许可证(正本)', verdict: 'wording' },
  ],
  ['note', undefined, '请预约', { kind: 'added', to: '请预约', verdict: 'incomparable' }],
  ['materials.exemption', '电子证照', undefined, { kind: 'removed', from: '电子证照', verdict: 'worse' }],
  ['materials.deferral.deadline', undefined, days(3), undefined],
])('%s from %j to %j', (field, from, to, expected) => {
  const told = expected === undefined ? undefined : { ...expected, field, path: ['here'] };
  expect(compareValue(field, from, to, ['here'])).toEqual(told);
});

test('of a list’s member, its name is told', () => {
  expect(compareValue('materials.copies', 1, 2, ['materials', 0, 'copies'], '申请书')).toEqual({
    kind: 'changed',
    field: 'materials.copies',
    path: ['materials', 0, 'copies'],
    subject: '申请书',
    from: '1',
    to: '2',
    verdict: 'worse',
  });
});
