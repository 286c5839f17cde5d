import { expect, it } from 'vitest';
import { noNeedlessProof } from '../../src/rules/no-needless-proof.ts';
import { entriesOf, findingsOf, testWideRule } from './wide-tester.ts';

const asks = (place: string, ...materials: readonly string[]): string => {
  const [, stem = ''] = place.split('/');
  return `# ${place}.yaml\ncode: "${stem.slice(0, 12)}"\nmaterials:\n${materials.map((each) => `  - { ${each} }\n`).join('')}`;
};
const single = 'name: 单身证明';
const byCommittee = 'name: 婚姻状况证明, issuer: 村民委员会';

testWideRule(noNeedlessProof, {
  ok: {
    'a proof of an organ that gives it': asks('341200/340114001000', 'name: 婚姻状况证明, issuer: 公证机构'),
    'a promise instead of a proof': asks('341200/340114001000', 'name: 婚姻状况书面声明'),
    'what a notary asks for use abroad': `${asks('341200/342012001000', single)}name: 涉外公证\n`,
    'what an adoption inherits': '# 341202/340114001000.yaml\ncode: "340114001000"\nadopts: 1\n',
  },
  bad: {
    'one item': [
      asks('341200/340114001000', 'name: 申请书', single),
      '341200/340114001000.yaml /materials/1/name',
    ],
    'two items of a region, once': [
      asks('341200/340114001000', byCommittee) + asks('341200/340114002000', byCommittee),
      '341200/340114001000.yaml /materials/0/name',
    ],
    'two proofs': [
      asks('341200/340114001000', byCommittee, 'name: 居委会出具的收入证明'),
      '341200/340114001000.yaml /materials/0/name',
      '341200/340114001000.yaml /materials/1/name',
    ],
    'each region for itself, but not an adoption': [
      asks('341200/340114001000', single) +
        '# 341202/340114001000.yaml\ncode: "340114001000"\nadopts: 1\n' +
        asks('341226/340114001000', single),
      '341200/340114001000.yaml /materials/0/name',
      '341226/340114001000.yaml /materials/0/name',
    ],
  },
});

it('says how many items ask for the same', () => {
  const yaml = ['340114001000', '340114002000', '340114003000']
    .map((code) => asks(`341200/${code}`, single, single))
    .join('');
  expect(findingsOf(noNeedlessProof, entriesOf(yaml)).map(({ message }) => message.zh)).toEqual([
    expect.stringContaining('本区域查到 3 个事项在要'),
  ]);
});
