import { bareTitle, findLaw } from '../model/citation.ts';
import { showBriefly } from '../model/show.ts';
import type { Rule } from './rule.ts';

export const lawKnown: Rule = {
  id: 'law-known',
  severity: 'note',
  summary: {
    zh: '引用的法律法规在法律法规库中',
    en: 'the cited law is in the registry of laws',
  },
  why: {
    zh: '库中没有的，工具无法判断它是否有效、条款是否存在；也可能只是名称写错了字。规范性文件数量太多，只在与库中名称相近时提醒。',
    en: 'Of a law that the registry lacks nobody can tell whether it is in force or has that article; or its title is merely misspelt. Normative documents are too many: they are only mentioned when a like title is known.',
  },
  source: {
    zh: 'catalogue/laws.yaml（法律法规库，收录到其中写明的截至日期）',
    en: 'catalogue/laws.yaml (the registry, complete to the date it states)',
  },
  bad: 'legalBasis:\n  - level: 法律\n    law: 中华人民共和国食品按全法\n    article: 第三十五条\n',
  good: 'legalBasis:\n  - level: 法律\n    law: 中华人民共和国食品安全法\n    article: 第三十五条\n',
  *check({ legalBasis = [] }, { laws }) {
    // Without laws.yaml nothing is known; that is told once, not for every law.
    if (laws.asOf === '') return;
    for (const [index, basis] of legalBasis.entries()) {
      const title = basis?.law;
      if (title === undefined || findLaw(laws, title) !== undefined) continue;
      const bare = bareTitle(title);
      const nearest = laws.nearest(bare);
      if (nearest === undefined && basis?.level === '规范性文件') continue;
      const path = ['legalBasis', index, 'law'];
      yield nearest === undefined
        ? {
            path,
            message: {
              zh: `法律法规库（截至 ${laws.asOf}）中没有「${showBriefly(bare)}」，无法核对效力和条款；请核对名称，名称无误的在 laws.yaml 中登记。`,
              en: `The registry of laws (as of ${laws.asOf}) has no "${showBriefly(bare)}", so its force and articles are not checked. See whether the title is right; if it is, enter it in laws.yaml.`,
            },
          }
        : {
            path,
            message: {
              zh: `法律法规库（截至 ${laws.asOf}）中没有「${showBriefly(bare)}」，最接近的是「${nearest}」；请核对名称，名称无误的在 laws.yaml 中登记。`,
              en: `The registry of laws (as of ${laws.asOf}) has no "${showBriefly(bare)}"; the nearest is "${nearest}". See whether the title is right; if it is, enter it in laws.yaml.`,
            },
          };
    }
  },
};
