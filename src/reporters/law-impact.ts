import type { ChalkInstance } from 'chalk';
import type { Law, Laws } from '../model/law.ts';
import type { ImpactedItem, LawImpact } from '../model/law-impact.ts';
import { show } from '../model/show.ts';
import { type Locale, many, type Text } from '../model/text.ts';
import { padTo, widthOf } from './columns.ts';
import { jsonText } from './json-text.ts';

const asOfText = (asOf: string): Text =>
  asOf === ''
    ? {
        zh: '没有 laws.yaml，法律的效力无从核对',
        en: 'there is no laws.yaml, so nothing is known of its force',
      }
    : {
        zh: `法律法规库截至 ${asOf}，以后的变化不在其中`,
        en: `the registry of laws goes to ${asOf}; later changes are not in it`,
      };

function forceOf({ effectiveOn, endedOn, replacedBy = [] }: Law, today: string): Text {
  if (endedOn !== undefined) {
    const names = replacedBy.map((name) => `「${name}」`).join('、');
    const namesEn = replacedBy.map((name) => `"${name}"`).join(', ');
    const isOver = endedOn <= today;
    return {
      zh: `${isOver ? '已于' : '将于'} ${endedOn} 失效${names === '' ? '' : `，由${names}代替`}`,
      en: `${isOver ? 'ended' : 'ends'} on ${endedOn}${names === '' ? '' : `, replaced by ${namesEn}`}`,
    };
  }
  if (effectiveOn !== undefined && effectiveOn > today) {
    return { zh: `自 ${effectiveOn} 起施行`, en: `takes effect on ${effectiveOn}` };
  }
  return effectiveOn === undefined
    ? { zh: '现行有效', en: 'in force' }
    : { zh: `现行有效，自 ${effectiveOn} 起施行`, en: `in force since ${effectiveOn}` };
}

/** What the registry knows of a law, a line a fact. */
export function lawText(law: Law, asOf: string, today: string, locale: Locale, chalk: ChalkInstance): string {
  const { title, level, documentNumber, articles, revisions = [] } = law;
  const facts: readonly (Text | undefined)[] = [
    {
      zh: [level, documentNumber].filter(Boolean).join('，'),
      en: [level, documentNumber].filter(Boolean).join(', '),
    },
    forceOf(law, today),
    revisions.length === 0
      ? undefined
      : { zh: `历次修改：${revisions.join('、')}`, en: `revisions: ${revisions.join(', ')}` },
    articles === undefined ? undefined : { zh: `现行文本共 ${articles} 条`, en: many(articles, 'article') },
    asOfText(asOf),
  ];
  const lines = facts.flatMap((fact) => (fact === undefined ? [] : [`  = ${show(fact[locale])}`]));
  return [chalk.bold(show(title)), ...lines, ''].join('\n');
}

/** How many laws of each level the registry has, and up to which day. */
export function registryText({ asOf, all }: Laws, today: string, locale: Locale): string {
  const none = { zh: '没有 laws.yaml。\n', en: 'There is no laws.yaml.\n' };
  if (asOf === '') return none[locale];
  const laws = all();
  const counts = new Map<string, number>();
  for (const { level } of laws) counts.set(level, (counts.get(level) ?? 0) + 1);
  const ended = laws.filter(({ endedOn }) => endedOn !== undefined && endedOn <= today).length;
  const words = {
    zh: `法律法规库截至 ${asOf}，共 ${laws.length} 部，其中已失效 ${ended} 部：`,
    en: `The registry of laws goes to ${asOf} and has ${many(laws.length, 'entry', 'entries')}, ${ended} of them no longer in force:`,
  };
  const width = Math.max(...[...counts.keys()].map(widthOf));
  const rows = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([level, count]) => `  ${padTo(show(level), width)}  ${count}`);
  return [words[locale], ...rows, ''].join('\n');
}

