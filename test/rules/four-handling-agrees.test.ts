import { expect, it } from 'vitest';
import { pointerOf } from '../../src/model/finding.ts';
import { fourHandlingAgrees } from '../../src/rules/four-handling-agrees.ts';
import { breachesOf, testRule } from './rule-tester.ts';

testRule(fourHandlingAgrees, {
  ok: {
    'none of the four': `fourHandling: []
caseType: 承诺件
visits: 2
`,
    'all four': `fourHandling: [马上办, 网上办, 就近办, 一次办]
caseType: 即办件
visits: 1
onlineDepth: 材料预审
coverage: 全市
levels: [县级]
`,
    'a convenience that is not claimed': `fourHandling: [网上办]
caseType: 即办件
visits: 1
onlineDepth: 材料核验
`,
    'a township nearby': `fourHandling: [就近办]
coverage: 全县
levels: [县级, 镇（乡、街道）级]
channels: [窗口]
offices: [{ place: 政务服务中心 }]
`,
    'several offices nearby': `fourHandling: [就近办]
coverage: 全县
levels: [县级]
channels: [窗口]
offices: [{ place: 东 }, { place: 西 }]
`,
    'a channel that is near to anyone': `fourHandling: [就近办]
coverage: 全县
levels: [县级]
channels: [窗口, 移动端]
offices: [{ place: 东 }]
`,
  },
  bad: {
    'at once, but promised': [
      `fourHandling: [马上办]
caseType: 承诺件
`,
      '/fourHandling',
    ],
    'two visits at one': [
      `fourHandling: [一次办]
visits: 2
`,
      '/fourHandling',
    ],
    'online without the web': [
      `fourHandling: [网上办]
onlineDepth: 信息发布
`,
      '/fourHandling',
    ],
    'the web without online': [
      `fourHandling: [一次办]
onlineDepth: 全程网办
`,
      '/fourHandling',
    ],
    'nearby in one hall only': [
      `fourHandling: [就近办]
coverage: 全县
levels: [县级]
channels: [窗口]
offices: [{ place: 县政务服务中心 }]
`,
      '/fourHandling',
    ],
    'three at once': [
      `fourHandling: [马上办, 网上办, 一次办]
caseType: 其他
visits: 3
onlineDepth: 不提供
`,
      '/fourHandling',
      '/fourHandling',
      '/fourHandling',
    ],
  },
});

it('four-handling-agrees points at what an adoption wrote', () => {
  const own = { visits: 2 } as const;
  const found = breachesOf(fourHandlingAgrees, 'fourHandling: [一次办]\nvisits: 2\n', {
    entry: { folder: '341221', stem: '340131001000', own },
  });
  expect(found.map(({ path }) => pointerOf(path))).toEqual(['/visits']);
});
