import { showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';

/** A paper that a law no longer asks for: a change of the law adds a line here. */
interface Abolished {
  readonly law: string;
  /** The number of the law in the wording that gave the paper up. */
  readonly documentNumber: string;
  /** YYYY-MM-DD, the first day without it. */
  readonly since: string;
  /** The items that the law governs, by their names or because they cite it. */
  readonly items: RegExp;
  readonly material: RegExp;
  readonly instead: { readonly zh: string; readonly en: string };
}

const abolished: readonly Abolished[] = [
  {
    law: '婚姻登记条例',
    documentNumber: '国务院令第804号',
    since: '2025-05-10',
    items: /^(?:内地居民)?(?:婚姻|结婚|离婚)登记|补领(?:婚姻登记|结婚|离婚)证/,
    material: /户口[簿本]/,
    instead: {
      zh: '内地居民出示居民身份证、签署声明即可',
      en: 'Residents show their identity card and sign a statement',
    },
  },
];

export const noAbolishedProof = defineRule({
  id: 'no-abolished-proof',
  severity: 'warning',
  summary: {
    zh: '不再索要法律法规已经取消的证明材料',
    en: 'no paper is asked for that the law has given up',
  },
  why: {
    zh: '法律法规修改以后不再要的材料，清单里往往还留着，群众照着准备就白费了功夫。特殊人群可能另有规定，因此只作提醒。',
    en: 'Papers that a changed law no longer asks for tend to stay in the lists, and people fetch them in vain. There may be special cases, hence only a warning.',
  },
  source: {
    zh: '婚姻登记条例（国务院令第804号，2025年5月10日起施行，婚姻登记不再要户口簿）；优化营商环境条例第三十五条（没有依据不得增加材料）',
    en: '婚姻登记条例 (国务院令第804号, from 10 May 2025: no 户口簿 for marriages); 优化营商环境条例 art. 35 (no material without basis)',
  },
  bad: 'name: 结婚登记\nmaterials:\n  - name: 男女双方的户口簿\n',
  good: 'name: 结婚登记\nmaterials:\n  - name: 男女双方的居民身份证\n',
  reads: ['name', 'legalBasis', 'effectiveOn', 'materials'],
  *check({ name, legalBasis = [], effectiveOn, materials = [] }, { today }) {
    const on = effectiveOn !== undefined && effectiveOn > today ? effectiveOn : today;
    for (const { law, documentNumber, since, items, material, instead } of abolished) {
      if (on < since) continue;
      const isGoverned = items.test(name ?? '') || legalBasis.some((basis) => basis?.law === law);
      if (!isGoverned) continue;
      for (const [index, asked] of materials.entries()) {
        if (asked?.name === undefined || !material.test(asked.name)) continue;
        yield {
          path: ['materials', index, 'name'],
          message: {
            zh: `材料「${showBriefly(asked.name)}」自 ${since} 起不再需要（${law}，${documentNumber}），${instead.zh}；请删去这份材料，并核对受理条件和审查标准。`,
            en: `The material "${showBriefly(asked.name)}" is no longer wanted since ${since} (${law}, ${documentNumber}). ${instead.en}: delete it, and look through conditions and standards too.`,
          },
        };
      }
    }
  },
});
