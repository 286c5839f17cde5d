import { noVagueWords } from '../../src/rules/no-vague-words.ts';
import { testRule } from './rule-tester.ts';

testRule(noVagueWords, {
  ok: {
    'exact words': `conditions: [有与经营规模相适应的场所。]
materials: [{ name: 平面图, note: 标明比例。 }]
process: [{ name: 审查, standard: 核对面积。 }]
`,
    'words with another sense': `conditions: [按照平等自愿的原则上报。, 视情节轻重处理完毕。]
`,
    'papers about something': `conditions: [已取得使用土地的有关证明文件。, 有关材料真实、有效。]
`,
    'what the office issues': `conditions: [申请人可以申请出具存档证明、经历证明等相关证明。]
`,
    'papers that a step looks into': `process: [{ name: 审查, standard: 审查有关材料是否齐全。 }]
`,
    'another case that the law has': `conditions: [有法律规定抵押权消灭的其他情形。]
`,
    'a catch-all for another rule': `materials: [{ name: 其他有关材料 }]
`,
  },
  bad: {
    'in principle': [
      `conditions: [原则上在前次鉴定满1年后申请。]
`,
      '/conditions/0',
    ],
    'papers without a name': [
      `conditions: [持身份证明和相关证明材料申请。, 已办理税务、社保登记等相关手续。]
`,
      '/conditions/0',
      '/conditions/1',
    ],
    'other conditions': [
      `conditions: [有场所。, 法律法规规定的其他条件。]
`,
      '/conditions/1',
    ],
    'as the case may be': [
      `materials: [{ name: 租赁合同（视情况提供） }, { name: 图纸, note: 必要时提交原件。 }]
`,
      '/materials/0/name',
      '/materials/1/note',
    ],
    'papers in a note': [
      `materials: [{ name: 身份证明, note: 身份证、护照等证件。 }]
`,
      '/materials/0/note',
    ],
    'at discretion': [
      `process: [{ name: 受理 }, { name: 审查, standard: 审核材料，酌情核查现场。 }]
`,
      '/process/1/standard',
    ],
  },
});
