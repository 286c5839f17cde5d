import { itemNameUnique } from '../../src/rules/item-name-unique.ts';
import { testWideRule } from './wide-tester.ts';

const file = (place: string, ...lines: readonly string[]): string => {
  const [, stem = ''] = place.split('/');
  return `${[`# ${place}.yaml`, `code: "${stem.slice(0, 12)}"`, ...lines].join('\n')}\n`;
};
const standards =
  file('341200/340131001000', 'name: 食品经营许可') + file('341200/340131007000', 'name: 食品生产许可');

testWideRule(itemNameUnique, {
  ok: {
    'the same item in two regions':
      file('341200/340131001000', 'name: 食品经营许可') + file('341202/340131001000', 'name: 食品经营许可'),
    'variants of one item':
      file('341200/340131001000-01', 'name: 食品经营许可', 'variant: 新办') +
      file('341200/340131001000-02', 'name: 食品经营许可', 'variant: 变更'),
    'two codes with other variants':
      file('341200/340131001000-01', 'name: 食品经营许可', 'variant: 仅销售') +
      file('341200/340131007000-01', 'name: 食品经营许可', 'variant: 餐饮服务'),
    'names in two regions only':
      file('341200/340131001000', 'name: 食品经营许可') + file('341202/340131007000', 'name: 食品经营许可'),
    'files without a name': file('341200/340131001000') + file('341200/340131007000'),
  },
  bad: {
    'two codes': [
      file('341200/340131001000', 'name: 食品经营许可') + file('341200/340131007000', 'name: 食品经营许可'),
      '341200/340131007000.yaml /name',
    ],
    'two codes that differ in width and spaces': [
      file('341200/340131001000', 'name: 食品经营许可（零售）') +
        file('341200/340131007000', 'name: 食品经营许可 (零售)'),
      '341200/340131007000.yaml /name',
    ],
    'the same variant of two codes': [
      file('341200/340131001000-01', 'name: 食品经营许可', 'variant: 新办') +
        file('341200/340131007000-01', 'name: 食品经营许可', 'variant: 新办'),
      '341200/340131007000-01.yaml /name',
    ],
    'a county’s own name that an adoption has': [
      standards +
        file('341202/340131001000', 'name: 食品生产许可') +
        file('341202/340131007000', 'adopts: 1'),
      '341202/340131001000.yaml /name',
    ],
    'two standards, but not their adoptions': [
      file('341200/340131001000', 'name: 食品经营许可') +
        file('341200/340131007000', 'name: 食品经营许可') +
        file('341202/340131001000', 'adopts: 1') +
        file('341202/340131007000', 'adopts: 1'),
      '341200/340131007000.yaml /name',
    ],
  },
});
