import { describe, expect, it } from 'vitest';
import { noCircularMaterials } from '../../src/rules/no-circular-materials.ts';
import { entriesOf, findingsOf, testWideRule } from './wide-tester.ts';

/** An item that needs papers and gives one; `~甲` need not be brought at once. */
const item = (place: string, result: string, needs: readonly string[] = [], variant = ''): string => {
  const [, stem = ''] = place.split('/');
  const materials = needs.map((need) =>
    need.startsWith('~')
      ? `  - { name: ${need.slice(1)}, necessity: 容缺后补 }\n`
      : `  - { name: ${need}, necessity: 必要 }\n`,
  );
  return [
    `# ${place}.yaml\ncode: "${stem.slice(0, 12)}"\nname: ${result}的办理\n`,
    variant === '' ? '' : `variant: ${variant}\n`,
    `result: { name: ${result}, type: 证照 }\n`,
    needs.length === 0 ? '' : `materials:\n${materials.join('')}`,
  ].join('');
};
const adoption = (code: string): string => `# 341202/${code}.yaml\ncode: "${code}"\nadopts: 1\n`;

const [a, b, c, d] = ['340101001000', '340101002000', '340101003000', '340101004000'];
const two = item(`341200/${a}`, '甲照', ['乙照']) + item(`341200/${b}`, '乙照', ['甲照']);

testWideRule(noCircularMaterials, {
  ok: {
    'a chain':
      item(`341200/${a}`, '甲照', ['乙照']) +
      item(`341200/${b}`, '乙照', ['丙照']) +
      item(`341200/${c}`, '丙照'),
    'another item that gives the same': two + item(`341200/${c}`, '乙照'),
    'a licence that is renewed':
      item(`341200/${a}-01`, '甲照', ['甲照'], '变更') + item(`341200/${a}-02`, '甲照', ['甲照'], '延续'),
    'a paper that may follow': item(`341200/${a}`, '甲照', ['乙照']) + item(`341200/${b}`, '乙照', ['~甲照']),
    'a circle over two regions':
      item(`341200/${a}`, '甲照', ['乙照']) + item(`341202/${b}`, '乙照', ['甲照']),
    'a paper of a general name':
      item(`341200/${a}`, '批复', ['登记证']) + item(`341200/${b}`, '登记证', ['批复']),
    'a licence for a new holder, which the change of it needs':
      item(`341200/${a}-01`, '甲照', [], '新办') +
      item(`341200/${a}-02`, '甲照', ['甲照', '乙照'], '变更') +
      item(`341200/${b}`, '乙照', ['甲照']),
  },
  bad: {
    'two items': [two, `341200/${a}.yaml /materials/0/name`],
    'three items': [
      item(`341200/${a}`, '甲照', ['申请书', '乙照']) +
        item(`341200/${b}`, '乙照', ['丙照']) +
        item(`341200/${c}`, '丙照', ['甲照']),
      `341200/${a}.yaml /materials/1/name`,
    ],
    'two circles': [
      two + item(`341200/${c}`, '丙照', ['丁照']) + item(`341200/${d}`, '丁照', ['丙照']),
      `341200/${a}.yaml /materials/0/name`,
      `341200/${c}.yaml /materials/0/name`,
    ],
    'a change that nobody can come to, because nobody gets the first': [
      item(`341200/${a}-01`, '甲照', ['乙照'], '新办') +
        item(`341200/${a}-02`, '甲照', ['甲照'], '变更') +
        item(`341200/${b}`, '乙照', ['甲照']),
      `341200/${a}-01.yaml /materials/0/name`,
    ],
    'the standards, but not their adoptions': [
      two + adoption(a) + adoption(b),
      `341200/${a}.yaml /materials/0/name`,
    ],
    'a county’s own item in a circle with what it adopts': [
      item(`341200/${a}`, '甲照', ['乙照']) + adoption(a) + item(`341202/${b}`, '乙照', ['甲照']),
      `341202/${b}.yaml /materials/0/name`,
    ],
  },
});

describe('a circle', () => {
  it('is shown from item to item with codes, and where it is longer how many more there are', () => {
    const more = two + item(`341200/${c}`, '丙照', ['乙照']) + item(`341200/${d}`, '甲照', ['丙照']);
    const [finding] = findingsOf(noCircularMaterials, entriesOf(more));
    expect(finding?.message.zh).toContain(`「甲照的办理」${a} → 「乙照的办理」${b} → 「甲照的办理」${a}，`);
    expect(finding?.message.zh).toContain('（另有 2 个事项也卡在其中）');
  });

  it('is told by where it begins when it is very long', () => {
    const codes = Array.from({ length: 1000 }, (_, index) => `3401${String(10_000 + index)}000`);
    const long = codes.map((code, index) =>
      item(`341200/${code}`, `甲${index}照`, [`甲${(index + 1) % 1000}照`]),
    );
    const findings = findingsOf(noCircularMaterials, entriesOf(long.join('')));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message.zh).toContain(
      `「甲5照的办理」${codes[5]} → …… → 「甲0照的办理」${codes[0]}，`,
    );
    expect(findings[0]?.message.zh.length).toBeLessThan(400);
  });

  it('is not told where another item may lie outside what was read', () => {
    expect(findingsOf(noCircularMaterials, entriesOf(two), { isWhole: () => false })).toEqual([]);
  });
});
