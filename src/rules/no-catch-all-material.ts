import { showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';

const kind = '(?:材料|资料|文件|文书|证明|证件|证照|手续|凭证)';
const vague =
  '(?:相关|有关|相应|必要|必须|必备|所需|需要|应当|要求|规定|提供|提交|补充|证明|佐证|辅助|支撑|业务|申请|申报|审批|的|需|应)';
const bracket = '(?:[（(][^（()）]*[）)])?[。；;]?';

/** 其他材料, 法律法规规定的其他有关材料; not 其他组织登记证书, 其他身份证件. */
const others = new RegExp(
  `(?:^|[的、，,和及与或者-])其[他它]${vague}*${kind}(?:[、和及与或]${kind})*${bracket}$`,
);
/** 有关材料 and nothing more. */
const unspecified = new RegExp(`^(?:相关|有关|必要|所需)的?${vague}*${kind}${bracket}$`);
/** 审批机关认为需要提交的材料. */
const discretion = new RegExp(
  `认为(?:有必要|必要|必须|需要|应当|应)?[^、]{0,8}(?:提供|提交|补充|出具)的?[^、]{0,4}${kind}${bracket}$`,
);

/** 国家规定的开展无线电业务所需提供的材料. */
const prescribed = new RegExp(
  `规定的?[^、，,]*(?:所需|需要|应当|必须|需|应)(?:提供|提交|补充|出具)的?(?:证明)?${kind}${bracket}$`,
);
/** 放弃国籍的有关材料; not 工作经历相关材料 or 拟聘用的相关材料, as regulations themselves call papers. */
const related = /的有关(?:材料|资料)(?=$|[。；;、，,或和及])/;

const partOfWord = '(?<![同平相高对均初中上优劣头特一二三四甲乙丙减])';
/** 身份证、户口簿等; not 高等, 一等. */
const openEnd = new RegExp(`${partOfWord}等[。；;]?$`);
/** 身份证、户口簿等证件; not 操作流程等文件, which only lists what the papers are about. */
const openList = new RegExp(
  `(?:[证书表件照函单据录告议本料图纸簿册卡票]|证明|章程)等(?:相关|有关|其他)?的?(?:证明)?${kind}[。；;]?$`,
);

/** 无违纪等证明, 刑满释放等材料原件; not 死亡、失踪等原因停发的证明, 育种过程等的说明材料. */
const openProof = new RegExp(
  `${partOfWord}等(?:相关|有关)?的?(?:证明(?:材料|资料)?|(?:证据)?(?:材料|资料))(?:原件|复印件)*[。；;]?$`,
);

export const noCatchAllMaterial = defineRule({
  id: 'no-catch-all-material',
  severity: 'error',
  summary: {
    zh: '申请材料逐项写明，没有“其他材料”一类的兜底项',
    en: 'each material is named; there is no catch-all such as 其他材料',
  },
  why: {
    zh: '群众要能一次备齐。兜底项让窗口可以随时加要材料；没有法律、法规、规章依据，不得增加申请材料。',
    en: 'People must be able to bring all at once. A catch-all lets the window ask for more at will, though materials need a basis in law.',
  },
  source: {
    zh: '行政许可法第三十条（公示需要提交的全部材料的目录）、第十六条；优化营商环境条例第三十五条',
    en: '行政许可法 arts. 30 (the list of all materials is published) and 16; 优化营商环境条例 art. 35',
  },
  bad: 'materials:\n  - name: 食品经营许可申请书\n  - name: 法律法规规定的其他材料\n',
  good: 'materials:\n  - name: 食品经营许可申请书\n  - name: 营业执照\n',
  reads: ['materials'],
  *check({ materials = [] }) {
    for (const [index, material] of materials.entries()) {
      const name = material?.name?.replace(/\s/g, '');
      if (name === undefined) continue;
      const path = ['materials', index, 'name'];
      if ([others, unspecified, discretion, prescribed].some((pattern) => pattern.test(name))) {
        yield {
          path,
          message: {
            zh: `材料「${showBriefly(name)}」是兜底项，群众不知道要交什么（行政许可法第三十条要求公示全部材料）；请逐项写明材料名称，没有的就删去。`,
            en: `The material "${showBriefly(name)}" is a catch-all that tells nobody what to bring (行政许可法 art. 30: all materials are published). Name each material, or delete it.`,
          },
        };
      } else if ([openEnd, openList, openProof].some((pattern) => pattern.test(name))) {
        yield {
          path,
          message: {
            zh: `材料「${showBriefly(name)}」用“等”字没有列全，群众不知道还要交什么（行政许可法第三十条要求公示全部材料）；请删去“等”字，把材料逐项列全。`,
            en: `The material "${showBriefly(name)}" leaves its list open with 等 ("and so on"), so that nobody knows what else to bring (行政许可法 art. 30: all materials are published). Delete 等 and list each material.`,
          },
        };
      } else if (related.test(name)) {
        yield {
          path,
          message: {
            zh: `材料「${showBriefly(name)}」只说“有关”，群众不知道要交哪些（行政许可法第三十条要求公示全部材料）；请写明材料的名称，有几种就逐种列出。`,
            en: `The material "${showBriefly(name)}" only says "relevant" (有关), so that nobody knows which papers to bring (行政许可法 art. 30: all materials are published). Name the paper; if there are several, list each.`,
          },
        };
      }
    }
  },
});
