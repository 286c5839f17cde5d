import type { ChalkInstance } from 'chalk';
import { titleOf } from '../model/item.ts';
import type { ItemName, NotHeldItems, Split } from '../model/overview.ts';
import type { Report } from '../model/report.ts';
import { show } from '../model/show.ts';
import { type Locale, many } from '../model/text.ts';
import { wrap } from './columns.ts';
import { candidateLine, headOf, listed, sharedLine, type Words } from './overview-words.ts';
import { countsByState } from './waivers.ts';

/** Part of the overview: lines under heads under a heading, as plain text; each format escapes for itself. */
export interface Section {
  readonly heading: string;
  readonly groups: readonly { readonly head: string; readonly lines: readonly string[] }[];
}

/** Under the name of each item, in order. */
function byItem<T extends ItemName>(members: readonly T[], line: (member: T) => string): Section['groups'] {
  const groups = new Map<string, { head: string; lines: string[] }>();
  for (const member of members) {
    const key = JSON.stringify([member.code, member.variant]);
    const known = groups.get(key) ?? { head: headOf(member), lines: [] };
    known.lines.push(line(member));
    groups.set(key, known);
  }
  return [...groups.values()];
}

/** Members that say the same of several regions, said once. */
function alike<T extends { readonly region: string }>(
  members: readonly T[],
  key: (member: T) => unknown,
): readonly { readonly regions: readonly string[]; readonly member: T }[] {
  const groups = new Map<string, { regions: string[]; member: T }>();
  for (const member of members) {
    const id = JSON.stringify(key(member));
    const known = groups.get(id);
    if (known !== undefined) known.regions.push(member.region);
    else groups.set(id, { regions: [member.region], member });
  }
  return [...groups.values()];
}

/** So many items of one reason are named; the rest are counted. */
const named = 6;

function notHeldGroups(notHeld: readonly NotHeldItems[], words: Words): Section['groups'] {
  const groups = new Map<string, { head: string; lines: string[] }>();
  const { locale } = words;
  for (const { regions, member } of alike(notHeld, ({ reason, items }) => [reason, items])) {
    const head = listed(regions.map(words.region), words);
    const known = groups.get(head) ?? { head, lines: [] };
    const { reason, items } = member;
    const titles = listed(items.slice(0, named).map(titleOf), words);
    const more = items.length > named ? { zh: '等', en: ' …' }[locale] : '';
    known.lines.push(
      {
        zh: `${items.length} 项，${reason ?? '没有也没写理由'}：${titles}${more}`,
        en: `${many(items.length, 'item')}, ${reason ?? 'missing without a reason'}: ${titles}${more}`,
      }[locale],
    );
    groups.set(head, known);
  }
  return [...groups.values()];
}

function splitGroups(splits: readonly Split[], words: Words): Section['groups'] {
  const none = { zh: '不分业务办理项', en: 'no variants' }[words.locale];
  const variants = (names: readonly string[]): string =>
    listed(
      names.map((name) => (name === '' ? none : name)),
      words,
    );
  return alike(splits, ({ code, standard, local }) => [code, standard, local]).map(({ regions, member }) => {
    const { standard, local } = member;
    const names = listed(regions.map(words.region), words);
    return {
      head: headOf(member),
      lines: [
        {
          zh: `标准：${variants(standard)}；${names}：${variants(local)}`,
          en: `standard: ${variants(standard)}; ${names}: ${variants(local)}`,
        }[words.locale],
      ],
    };
  });
}

/** What the report says over all counties, in words and unescaped. */
export function overviewSections(
  { overview, matrix, waivers = [] }: Report,
  locale: Locale,
): readonly Section[] {
  if (overview === undefined) return [];
  const short = new Map(matrix?.columns.map(({ region, name }) => [region, name]));
  const words: Words = { locale, region: (code) => short.get(code) ?? code };
  const { shared, candidates, notHeld, splits } = overview;
  const items = new Set(notHeld.flatMap((each) => each.items.map(headOf))).size;
  const sections: readonly Section[] = [
    {
      heading: {
        zh: `各县一致、与标准不同：${shared.length} 处`,
        en: `Alike in several counties, other than the standard: ${shared.length}`,
      }[locale],
      groups: byItem(shared, (each) => sharedLine(each, words)),
    },
    {
      heading: {
        zh: `做得比标准好、可拉齐到最优：${candidates.length} 处（修订标准的候选）`,
        en: `Better than the standard, candidates for it: ${candidates.length}`,
      }[locale],
      groups: byItem(candidates, (each) => candidateLine(each, words)),
    },
    {
      heading: {
        zh: `有的县不承接：${items} 个事项`,
        en: `Not held by every county: ${many(items, 'item')}`,
      }[locale],
      groups: notHeldGroups(notHeld, words),
    },
    {
      heading: {
        zh: `颗粒度（业务办理项分法）与标准不同：${splits.length} 处`,
        en: `Divided into other variants than the standard: ${splits.length}`,
      }[locale],
      groups: splitGroups(splits, words),
    },
  ];
  const counts = countsByState(waivers, locale);
  const ofWaivers = {
    zh: `豁免：${waivers.length} 条（${counts}）`,
    en: `Waivers: ${waivers.length} (${counts})`,
  };
  return [
    ...sections.filter(({ groups }) => groups.length > 0),
    ...(waivers.length === 0 ? [] : [{ heading: ofWaivers[locale], groups: [] }]),
  ];
}

/** The first so many lines of a section, and how many there are beyond; 0 keeps all. */
export function cutSection(section: Section, most: number): { section: Section; rest: number } {
  const total = section.groups.reduce((sum, { lines }) => sum + lines.length, 0);
  if (most === 0 || total <= most) return { section, rest: 0 };
  let left = most;
  const groups = section.groups.flatMap(({ head, lines }) => {
    const kept = lines.slice(0, left);
    left -= kept.length;
    return kept.length === 0 ? [] : [{ head, lines: kept }];
  });
  return { section: { ...section, groups }, rest: total - most };
}

/** The overview on a terminal. */
export function overviewText(
  report: Report,
  locale: Locale,
  width: number,
  maxProblems: number,
  chalk: ChalkInstance,
): string {
  const lines = overviewSections(report, locale).flatMap((whole) => {
    const { section, rest } = cutSection(whole, maxProblems);
    const more = {
      zh: `  另有 ${rest} 条，用 --max-problems 0 查看全部。`,
      en: `  ${rest} more; use --max-problems 0 to see all.`,
    }[locale];
    return [
      chalk.bold(section.heading),
      ...section.groups.flatMap(({ head, lines: told }) => [
        ...wrap(`  ${show(head)}`, width, 4),
        ...told.flatMap((line) => wrap(`    ${show(line)}`, width, 6)),
      ]),
      ...(rest === 0 ? [] : [more]),
      '',
    ];
  });
  return lines.join('\n');
}
