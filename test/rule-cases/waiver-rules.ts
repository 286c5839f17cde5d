import type { DifferenceRuleId } from '../../src/compare/difference-rules.ts';
import { type Edits, moreVisits, over, type RuleCases, replaced, whole } from './cases.ts';

const diff = ['diff'];
const check = ['waivers', 'check'];

/** That of 颍东 with two visits. */
const fingerprint = 'd1ea799d9fe5';
const waiver = (more: Readonly<Record<string, string>> = {}): string => {
  const said = { fingerprint, from: '2026-01-01', until: '2027-12-31', ...more };
  const lines = Object.entries(said).map(([key, value]) => `    ${key}: "${value}"\n`);
  return `waivers:
  - region: "341203"
    code: "340131003000"
    variant: 新办
    field: visits
    reason: 窗口改造
    approval: 阜政务示例〔2026〕1号
${lines.join('')}`;
};
const waived = (more?: Readonly<Record<string, string>>): Edits => ({
  ...moreVisits,
  'waivers.yaml': waiver(more),
});
const exampleWaived = (yaml: string): Edits => ({
  ...moreVisits,
  'waivers.yaml': over(`waivers:\n  - ${yaml.replace(/^#.*\n/u, '')}`)(waiver()),
});

/** What `diff` and `waivers check` make of waivers. */
export const waiverRuleCases = {
  'waiver-used': {
    command: diff,
    example: exampleWaived,
    good: {
      'a waiver of the difference': { edits: waived(), beside: ['no-worse-than-standard'] },
      'one that is yet to begin': {
        edits: waived({ from: '2027-01-01' }),
        beside: ['no-worse-than-standard'],
      },
      'one that is over while the difference is there': {
        edits: waived({ until: '2026-10-31' }),
        beside: ['no-worse-than-standard'],
      },
    },
    bad: {
      'a waiver without a difference': { edits: { 'waivers.yaml': waiver() }, found: ['waivers.yaml:8'] },
      'a value that was changed after the approval': {
        edits: waived({ fingerprint: '000000000000' }),
        found: ['waivers.yaml:8'],
        beside: ['no-worse-than-standard'],
      },
      'the same, where it fails': {
        command: check,
        severity: 'error',
        edits: waived({ fingerprint: '000000000000' }),
        found: ['waivers.yaml:8'],
      },
      'a waiver of a file that cannot be judged': {
        command: check,
        severity: 'error',
        edits: { ...waived(), [whole]: replaced(['visits: 1', 'visits: 二']) },
        found: ['waivers.yaml:8'],
      },
    },
  },
  'waiver-current': {
    command: check,
    example: exampleWaived,
    exampleFlags: ['--today', '2027-01-10'],
    good: {
      'the last day itself': { edits: waived({ until: '2026-11-24' }) },
      'a waiver that is yet to begin': { edits: waived({ from: '2027-01-01' }) },
      'one that is over, with the difference': {
        edits: { 'waivers.yaml': waiver({ until: '2026-10-31' }) },
        beside: ['waiver-used'],
      },
      'the day before it is over': { edits: waived(), flags: ['--today', '2027-12-30'] },
    },
    bad: {
      'the day after the last': { edits: waived({ until: '2026-11-23' }), found: ['waivers.yaml:8'] },
      'years after': {
        edits: waived({ from: '2020-01-01', until: '2020-12-31' }),
        found: ['waivers.yaml:8'],
      },
      'on a later day': { edits: waived(), flags: ['--today', '2028-01-01'], found: ['waivers.yaml:8'] },
    },
  },
} as const satisfies Readonly<Partial<Record<DifferenceRuleId, RuleCases>>>;
