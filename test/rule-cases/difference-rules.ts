import type { DifferenceRuleId } from '../../src/compare/difference-rules.ts';
import { standard } from '../catalogue/temporary.ts';
import {
  adopting,
  city,
  type Edits,
  ending,
  moreVisits,
  over,
  type RuleCases,
  replaced,
  whole,
} from './cases.ts';

const diff = ['diff'];
const ofWhole = replaced(['region: "341200"', 'region: "341203"'])(standard);
const policy = (field: string, latitude: string): Edits => ({
  'policy.yaml': `latitudes:\n  ${field}: ${latitude}\n`,
});
/** The county's example beside a standard that says this. */
const besideStandard = (said: string) => (yaml: string) => ({ [city]: over(said), [whole]: over(yaml) });

/** What `diff` makes of values. */
export const differenceRuleCases = {
  'same-as-standard': {
    command: diff,
    example: besideStandard('conditions: [依法设立的企业]'),
    good: {
      'equal versions': { edits: {} },
      'an element that policy leaves to the county': {
        edits: {
          [whole]: replaced(['  validity: 5年', '  validity: 3年']),
          ...policy('result.validity', 'local'),
        },
      },
      'an element of the county itself': {
        edits: { [whole]: replaced(['颍东区政务服务中心', '颍东区为民服务中心']) },
      },
    },
    bad: {
      'another name': {
        edits: { [whole]: replaced(['name: 食品经营许可\n', 'name: 食品销售许可\n']) },
        found: [`${whole}:7`],
      },
      'one condition more': {
        edits: { [whole]: replaced(['materials:\n', '  - 申请人须为本区户籍。\nmaterials:\n']) },
        found: [`${whole}:24`],
      },
      'one condition fewer, though that is kinder': {
        edits: { [whole]: replaced(['  - 有食品安全管理人员和保证食品安全的规章制度。\n', '']) },
        found: [`${whole}:21`],
      },
      'a step left out': {
        edits: { [whole]: replaced(['  - name: 送达\n    limit: { value: 1, unit: 工作日 }\n', '']) },
        found: [`${whole}:51`],
      },
      'an element that policy keeps the same': {
        edits: { [whole]: replaced(['visits: 1', 'visits: 0']), ...policy('visits', 'same') },
        found: [`${whole}:68`],
      },
      'an adoption that overrides': {
        edits: { [adopting]: ending('quantityLimit: 100家\n') },
        found: [`${adopting}:16`],
      },
    },
  },
  'no-worse-than-standard': {
    command: diff,
    example: besideStandard('timeLimit: { promised: { value: 5, unit: 工作日 } }'),
    good: {
      'equal versions': { edits: {} },
      'a kinder value': {
        edits: { [whole]: replaced(['visits: 1', 'visits: 0']) },
        beside: ['better-than-standard'],
      },
      'a worse value that policy leaves to the county': {
        edits: { ...moreVisits, ...policy('visits', 'local') },
      },
    },
    bad: {
      'more visits': { edits: moreVisits, found: [`${whole}:68`] },
      'a longer promise': {
        edits: { [whole]: replaced(['promised: { value: 8', 'promised: { value: 10']) },
        found: [`${whole}:50`],
      },
      'one material more': {
        edits: {
          [whole]: replaced([
            'timeLimit:\n',
            '  - name: 户口簿\n    necessity: 必要\n    type: 复印件\n    form: 纸质\n    copies: 1\n    source: 政府部门核发\ntimeLimit:\n',
          ]),
        },
        found: [`${whole}:48`],
      },
      'a channel fewer, in an adoption': {
        edits: { [adopting]: ending('channels: [窗口, 电脑端网上]\n') },
        found: [`${adopting}:16`],
      },
    },
  },
  'comparable-with-standard': {
    command: diff,
    example: besideStandard('timeLimit: { promised: { value: 5, unit: 工作日 } }'),
    good: {
      'equal versions': { edits: {} },
      'another number of the same unit': {
        edits: { [whole]: replaced(['promised: { value: 8', 'promised: { value: 10']) },
        beside: ['no-worse-than-standard'],
      },
      'natural days that are fewer than the working days': {
        edits: {
          [whole]: replaced(['promised: { value: 8, unit: 工作日 }', 'promised: { value: 5, unit: 自然日 }']),
        },
        beside: ['better-than-standard'],
      },
    },
    bad: {
      'natural days for a promise in working days': {
        edits: {
          [whole]: replaced([
            'promised: { value: 8, unit: 工作日 }',
            'promised: { value: 10, unit: 自然日 }',
          ]),
        },
        found: [`${whole}:50`],
      },
      'natural days for a step': {
        edits: {
          [whole]: replaced(['limit: { value: 5, unit: 工作日 }', 'limit: { value: 7, unit: 自然日 }']),
        },
        found: [`${whole}:55`],
      },
      'natural days to hand in what is lacking': {
        edits: {
          [whole]: replaced(['deadline: { value: 3, unit: 工作日 }', 'deadline: { value: 4, unit: 自然日 }']),
        },
        found: [`${whole}:46`],
      },
    },
  },
  'better-than-standard': {
    command: diff,
    example: besideStandard('visits: 1'),
    good: {
      'equal versions': { edits: {} },
      'a worse value': { edits: moreVisits, beside: ['no-worse-than-standard'] },
      'a kinder value of what policy keeps the same': {
        edits: { [whole]: replaced(['visits: 1', 'visits: 0']), ...policy('visits', 'same') },
        beside: ['same-as-standard'],
      },
    },
    bad: {
      'fewer visits': { edits: { [whole]: replaced(['visits: 1', 'visits: 0']) }, found: [`${whole}:68`] },
      'a shorter promise, in an adoption': {
        edits: { [adopting]: ending('timeLimit:\n  promised: { value: 5, unit: 工作日 }\n') },
        found: [`${adopting}:17`],
      },
      'everywhere in the province': {
        edits: { [whole]: replaced(['coverage: 全市', 'coverage: 全省']) },
        found: [`${whole}:71`],
      },
      'one copy fewer': {
        edits: { [whole]: replaced(['copies: 1', 'copies: 0']) },
        found: [`${whole}:29`],
      },
    },
  },
  'worded-like-standard': {
    command: diff,
    example: besideStandard('materials: [{ name: 法定代表人(负责人)身份证明 }]'),
    good: {
      'equal versions': { edits: {} },
      'another word': {
        edits: { [whole]: replaced(['name: 食品经营许可\n', 'name: 食品销售许可\n']) },
        beside: ['same-as-standard'],
      },
      'quotes and order of keys, which are YAML only': {
        edits: {
          [whole]: replaced([
            'name: 食品经营许可\ntype: 行政许可\n',
            'type: "行政许可"\nname: "食品经营许可"\n',
          ]),
        },
      },
    },
    bad: {
      'brackets of another width': {
        edits: { [whole]: replaced(['场所(含贮存场所)', '场所（含贮存场所）']) },
        found: [`${whole}:22`],
      },
      'materials in another order': {
        edits: {
          [whole]: (text) => {
            const [form] = /  - name: 食品经营许可申请书\n(?: {4}.*\n)+/u.exec(text) ?? [''];
            return replaced([form, ''], ['timeLimit:\n', `${form}timeLimit:\n`])(text);
          },
        },
        found: [`${whole}:24`],
      },
      'a name with a space in it': {
        edits: { [whole]: replaced(['name: 食品经营许可证', 'name: 食品经营 许可证']) },
        found: [`${whole}:62`],
      },
    },
  },
  'local-value': {
    command: [...diff, '--all', '--county', '颍东'],
    example: (yaml) => ({ [whole]: over(yaml)(ofWhole) }),
    good: {
      'what stands in the standard too': { edits: { [whole]: ofWhole } },
      'without --all': { command: diff, edits: {} },
      'what policy keeps the same': {
        edits: { [whole]: ending('note: 只在上午办理。\n')(ofWhole), ...policy('note', 'same') },
        beside: ['same-as-standard'],
      },
    },
    bad: {
      'authority, place and telephone': {
        edits: {},
        found: [`${whole}:11`, `${whole}:78`, `${whole}:81`],
      },
      'a note': { edits: { [whole]: ending('note: 只在上午办理。\n')(ofWhole) }, found: [`${whole}:87`] },
      'what policy leaves to the county': {
        edits: { [whole]: replaced(['visits: 1', 'visits: 2'])(ofWhole), ...policy('visits', 'local') },
        found: [`${whole}:68`],
      },
    },
  },
} as const satisfies Readonly<Partial<Record<DifferenceRuleId, RuleCases>>>;
