import { issuedPaperExempted } from '../../src/rules/issued-paper-exempted.ts';
import { testWideRule } from './wide-tester.ts';

const gives = (place: string, result: string, type = '证照'): string => {
  const [, stem = ''] = place.split('/');
  return `# ${place}.yaml\ncode: "${stem.slice(0, 12)}"\nname: 甲事项\nresult: { name: ${result}, type: ${type} }\n`;
};
const asks = (place: string, ...materials: readonly string[]): string => {
  const [, stem = ''] = place.split('/');
  return `# ${place}.yaml\ncode: "${stem.slice(0, 12)}"\nname: 乙事项\nmaterials:\n${materials.map((each) => `  - { ${each} }\n`).join('')}`;
};
const licence = gives('341200/340131001000', '营业执照');

testWideRule(issuedPaperExempted, {
  ok: {
    'a material with a way of exemption':
      licence + asks('341200/340131009000', 'name: 营业执照, exemption: 电子证照'),
    'what another rule tells of: issued by the government, but not how it is exempted':
      licence + asks('341200/340131009000', 'name: 营业执照, source: 政府部门核发'),
    'a licence that the item itself gives':
      gives('341200/340131001000-01', '食品经营许可证') +
      asks('341200/340131001000-02', 'name: 食品经营许可证'),
    'a result that says only what kind of paper it is':
      gives('341200/340131001000', '准予许可决定书', '批文') +
      asks('341200/340131009000', 'name: 准予许可决定书'),
    'no result at all':
      gives('341200/340131001000', '查询记录', '无') + asks('341200/340131009000', 'name: 查询记录'),
    'a result of another region': licence + asks('341202/340131009000', 'name: 营业执照'),
    'a name that is only alike': licence + asks('341200/340131009000', 'name: 营业执照正本、副本'),
    'what an adoption inherits':
      licence +
      asks('341200/340131009000', 'name: 营业执照, exemption: 数据核验') +
      '# 341202/340131001000.yaml\ncode: "340131001000"\nadopts: 1\n' +
      '# 341202/340131009000.yaml\ncode: "340131009000"\nadopts: 1\n',
  },
  bad: {
    'a material without a way of exemption': [
      licence + asks('341200/340131009000', 'name: 申请书', 'name: 营业执照'),
      '341200/340131009000.yaml /materials/1/name',
    ],
    'one that is said to have none': [
      licence + asks('341200/340131009000', 'name: 营业执照, exemption: 无法免交'),
      '341200/340131009000.yaml /materials/0/name',
    ],
    'one that is said to be the applicant’s own': [
      licence + asks('341200/340131009000', 'name: 营业执照, source: 申请人自备'),
      '341200/340131009000.yaml /materials/0/name',
    ],
    'a name in other width': [
      gives('341200/340131001000', '身体条件证明（驾驶人）') +
        asks('341200/340131009000', 'name: 身体条件证明(驾驶人)'),
      '341200/340131009000.yaml /materials/0/name',
    ],
    'a county’s own material, though the result is adopted': [
      licence +
        '# 341202/340131001000.yaml\ncode: "340131001000"\nadopts: 1\n' +
        asks('341202/340131009000', 'name: 营业执照'),
      '341202/340131009000.yaml /materials/0/name',
    ],
    'a standard, but not the adoption that inherits it': [
      licence +
        asks('341200/340131009000', 'name: 营业执照') +
        '# 341202/340131001000.yaml\ncode: "340131001000"\nadopts: 1\n' +
        '# 341202/340131009000.yaml\ncode: "340131009000"\nadopts: 1\n',
      '341200/340131009000.yaml /materials/0/name',
    ],
  },
});
