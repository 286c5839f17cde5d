import type { DifferenceRuleId } from '../../src/compare/difference-rules.ts';
import { type Edits, over, type RuleCases, replaced, whole } from './cases.ts';

const renamed = { [whole]: replaced(['name: 食品安全管理制度目录', 'name: 开办自查表']) };
const usual = `matches:
  - code: "340131003000"
    field: materials
    standard: 食品安全管理制度目录
    county: 开办自查表
    verdict: same
`;
const matched = (...pairs: readonly (readonly [from: string, to: string])[]): Edits => ({
  ...renamed,
  'matches.yaml': replaced(...pairs)(usual),
});
const apart = ['better-than-standard', 'no-worse-than-standard'];

/** What `diff` makes of matches.yaml. */
export const matchRuleCases = {
  'match-used': {
    command: ['diff'],
    example: (yaml) => ({
      ...renamed,
      'matches.yaml': over(`matches:\n  - ${yaml.replace(/^#.*\n/u, '').replaceAll('\n', '\n    ')}`)(usual),
    }),
    good: {
      'a form that a county renamed': { edits: matched(), beside: ['same-as-standard'] },
      'a name with a space in it': {
        edits: matched(
          ['county: 开办自查表', 'county: 开办 自查表'],
          ['verdict: same', 'verdict: different'],
        ),
        beside: apart,
      },
      'an entry for one variant': {
        edits: matched(['    field:', '    variant: 新办\n    field:']),
        beside: ['same-as-standard'],
      },
      'an entry for nothing, where not everything is compared': {
        edits: { 'matches.yaml': usual },
        flags: ['--county', '颍东'],
      },
      'a county’s file that cannot be judged': {
        edits: {
          'matches.yaml': usual,
          [whole]: replaced(['visits: 1', 'visits: 一']),
        },
        beside: ['schema'],
      },
    },
    bad: {
      'a name that the standard does not have': {
        edits: matched(['standard: 食品安全管理制度目录', 'standard: 食品安全制度']),
        found: ['matches.yaml:4'],
        beside: apart,
      },
      'a name that no county has': {
        edits: matched(['county: 开办自查表', 'county: 自查表']),
        found: ['matches.yaml:5'],
        beside: apart,
      },
      'an item that the city does not have': {
        edits: matched(['340131003000', '340131004000']),
        found: ['matches.yaml:2'],
        beside: apart,
      },
      'a variant that the city does not have': {
        edits: matched(['    field:', '    variant: 变更\n    field:']),
        found: ['matches.yaml:2'],
        beside: apart,
      },
      'another field': {
        edits: matched(['field: materials', 'field: process']),
        found: ['matches.yaml:4'],
        beside: apart,
      },
    },
  },
} as const satisfies Readonly<Partial<Record<DifferenceRuleId, RuleCases>>>;
