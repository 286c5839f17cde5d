import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/reporters/columns.ts';
import { cutSection, overviewSections, overviewText } from '../../src/reporters/overview.ts';
import { hostile, obeyed, reportOf } from './findings.ts';
import { hostileReport, whole } from './summaries.ts';

const plain = new Chalk({ level: 0 });
const said = (locale: 'zh' | 'en' = 'zh', width = 100, most = 0): string =>
  overviewText(whole(), locale, width, most, plain);

test('all that the counties say together', () => {
  expect(said()).toBe(`各县一致、与标准不同：2 处
  食品经营许可（新办） 340131003000
    2 县一致，与标准不同 → 建议修订标准：承诺办结时限，标准是「5个工作日」，都写「8个工作日」（颍
      州、颍东）
    2 县一致，与标准不同：申请材料，标准没有「租赁合同」（颍州、颍泉）

做得比标准好、可拉齐到最优：3 处（修订标准的候选）
  食品经营许可（新办） 340131003000
    「营业执照」的纸质份数：标准 2 → 0（颍泉），1（颍州） → 建议修订标准
    申请材料：标准的「租赁合同」不要了（颍东）
    办理形式：标准没有 → 增加 快递（颍东）

有的县不承接：1 个事项
  颍州、颍东
    1 项，未设机构：食品经营许可（新办）
  颍泉
    1 项，没有也没写理由：食品经营许可（新办）

颗粒度（业务办理项分法）与标准不同：1 处
  食品经营许可 340131003000
    标准：新办、变更；颍东：不分业务办理项

豁免：2 条（有效 1，将到期 1（30 天内））
`);
});

test('the same in English', () => {
  const text = said('en', 300);
  for (const line of [
    '2 counties alike, other than the standard → consider revising the standard: promised limit: "5个工作日"',
    'copies of "营业执照": 2 in the standard → 0 (颍泉), 1 (颍州) → consider revising the standard',
    '1 item, missing without a reason: 食品经营许可（新办）',
    'standard: 新办, 变更; 颍东: no variants',
    'Waivers: 2 (in force 1, expiring 1 (within 30 days))',
  ]) {
    expect(text).toContain(line);
  }
});

test('nothing to tell: nothing said', () => {
  expect(overviewSections(reportOf([]), 'zh')).toEqual([]);
  const empty = { shared: [], candidates: [], notHeld: [], splits: [] };
  expect(overviewText({ ...reportOf([]), overview: empty }, 'zh', 80, 0, plain)).toBe('');
});

describe('width', () => {
  test.each([80, 100, 120])('no line is wider than %s columns', (width) => {
    for (const locale of ['zh', 'en'] as const)
      for (const line of said(locale, width).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
  });
});

test('--max-problems cuts each section with a count', () => {
  expect(said('zh', 100, 1)).toContain('  另有 2 条，用 --max-problems 0 查看全部。');
  const section = {
    heading: '',
    groups: [
      { head: 'a', lines: ['1', '2'] },
      { head: 'b', lines: ['3'] },
    ],
  };
  expect(cutSection(section, 1)).toEqual({
    section: { heading: '', groups: [{ head: 'a', lines: ['1'] }] },
    rest: 2,
  });
  expect(cutSection(section, 2).section.groups).toHaveLength(1);
  expect(cutSection(section, 3)).toEqual({ section, rest: 0 });
  expect(cutSection(section, 0)).toEqual({ section, rest: 0 });
});

test.each([hostile, `a\n${hostile}`])('values cannot command a terminal', (value) => {
  expect(overviewText(hostileReport(value), 'zh', 80, 0, plain)).not.toMatch(obeyed);
});
