import { type Article, type ArticleSpan, formatArticle, formatArticles, levels } from '../model/article.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { findLaw, titleKey } from '../model/citation.ts';
import { citedIn } from '../model/cited.ts';
import type { Entry } from '../model/entry.ts';
import { type Path, valueAt } from '../model/finding.ts';
import type { Laws } from '../model/law.ts';
import type { CitingPlace, CitingVersion, ImpactedItem, LawImpact } from '../model/law-impact.ts';
import { shortNameOf } from '../model/region.ts';
import { byCodeUnits, type Text } from '../model/text.ts';

const titles: Readonly<Record<string, Text>> = {
  legalBasis: { zh: '设定依据', en: 'legal basis' },
  materials: { zh: '申请材料', en: 'material' },
  fees: { zh: '收费', en: 'fee' },
  specialProcedures: { zh: '特别程序', en: 'special procedure' },
  conditionsBasis: { zh: '规定许可条件的依据', en: 'basis of the conditions' },
  procedureBasis: { zh: '规定许可程序的依据', en: 'basis of the procedure' },
};

/** 申请材料「体格检查证明」: the kind, and the name of the one where it has one. */
function titleAt(entry: Entry, path: Path): Text {
  const { zh, en } = titles[String(path[0])] ?? titles[String(path.at(-1))] ?? { zh: '', en: '' };
  const name = valueAt(entry.draft, [...path.slice(0, -1), 'name']);
  return typeof name === 'string' ? { zh: `${zh}「${name}」`, en: `${en} "${name}"` } : { zh, en };
}

const fieldAt = (path: Path): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`))
    .join('');

const rank = (article: Article): readonly number[] => [article.article, article.sub ?? 0];
const isBefore = (a: Article, b: Article): boolean => {
  const [[x = 0, y = 0], [u = 0, v = 0]] = [rank(a), rank(b)];
  return x < u || (x === u && y < v);
};

/** Whether the two can be the same place: 第十条 and 第十条第二款, not 第十条 and 第十条之一. */
function overlaps({ from, to }: ArticleSpan, asked: Article): boolean {
  if (to !== undefined) return !isBefore(asked, from) && !isBefore(to, asked);
  return (
    from.article === asked.article &&
    from.sub === asked.sub &&
    levels.every(
      (level) => from[level] === undefined || asked[level] === undefined || from[level] === asked[level],
    )
  );
}

/** Citations without an article rest on the whole law. */
const concerns = (articles: readonly ArticleSpan[], asked: Article | undefined): boolean =>
  asked === undefined || articles.length === 0 || articles.some((span) => overlaps(span, asked));

const placesIn = (entry: Entry, key: string, article: Article | undefined, laws: Laws) =>
  [...citedIn(entry.draft)].filter(
    ({ citation: { title, articles } }) =>
      title !== undefined && keyOf(laws, title) === key && concerns(articles, article),
  );

/** One for a law by whichever of its titles. */
const keyOf = (laws: Laws, title: string): string => titleKey(findLaw(laws, title)?.title ?? title);

/** The items, fields and regions to look at again when a law changes, or one article of it; cancelled items rest on nothing. */
export function lawImpact(
  { settings: { laws, regions, city }, groups, count }: Catalogue,
  asked: string,
  article?: Article,
): LawImpact {
  const law = findLaw(laws, asked);
  const key = keyOf(laws, asked);
  const nameOf = (code: string): string => {
    const region = regions.find((each) => each.code === code);
    return region === undefined ? code : shortNameOf(region);
  };
  const items: ImpactedItem[] = [];
  let unread = count.refused;
  for (const group of groups()) {
    unread += group.count.refused;
    for (const variant of new Set(group.entries.map(({ draft }) => draft.variant))) {
      const entries = group.entries.filter(({ draft }) => draft.variant === variant);
      const versions: CitingVersion[] = [];
      const inheritedBy: { region: string; regionName: string }[] = [];
      for (const entry of entries) {
        if (entry.draft.status === '取消') continue;
        const found = placesIn(entry, key, article, laws);
        if (found.length === 0) continue;
        const region = { region: entry.folder, regionName: nameOf(entry.folder) };
        const places = found
          .filter(({ path }) => entry.standard === undefined || valueAt(entry.own, path) !== undefined)
          .map(({ path, articlePath, citation }): CitingPlace => {
            const { file, line, column } = entry.locate(citation.articles.length === 0 ? path : articlePath);
            return {
              field: fieldAt(path),
              title: titleAt(entry, path),
              file,
              line,
              column,
              articles: formatArticles(citation.articles),
            };
          });
        if (places.length > 0) versions.push({ ...region, isStandard: entry.folder === city?.code, places });
        if (places.length < found.length) inheritedBy.push(region);
      }
      if (versions.length === 0 && inheritedBy.length === 0) continue;
      items.push({
        code: group.code,
        ...(variant === undefined ? {} : { variant }),
        name: entries.find(({ draft }) => draft.name !== undefined)?.draft.name ?? '',
        versions: versions.toSorted(
          (a, b) => Number(b.isStandard) - Number(a.isStandard) || byCodeUnits(a.region, b.region),
        ),
        inheritedBy: inheritedBy.toSorted((a, b) => byCodeUnits(a.region, b.region)),
      });
    }
  }
  return {
    title: law?.title ?? asked,
    ...(law === undefined ? {} : { law }),
    asOf: laws.asOf,
    ...(article === undefined ? {} : { article: formatArticle(article) }),
    items,
    unread,
  };
}
