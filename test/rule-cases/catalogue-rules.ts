import type { CatalogueRuleId } from '../../src/catalogue/catalogue-rules.ts';
import { adoption, standard } from '../catalogue/temporary.ts';
import { adopting, alsoAdopting, city, ending, over, type RuleCases, replaced, whole } from './cases.ts';

const second = replaced(['version: 1', 'version: 2']);
const adoptingSecond = replaced(['adopts: 1', 'adopts: 2']);
const changing = (text: string): string => replaced(['variant: 新办', 'variant: 变更'])(text);
const undivided = replaced(['variant: 新办\n', '']);
const another = (of: string): string => of.replace('-01', '-02');
const ofWhole = replaced(['region: "341200"', 'region: "341203"'])(standard);
const region = (code: string, name: string, more = ''): string =>
  `\n  - code: "${code}"\n    name: ${name}\n    level: 县级\n${more}`;

/** What can be wrong while files become entries. */
export const catalogueRuleCases: Readonly<Record<CatalogueRuleId, RuleCases>> = {
  schema: {
    example: (yaml) => ({ [whole]: over(yaml) }),
    good: {
      'elements that may be left out': { edits: { [whole]: replaced(['  validity: 5年\n', '']) } },
      'keys in another order': {
        edits: { [adopting]: (text) => replaced(['adopts: 1\n', ''])(text) + 'adopts: 1\n' },
      },
      'settings that hold nothing': {
        edits: { 'waivers.yaml': 'waivers: []\n', 'matches.yaml': 'matches: []\n' },
      },
    },
    bad: {
      'a key misspelt': {
        edits: { [adopting]: replaced(['  complaint:', '  complain:']) },
        found: [`${adopting}:15`],
      },
      'an element left out': { edits: { [whole]: replaced(['status: 在用\n', '']) }, found: [`${whole}:2`] },
      'a value outside the choices': {
        edits: { [whole]: replaced(['coverage: 全市', 'coverage: 全区']) },
        found: [`${whole}:71`],
      },
      'a text for a number': {
        edits: { [whole]: replaced(['visits: 1', 'visits: 一次']) },
        found: [`${whole}:68`],
      },
      'a setting with a slip': {
        edits: { 'policy.yaml': 'latitudes:\n  visits: 一致\n' },
        found: ['policy.yaml:2'],
      },
    },
  },
  'catalogue-layout': {
    example: (yaml) => ({ [/^# catalogue\/(.+)$/mu.exec(yaml)?.[1] ?? '']: adoption }),
    good: {
      'a version kept for comparing': { edits: { '341200/history/340131003000-01.v1.yaml': standard } },
      'a file that ends in .yml': {
        edits: { [whole]: 'deleted', '341203/340131003000-01.yml': ofWhole },
      },
      'files that are no YAML': { edits: { '341202/备忘.txt': '下周核对电话', 'README.md': '# 目录' } },
    },
    bad: {
      'a region that is not registered': {
        edits: { '341205/340131003000-01.yaml': adoption },
        found: ['341205/340131003000-01.yaml:1'],
      },
      'a folder within a region': {
        edits: { '341202/旧/340131003000-01.yaml': adoption },
        found: ['341202/旧/340131003000-01.yaml:1'],
      },
      'settings with a name misspelt': {
        edits: { 'waiver.yaml': 'waivers: []\n' },
        found: ['waiver.yaml:1'],
      },
      'an old version without its number': {
        edits: { '341200/history/340131003000-01.yaml': standard },
        found: ['341200/history/340131003000-01.yaml:1'],
      },
    },
  },
  'regions-form-a-tree': {
    example: (yaml) => ({ 'regions.yaml': yaml, [whole]: 'deleted', [alsoAdopting]: 'deleted' }),
    good: {
      'the city last': {
        edits: {
          'regions.yaml': (text) => {
            const cityItself = '  - code: "341200"\n    name: 阜阳市\n    level: 市级\n\n';
            return `${replaced([cityItself, ''])(text)}\n${cityItself.trimEnd()}\n`;
          },
        },
      },
      'a county that holds nothing yet': {
        edits: { 'regions.yaml': ending(region('341221', '临泉县', '    parent: "341200"\n')) },
      },
      'a town below a county': {
        edits: { 'regions.yaml': ending(region('341271', '颍州开发区', '    parent: "341202"\n')) },
      },
    },
    bad: {
      'one code for two regions': {
        edits: { 'regions.yaml': ending(region('341202', '颍州新区', '    parent: "341200"\n')) },
        found: ['regions.yaml:22'],
      },
      'two cities': {
        edits: { 'regions.yaml': ending(region('341221', '临泉县')) },
        found: ['regions.yaml:23'],
      },
      'no city': {
        edits: { 'regions.yaml': replaced(['level: 市级\n', 'level: 市级\n    parent: "341202"\n']) },
        found: ['regions.yaml:3'],
      },
      'a parent that is no region': {
        edits: { 'regions.yaml': ending(region('341221', '临泉县', '    parent: "340000"\n')) },
        found: ['regions.yaml:25'],
      },
      'a region above itself': {
        edits: { 'regions.yaml': ending(region('341221', '临泉县', '    parent: "341221"\n')) },
        found: ['regions.yaml:25'],
      },
    },
  },
  'variant-unique': {
    example: (yaml) => ({ [another(whole)]: over(yaml)(ofWhole) }),
    good: {
      'two variants': { edits: { [another(city)]: changing(standard) } },
      'one variant in two regions': {
        edits: { [another(city)]: changing(standard), [another(adopting)]: changing(adoption) },
      },
      'names that differ in a word': {
        edits: { [another(city)]: standard.replace('variant: 新办', 'variant: 新办（连锁）') },
      },
    },
    bad: {
      'one variant in two files': { edits: { [another(whole)]: ofWhole }, found: [`${another(whole)}:3`] },
      'a name that differs only in a space': {
        edits: { [another(whole)]: ofWhole.replace('variant: 新办', 'variant: 新 办') },
        found: [`${another(whole)}:3`],
      },
      'no variant in two files': {
        edits: {
          [whole]: 'deleted',
          '341203/340131003000.yaml': undivided(ofWhole),
          '341203/340131003000.yml': undivided(ofWhole),
        },
        found: ['341203/340131003000.yml:2'],
      },
      'one adoption twice': { edits: { [another(adopting)]: adoption }, found: [`${another(adopting)}:3`] },
    },
  },
  'adoption-resolves': {
    example: (yaml) => ({ [adopting]: over(yaml) }),
    good: {
      'the version that there is': { edits: {} },
      'the newest version': {
        edits: { [city]: second, [adopting]: adoptingSecond, [alsoAdopting]: adoptingSecond },
      },
      'an item written whole': { edits: { [adopting]: ofWhole.replace('"341203"', '"341202"') } },
    },
    bad: {
      'a version not yet made': { edits: { [adopting]: adoptingSecond }, found: [`${adopting}:5`] },
      'a variant that the city does not have': {
        edits: { [another(adopting)]: changing(adoption) },
        found: [`${another(adopting)}:5`],
      },
      'an item that the city does not have': {
        edits: { [city]: 'deleted' },
        found: [`${adopting}:5`, `${alsoAdopting}:5`],
        beside: ['shared-item-has-standard'],
      },
      'a standard that adopts': {
        edits: { [city]: adoption.replace('"341202"', '"341200"') },
        found: [`${city}:5`],
      },
    },
  },
  'adoption-current': {
    example: (yaml) => ({ [city]: second, [alsoAdopting]: adoptingSecond, [adopting]: over(yaml) }),
    good: {
      'the first version, of which there is but one': { edits: {} },
      'the second version': {
        edits: { [city]: second, [adopting]: adoptingSecond, [alsoAdopting]: adoptingSecond },
      },
      'an item written whole, which follows no version': {
        edits: { [city]: second, [adopting]: 'deleted', [alsoAdopting]: 'deleted' },
      },
    },
    bad: {
      'two counties behind': { edits: { [city]: second }, found: [`${adopting}:5`, `${alsoAdopting}:5`] },
      'one county behind': {
        edits: { [city]: second, [alsoAdopting]: adoptingSecond },
        found: [`${adopting}:5`],
      },
      'a county several versions behind': {
        edits: {
          [city]: replaced(['version: 1', 'version: 5']),
          [adopting]: replaced(['adopts: 1', 'adopts: 3']),
          [alsoAdopting]: replaced(['adopts: 1', 'adopts: 5']),
        },
        found: [`${adopting}:5`],
      },
    },
  },
  'adoption-without-repeats': {
    example: (yaml) => ({ [adopting]: over(yaml) }),
    good: {
      'only what is local': { edits: {} },
      'a value that differs': {
        edits: { [adopting]: ending('coverage: 全省\n') },
      },
      'what is of one organ, though it is the same': {
        edits: { [adopting]: replaced(['0558-0002312', '0558-0000312']) },
      },
    },
    bad: {
      'a number': { edits: { [adopting]: ending('visits: 1\n') }, found: [`${adopting}:16`] },
      'one key of a mapping': {
        edits: { [adopting]: ending('timeLimit:\n  promised: { value: 8, unit: 工作日 }\n') },
        found: [`${adopting}:17`],
      },
      'a list': {
        edits: { [adopting]: ending('serviceObjects: [自然人, 企业法人]\n') },
        found: [`${adopting}:16`],
      },
    },
  },
};
