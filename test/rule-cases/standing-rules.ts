import { readFileSync } from 'node:fs';
import type { DifferenceRuleId } from '../../src/compare/difference-rules.ts';
import { adoption, standard } from '../catalogue/temporary.ts';
import { adopting, alsoAdopting, city, type Edits, over, type RuleCases, replaced, whole } from './cases.ts';

const diff = ['diff'];
const ofWhole = replaced(['region: "341200"', 'region: "341203"'])(standard);
const another = (of: string): string => of.replace('-01', '-02');
const as = (variant: string) => replaced(['variant: 新办', `variant: ${variant}`]);

const notHeld = (more: string): Edits => ({
  [whole]: 'deleted',
  'regions.yaml': replaced(['    name: 颍东区\n', `    name: 颍东区\n    notHeld:\n${more}`]),
});
const reasoned = (code: string, more = ''): string =>
  `      - code: "${code}"\n        reason: 未设登记机构\n${more}`;
/** An item that 颍东 lacks, and what it says of that. */
const exampleHeld = (yaml: string): Edits => {
  const code = '340111001000';
  const named = replaced(['340131003000', code]);
  return {
    [`341200/${code}.yaml`]: named(standard),
    [`341202/${code}.yaml`]: named(adoption),
    [`341204/${code}.yaml`]: replaced(['341202', '341204'])(named(adoption)),
    'regions.yaml': replaced([
      '    name: 颍东区\n',
      `    name: 颍东区\n${yaml.replaceAll(/^(?=.)/gmu, '    ')}`,
    ]),
  };
};

/** What `diff` makes of items as a whole. */
export const standingRuleCases = {
  'item-held': {
    command: diff,
    example: exampleHeld,
    good: {
      'every county has its file': { edits: {} },
      'a county that says why not': {
        edits: notHeld(reasoned('340131003000')),
        beside: ['item-not-held'],
      },
      'an item that only the city handles': {
        edits: { [city]: replaced(['levels: [市级, 县级]', 'levels: [市级]']), [whole]: 'deleted' },
      },
    },
    bad: {
      'a county without a file': { edits: { [whole]: 'deleted' }, found: [`${city}:7`] },
      'two counties without a file': {
        edits: { [whole]: 'deleted', [adopting]: 'deleted' },
        found: [`${city}:7`, `${city}:7`],
      },
      'a reason for another item': {
        edits: notHeld(reasoned('340131004000')),
        found: [`${city}:7`],
      },
      'a reason for another variant': {
        edits: notHeld(reasoned('340131003000', '        variant: 变更\n')),
        found: [`${city}:7`],
      },
    },
  },
  'item-not-held': {
    command: diff,
    example: exampleHeld,
    good: {
      'every county has its file': { edits: {} },
      'no reason': { edits: notHeld('      []\n'), beside: ['item-held'] },
      'a reason though the county has its file': {
        edits: { ...notHeld(reasoned('340131003000')), [whole]: (text) => text },
      },
    },
    bad: {
      'a reason for the item': { edits: notHeld(reasoned('340131003000')), found: [`${city}:7`] },
      'a reason for this variant': {
        edits: notHeld(reasoned('340131003000', '        variant: 新办\n')),
        found: [`${city}:7`],
      },
      'a reason for one variant of two': {
        edits: {
          ...notHeld(reasoned('340131003000', '        variant: 变更\n')),
          [whole]: (text) => text,
          [another(city)]: as('变更')(standard),
          [another(adopting)]: as('变更')(adoption),
          [another(alsoAdopting)]: as('变更')(readFileSync(`fixtures/ok/adopted/${alsoAdopting}`, 'utf8')),
        },
        found: [`${another(city)}:7`],
      },
    },
  },
  'standard-exists': {
    command: diff,
    example: (yaml) => {
      const [, code = ''] = /^code: "(\d+)"$/mu.exec(yaml) ?? [];
      return { [`341203/${code}-01.yaml`]: over(yaml)(ofWhole) };
    },
    good: {
      'every item has one': { edits: {} },
      'two variants in the standard, two in the county': {
        edits: { [another(city)]: as('变更')(standard), [another(whole)]: as('变更')(ofWhole) },
        beside: ['item-held'],
      },
      'an item only in the standard': {
        edits: { '341200/340131004000.yaml': replaced(['340131003000', '340131004000'])(standard) },
        beside: ['item-held'],
      },
    },
    bad: {
      'a code that the city does not have': {
        edits: { '341203/340131004000.yaml': replaced(['340131003000', '340131004000'])(ofWhole) },
        found: ['341203/340131004000.yaml:3'],
      },
      'such an item without variants': {
        edits: {
          '341203/340131004000.yaml': replaced(
            ['340131003000', '340131004000'],
            ['variant: 新办\n', ''],
          )(ofWhole),
        },
        found: ['341203/340131004000.yaml:2'],
      },
      'one variant more than the city has': {
        edits: { [another(whole)]: as('补证')(ofWhole) },
        found: [`${another(whole)}:3`],
      },
    },
  },
  'split-like-standard': {
    command: diff,
    example: (yaml) => ({
      [another(city)]: as('变更')(standard),
      [city.replace('-01', '-03')]: as('延续')(standard),
      [whole]: over(yaml),
    }),
    good: {
      'one variant in both': { edits: {} },
      'one variant more than the city has': {
        edits: { [another(whole)]: as('补证')(ofWhole) },
        beside: ['standard-exists'],
      },
      'one variant fewer': { edits: { [another(city)]: as('变更')(standard) }, beside: ['item-held'] },
    },
    bad: {
      'another name for the variant': { edits: { [whole]: as('首次申请') }, found: [`${whole}:3`] },
      'no variants': { edits: { [whole]: replaced(['variant: 新办\n', '']) }, found: [`${whole}:2`] },
      'two variants for one': {
        edits: { [whole]: as('新办（单位食堂）'), [another(whole)]: as('新办（餐饮）')(ofWhole) },
        found: [`${whole}:3`],
      },
    },
  },
  'local-values-distinct': {
    command: diff,
    example: (yaml) => ({ [whole]: over(yaml) }),
    good: {
      'numbers and places of their own': { edits: {} },
      'a number for all': {
        edits: {
          [whole]: replaced(['0558-0003312', '"12345"']),
          [adopting]: replaced(['0558-0002312', '"12345"']),
        },
      },
      'the number of the city': { edits: { [whole]: replaced(['0558-0003312', '0558-0000312']) } },
    },
    bad: {
      'one telephone': {
        edits: { [whole]: replaced(['0558-0003311', '0558-0002311']) },
        found: [`${adopting}:14`, `${whole}:82`],
      },
      'one telephone, written otherwise': {
        edits: { [whole]: replaced(['0558-0003311', '（0558）0002311']) },
        found: [`${adopting}:14`, `${whole}:82`],
      },
      'one place': {
        edits: { [alsoAdopting]: replaced(['place: 颍泉区', 'place: 颍东区']) },
        found: [`${whole}:79`, `${alsoAdopting}:11`],
      },
    },
  },
} as const satisfies Readonly<Partial<Record<DifferenceRuleId, RuleCases>>>;
