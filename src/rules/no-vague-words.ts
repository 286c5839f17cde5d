import type { Breach, Path } from '../model/finding.ts';
import type { Draft } from '../model/item.ts';
import { showBriefly } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import { defineRuleOf, partOf } from './rule.ts';

/** Words that leave the decision to the window. */
const discretion =
  /(?<!的)原则上|视(?:具体|实际|不同|申请)?情况|视情(?!况|节)|酌情|酌定|必要时|尽快|尽可能|特殊情况(?:下|除外|另)|认为(?:有必要|必要|需要)(?=的|提[供交]|时)|另行(?:通知|告知|确定)/;
const paper = '(?:证明|材料|资料|手续|文件|证件|凭证)';
/** 和相关证明材料, 等有关资料; not 使用土地的有关证明文件, which says what about, 按办法办理有关手续, or what the office issues. */
const unnamed = new RegExp(
  `(?<![的关]|办理|出具[^，,。；;]{0,40})(?:相关|有关)(?:证明)?${paper}(?!.{0,4}(?:真实|齐全|完整))|等(?:证明)?${paper}(?=[。；;，,）)]|$)`,
);
/** 符合法律法规规定的其他条件。 as the end of the list. */
const openCondition = /其[他它](?:有关|相关)?(?:条件|要求)[。；;]?$/;

const whatIf: Text = {
  zh: '请写明什么情况下要、要什么，没有依据的删去',
  en: 'Say in what case and what is wanted, or delete it where it has no basis',
};
const nameThem: Text = { zh: '请写明材料的名称，逐种列出', en: 'Name each paper' };
const listThem: Text = { zh: '请逐条写明，没有的就删去', en: 'List each condition, or delete it' };

/** Which words, and what to do about them. */
interface Vague {
  readonly words: RegExp;
  readonly advice: Text;
}
const discretionary: Vague = { words: discretion, advice: whatIf };
const unnamedPapers: Vague = { words: unnamed, advice: nameThem };
const openConditions: Vague = { words: openCondition, advice: listThem };

interface Passage {
  readonly path: Path;
  readonly text: string | undefined;
  readonly where: Text;
  readonly vague: readonly Vague[];
}

/** Names with 其他材料 or 等材料 are for no-catch-all-material; a step may well look into 有关材料. */
function* inMaterials({ materials = [] }: Pick<Draft, 'materials'>): Iterable<Passage> {
  for (const [index, material] of materials.entries()) {
    const at = { zh: `材料第 ${index + 1} 项`, en: `material ${index + 1}` };
    const name = { zh: `${at.zh}的名称`, en: `The name of ${at.en}` };
    const note = { zh: `${at.zh}的备注`, en: `The note of ${at.en}` };
    yield { path: ['materials', index, 'name'], text: material?.name, where: name, vague: [discretionary] };
    yield {
      path: ['materials', index, 'note'],
      text: material?.note,
      where: note,
      vague: [discretionary, unnamedPapers],
    };
  }
}

const inConditions = ({ conditions = [] }: Pick<Draft, 'conditions'>): readonly Passage[] =>
  conditions.map((text, index) => ({
    path: ['conditions', index],
    text,
    where: { zh: `受理条件第 ${index + 1} 条`, en: `Condition ${index + 1}` },
    vague: [discretionary, unnamedPapers, openConditions],
  }));

const inProcess = ({ process = [] }: Pick<Draft, 'process'>): readonly Passage[] =>
  process.map((step, index) => ({
    path: ['process', index, 'standard'],
    text: step?.standard,
    where: { zh: `第 ${index + 1} 个环节的审查标准`, en: `The standard of step ${index + 1}` },
    vague: [discretionary],
  }));

function* vagueIn(passages: Iterable<Passage>): Iterable<Breach> {
  for (const { path, text, where, vague } of passages) {
    if (text === undefined) continue;
    for (const { words, advice } of vague) {
      const found = words.exec(text)?.[0];
      if (found === undefined) continue;
      yield {
        path,
        message: {
          zh: `${where.zh}用了「${showBriefly(found)}」，说得不明确，群众看不出要不要、要什么；${advice.zh}。`,
          en: `${where.en} says "${showBriefly(found)}", which leaves open whether and what is wanted. ${advice.en}.`,
        },
      };
      break;
    }
  }
}

export const noVagueWords = defineRuleOf(
  {
    id: 'no-vague-words',
    severity: 'warning',
    summary: {
      zh: '受理条件、材料和审查标准里没有“原则上”“视情况”“有关材料”一类的模糊说法',
      en: 'conditions, materials and standards hold no vague words such as 原则上, 视情况, 有关材料',
    },
    why: {
      zh: '模糊的说法让窗口可以因人而异，群众看了也不知道自己符合不符合、要带什么。有的法律条文本身这样写，因此只作提醒。',
      en: 'Vague words let the window decide case by case, and tell nobody whether they qualify or what to bring. Some laws are worded so themselves, hence only a warning.',
    },
    source: {
      zh: '行政许可法第三十条（公示条件、程序和全部材料，对公示内容说明、解释要准确）；优化营商环境条例第三十五条（政务服务标准化，没有依据不得增加条件和环节）',
      en: '行政许可法 art. 30 (conditions, procedure and all materials are published and explained exactly); 优化营商环境条例 art. 35 (no condition or step is added without basis)',
    },
    bad: 'conditions:\n  - 原则上应当有固定的经营场所。\nmaterials:\n  - name: 经营场所证明\n    note: 视情况提交。\n',
    good: 'conditions:\n  - 有固定的经营场所。\nmaterials:\n  - name: 经营场所证明\n    note: 租赁的提交租赁合同。\n',
  },
  [
    partOf({ reads: ['conditions'], check: (draft) => vagueIn(inConditions(draft)) }),
    partOf({ reads: ['materials'], check: (draft) => vagueIn(inMaterials(draft)) }),
    partOf({ reads: ['process'], check: (draft) => vagueIn(inProcess(draft)) }),
  ],
);