const regionsOf = (items: readonly ImpactedItem[]): ReadonlySet<string> =>
  new Set(
    items.flatMap(({ versions, inheritedBy }) => [...versions, ...inheritedBy].map(({ region }) => region)),
  );

const placesOf = (items: readonly ImpactedItem[]): number =>
  items.reduce(
    (sum, { versions }) => sum + versions.reduce((count, { places }) => count + places.length, 0),
    0,
  );

function itemText(
  { code, variant, name, versions, inheritedBy }: ImpactedItem,
  locale: Locale,
  chalk: ChalkInstance,
) {
  const open = { zh: '（', en: ' (' }[locale];
  const close = { zh: '）', en: ')' }[locale];
  const rows = versions.flatMap(({ regionName, isStandard, places }) =>
    places.map(({ file, line, column, title, articles }) => ({
      place: `${show(file)}:${line}:${column}`,
      who: show(
        isStandard ? { zh: `${regionName}（标准）`, en: `${regionName} (standard)` }[locale] : regionName,
      ),
      what: show(title[locale]),
      articles: show(articles === '' ? { zh: '（未写条款）', en: '(no article)' }[locale] : articles),
    })),
  );
  const [place, who, what] = (['place', 'who', 'what'] as const).map((key) =>
    Math.max(0, ...rows.map((row) => widthOf(row[key]))),
  );
  return [
    chalk.bold(`${code}${variant === undefined ? '' : show(`${open}${variant}${close}`)} ${show(name)}`),
    ...rows.map(
      (row) =>
        `  ${padTo(row.place, place ?? 0)}  ${padTo(row.who, who ?? 0)}  ${padTo(row.what, what ?? 0)}  ${row.articles}`,
    ),
    ...(inheritedBy.length === 0
      ? []
      : [
          `  = ${{ zh: '认领市级标准、随标准一起改', en: 'adopt the standard and change with it' }[locale]}${{ zh: '：', en: ': ' }[locale]}${show(inheritedBy.map(({ regionName }) => regionName).join({ zh: '、', en: ', ' }[locale]))}`,
        ]),
    '',
  ];
}

/** The law, then every item that cites it: where, which region's version, and which regions take it over. */
export function lawImpactText(
  { title, law, asOf, article, items, unread }: LawImpact,
  today: string,
  locale: Locale,
  chalk: ChalkInstance,
): string {
  const head =
    law === undefined
      ? [
          chalk.bold(show(title)),
          `  = ${{ zh: '法律法规库中没有', en: 'not in the registry of laws' }[locale]}`,
          `  = ${asOfText(asOf)[locale]}`,
          '',
        ].join('\n')
      : lawText(law, asOf, today, locale, chalk);
  const cited = article === undefined ? '' : { zh: `（只看${article}）`, en: ` (${article} only)` }[locale];
  const regions = regionsOf(items).size;
  const total =
    items.length === 0
      ? { zh: `没有事项引用它${cited}。`, en: `No item cites it${cited}.` }
      : {
          zh: `要重新核对${cited}：${items.length} 个事项，${placesOf(items)} 处，涉及 ${regions} 个区域。`,
          en: `To look at again${cited}: ${many(items.length, 'item')}, ${many(placesOf(items), 'place')}, ${many(regions, 'region')}.`,
        };
  const unsearched = {
    zh: `有 ${unread} 个文件读不出来，没有查。`,
    en: `${many(unread, 'file')} could not be read and ${unread === 1 ? 'was' : 'were'} not searched.`,
  };
  return [
    head,
    ...items.flatMap((item) => itemText(item, locale, chalk)),
    total[locale],
    ...(unread === 0 ? [] : [unsearched[locale]]),
    '',
  ].join('\n');
}

/** The same for programs; of a law that the registry lacks only the title is told. */
export function lawImpactJson({ title, law, asOf, article, items, unread }: LawImpact): string {
  return jsonText({
    version: 1,
    law: law ?? { title },
    asOf,
    article,
    summary: { items: items.length, places: placesOf(items), regions: regionsOf(items).size, unread },
    items,
  });
}
