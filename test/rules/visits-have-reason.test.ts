import { describe, expect, it } from 'vitest';
import { pointerOf } from '../../src/model/finding.ts';
import { visitsHaveReason } from '../../src/rules/visits-have-reason.ts';
import { breachesOf, testRule } from './rule-tester.ts';

testRule(visitsHaveReason, {
  ok: {
    'no visit': `visits: 0
onlineDepth: 全程网办
`,
    'no visit though not online': `visits: 0
onlineDepth: 不提供
`,
    'a visit with its reason': `visits: 2
visitReason: 需现场核验原件
onlineDepth: 材料预审
`,
  },
  bad: {
    'a visit without reason': [
      `visits: 1
onlineDepth: 材料预审
`,
      '/visits',
    ],
    'a reason without visit': [
      `visits: 0
visitReason: 需现场核验原件
`,
      '/visitReason',
    ],
    'a visit of what is online': [
      `visits: 1
visitReason: 需现场核验原件
onlineDepth: 全程网办
`,
      '/visits',
    ],
    'a visit without reason of what is online': [
      `visits: 2
onlineDepth: 全程网办
`,
      '/visits',
      '/visits',
    ],
  },
});

describe('visits-have-reason in an adoption', () => {
  it('points at what the county wrote', () => {
    const yaml = 'visits: 1\nvisitReason: 需现场核验原件\nonlineDepth: 全程网办\n';
    const own = { onlineDepth: '全程网办' } as const;
    const found = breachesOf(visitsHaveReason, yaml, {
      entry: { folder: '341221', stem: '340131001000', own },
    });
    expect(found.map(({ path }) => pointerOf(path))).toEqual(['/onlineDepth']);
  });
});

describe('visits-have-reason on a visit without reason', () => {
  it('does not ask for a false figure', () => {
    const [breach] = breachesOf(visitsHaveReason, 'visits: 1\n');
    expect(breach?.message.zh).toContain('确实不用到场的改为 0 次');
  });
});
