import { expect, test, vi } from 'vitest';
import { citedIn, type Citing } from '../../src/model/cited.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Draft } from '../../src/model/item.ts';
import { defineCitingRule } from '../../src/rules/citing-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { recalling } from '../../src/rules/recall.ts';

const laws = { asOf: '', find: () => undefined, nearest: () => undefined, all: () => [] };
const context = { today: '2026-11-24', laws, regions: [] };

const entryOf = (draft: Draft): Entry => ({
  file: '341202/1.yaml',
  folder: '341202',
  stem: '1',
  own: draft,
  draft,
  locate: () => ({ file: '', line: 1, column: 1, length: 1, excerpt: '' }),
});

const spy = vi.fn<(draft: Citing & Pick<Draft, 'status'>) => void>();
const rule = defineCitingRule({
  ...(rules[0] as (typeof rules)[number]),
  also: ['status'],
  *check(draft) {
    spy(draft);
    for (const { path, citation } of citedIn(draft)) {
      const text = `${draft.status} ${citation.title}`;
      yield { path, message: { zh: text, en: text } };
    }
  },
});

const legalBasis: Draft['legalBasis'] = [{ law: '中华人民共和国水法', article: '第七条' }];
const materialsOf = (law: string): Draft['materials'] => [{ name: '申请表', basis: `《${law}》第一条` }];

test('tells of every element that cites, in their order', () => {
  const draft: Draft = {
    status: '在用',
    legalBasis,
    materials: materialsOf('档案法'),
    specialProcedures: '无',
  };
  const told = Array.from(rule.check(draft, { ...context, entry: entryOf(draft) }));
  expect(told.map(({ path, message }) => `${path.join('/')} ${message.zh}`)).toEqual([
    'legalBasis/0/law 在用 中华人民共和国水法',
    'materials/0/basis 在用 档案法',
  ]);
});

test('is asked again only of the element that differs, and of all where what it also reads does', () => {
  const asking = recalling(rule.parts, context);
  const ask = (draft: Draft): number => {
    spy.mockClear();
    const told = asking(entryOf(draft)).flat();
    expect(told).toHaveLength(citedIn(draft).length);
    return spy.mock.calls.length;
  };
  expect(ask({ status: '在用', legalBasis, materials: materialsOf('档案法') })).toBe(2);
  expect(ask({ status: '在用', legalBasis, materials: materialsOf('测绘法') })).toBe(1);
  expect(ask({ status: '在用', legalBasis })).toBe(0);
  expect(ask({ status: '取消', legalBasis })).toBe(1);
});
