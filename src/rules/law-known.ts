import { citedIn } from '../model/cited.ts';
import { findLaw } from '../model/citation.ts';
import { showBriefly } from '../model/show.ts';
import { isNational } from './national-law-known.ts';
import { defineCitingRule } from './citing-rule.ts';

/** 条例, 实施办法: the law named before, in short. */
const isShortForm = (title: string): boolean =>
  /^[本该]?(?:法|条例|(?:实施)?(?:条例|办法|细则)|规[定则])$/.test(title);

/** By its name a rule of law. */
const isLegislation = (title: string): boolean => /(?:法|条例|规定|办法|细则)$/.test(title);

export const lawKnown = defineCitingRule({
  id: 'law-known',
  severity: 'note',
  summary: {
    zh: '引用的法律法规在法律法规库中',
    en: 'the cited law is in the registry of laws',
  },
  why: {
    zh: '库中没有的，工具无法判断它是否有效、条款是否存在；也可能只是名称写错了字。地方性法规、规章不求收全，规范性文件数量太多，只在与库中名称相近时提醒。',
    en: 'Of a law that the registry lacks nobody can tell whether it is in force or has that article; or its title is merely misspelt. The registry does not hold all local law and all rules, and normative documents are too many: they are only mentioned when a like title is known.',
  },
  source: {
    zh: 'catalogue/laws.yaml（法律法规库，收录到其中写明的截至日期）',
    en: 'catalogue/laws.yaml (the registry, complete to the date it states)',
  },
  bad: 'legalBasis:\n  - level: 地方性法规\n    law: 阜阳市城市管理条例\n    article: 第三条\n',
  good: 'legalBasis:\n  - level: 法律\n    law: 中华人民共和国食品安全法\n    article: 第三十五条\n',
  also: [],
  *check(draft, { laws }) {
    // Without laws.yaml nothing is known; that is told once, not for every law.
    if (laws.asOf === '') return;
    for (const { path, citation } of citedIn(draft)) {
      const { title = '' } = citation;
      if (title === '' || isShortForm(title) || findLaw(laws, title) !== undefined) continue;
      if (isNational(citation, laws)) continue;
      // In a text 《…》 may be any paper.
      if (citation.level === undefined && !isLegislation(title)) continue;
      const nearest = laws.nearest(title);
      if (nearest === undefined && citation.level === '规范性文件') continue;
      yield {
        path,
        message: {
          zh: `法律法规库（截至 ${laws.asOf}）中没有「${showBriefly(title)}」，${nearest === undefined ? '无法核对效力和条款' : `最接近的是「${nearest}」`}；请核对名称，名称无误的在 laws.yaml 中登记。`,
          en: `The registry of laws (as of ${laws.asOf}) has no "${showBriefly(title)}"${nearest === undefined ? ', so its force and articles are not checked' : `; the nearest is "${nearest}"`}. See whether the title is right; if it is, enter it in laws.yaml.`,
        },
      };
    }
  },
});
