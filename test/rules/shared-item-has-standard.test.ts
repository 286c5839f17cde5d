import { expect, it } from 'vitest';
import { sharedItemHasStandard } from '../../src/rules/shared-item-has-standard.ts';
import { regions } from './rule-tester.ts';
import { entriesOf, findingsOf, testWideRule } from './wide-tester.ts';

const held = (place: string): string => {
  const [, stem = ''] = place.split('/');
  return `# ${place}.yaml\ncode: "${stem.slice(0, 12)}"\nname: 食品摊位租用登记\n`;
};
const both = held('341202/340131009000') + held('341226/340131009000');

testWideRule(sharedItemHasStandard, {
  ok: {
    'an item of one county': held('341202/340131009000'),
    'an item of the city alone': held('341200/340131009000'),
    'a standard under another variant': both + held('341200/340131009000-01') + 'variant: 新办\n',
    'a county and a development zone': held('341202/340131009000') + held('341271/340131009000'),
  },
  bad: {
    'an item that all counties hold': [both, '341202/340131009000.yaml /code'],
    'two of them': [
      both + held('341202/340131008000') + held('341226/340131008000'),
      '341202/340131008000.yaml /code',
      '341202/340131009000.yaml /code',
    ],
    'variants of it, once': [
      held('341202/340131009000-01') + held('341202/340131009000-02') + held('341226/340131009000-01'),
      '341202/340131009000-01.yaml /code',
    ],
  },
});

it('expects nothing of a county that has a reason not to hold it', () => {
  const reason = { code: '340131009000', reason: '没有集贸市场' };
  const county = { code: '341203', name: '颍东区', level: '县级', parent: '341200' } as const;
  const judged = (notHeld: readonly (typeof reason)[]) =>
    findingsOf(sharedItemHasStandard, entriesOf(both), { regions: [...regions, { ...county, notHeld }] });
  expect(judged([])).toEqual([]);
  expect(judged([reason])).toHaveLength(1);
});

it('is silent where a standard may not have been read', () => {
  expect(findingsOf(sharedItemHasStandard, entriesOf(both), { isWhole: () => false })).toEqual([]);
  expect(findingsOf(sharedItemHasStandard, entriesOf(both), { city: undefined })).toEqual([]);
});
