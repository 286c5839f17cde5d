import { licenceRestsOnLaw } from '../../src/rules/licence-rests-on-law.ts';
import { testRule } from './rule-tester.ts';

const licence = (
  ...bases: readonly (readonly [level: string, law: string, documentNumber?: string])[]
): string =>
  `type: 行政许可\nlegalBasis:\n${bases
    .map(
      ([level, law, number]) =>
        `  - level: ${level}\n    law: ${law}\n${number === undefined ? '' : `    documentNumber: ${number}\n`}`,
    )
    .join('')}`;

testRule(licenceRestsOnLaw, {
  ok: {
    'a law': licence(['法律', '中华人民共和国食品安全法']),
    'a local regulation': licence(['地方性法规', '安徽省燃气管理条例']),
    'a rule of the province': licence(['地方政府规章', '安徽省户外广告监督管理办法']),
    'a rule that does not say of which government': licence(['地方政府规章', '户外广告监督管理办法']),
    'a decision of the State Council, whatever level is stated': licence([
      '规范性文件',
      '国务院对确需保留的行政审批项目设定行政许可的决定',
    ]),
    'an order of the State Council': licence(['规范性文件', '设定行政许可的决定', '国务院令第412号']),
    'a regulation that is called a rule: law-level-true tells of it': licence([
      '部门规章',
      '优化营商环境条例',
    ]),
    'a law beside a rule': licence(['部门规章', '食品经营许可和备案管理办法'], ['法律', '食品安全法']),
    'what is no licence':
      'type: 公共服务\nlegalBasis:\n  - level: 部门规章\n    law: 食品经营许可和备案管理办法\n',
    'a cancelled licence': `status: 取消\n${licence(['部门规章', '食品经营许可和备案管理办法'])}`,
    'a basis whose level the schema refused':
      'type: 行政许可\nlegalBasis:\n  - law: 食品经营许可和备案管理办法\n',
    'no basis: basis-complete tells of it': 'type: 行政许可\nlegalBasis: []\n',
  },
  bad: {
    'a rule of a ministry alone': [licence(['部门规章', '食品经营许可和备案管理办法']), '/legalBasis'],
    'a document alone': [licence(['规范性文件', '关于加强户外广告管理的通知']), '/legalBasis'],
    'a rule of a city': [licence(['地方政府规章', '阜阳市户外广告设置管理办法']), '/legalBasis'],
    'several, none of them sufficient': [
      licence(['部门规章', '食品经营许可和备案管理办法'], ['规范性文件', '关于加强户外广告管理的通知']),
      '/legalBasis',
    ],
  },
});
