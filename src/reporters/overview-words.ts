import { fields } from '../model/field.ts';
import { titleOf } from '../model/item.ts';
import type { Candidate, ItemName, SharedDifference } from '../model/overview.ts';
import { type Locale, many } from '../model/text.ts';

/** How things are called in one language. */
export interface Words {
  readonly locale: Locale;
  /** A region's code → its short name. */
  readonly region: (code: string) => string;
}

const separators: Readonly<Record<Locale, string>> = { zh: '、', en: ', ' };

export const listed = (parts: readonly string[], { locale }: Words): string => parts.join(separators[locale]);

export const headOf = (item: ItemName): string => `${titleOf(item)} ${item.code}`;

const fieldText = (
  { field, subject }: Pick<SharedDifference, 'field' | 'subject'>,
  { locale }: Words,
): string => {
  const title = fields[field].title[locale];
  const { kind } = fields[field].comparison;
  if (subject === undefined || kind === 'set' || kind === 'list') return title;
  return { zh: `「${subject}」的${title}`, en: `${title} of "${subject}"` }[locale];
};

/** A field, what the standard has, and what regions have instead. */
function changeText(
  change: Omit<SharedDifference, 'regions' | 'compared' | 'isMajority'>,
  words: Words,
): string {
  const { kind, from = '', to = '' } = change;
  const what = fieldText(change, words);
  const { locale } = words;
  switch (kind) {
    case 'added':
      return { zh: `${what}，标准没有「${to}」`, en: `${what}: "${to}", which the standard lacks` }[locale];
    case 'removed':
      return { zh: `${what}，缺标准的「${from}」`, en: `${what}: without the standard’s "${from}"` }[locale];
    case 'moved':
      return { zh: `${what}的次序`, en: `order of ${what}` }[locale];
    case 'changed':
      return {
        zh: `${what}，标准是「${from}」，都写「${to}」`,
        en: `${what}: "${from}" in the standard, "${to}" in all of these`,
      }[locale];
  }
}

const revise: Readonly<Record<Locale, string>> = {
  zh: ' → 建议修订标准',
  en: ' → consider revising the standard',
};

export function sharedLine(shared: SharedDifference, words: Words): string {
  const { regions, isMajority } = shared;
  const { locale } = words;
  const advice = isMajority ? revise[locale] : '';
  const names = listed(regions.map(words.region), words);
  return {
    zh: `${regions.length} 县一致，与标准不同${advice}：${changeText(shared, words)}（${names}）`,
    en: `${many(regions.length, 'county', 'counties')} alike, other than the standard${advice}: ${changeText(shared, words)} (${names})`,
  }[locale];
}

export function candidateLine(candidate: Candidate, words: Words): string {
  const { kind, from, offers, isMajority } = candidate;
  const { locale } = words;
  const what = fieldText(candidate, words);
  const isMember = ['set', 'list'].includes(fields[candidate.field].comparison.kind);
  const advice = isMajority ? revise[locale] : '';
  const names = (regions: readonly string[]): string => listed(regions.map(words.region), words);
  const told = offers.map(({ to, regions }) =>
    to === undefined
      ? names(regions)
      : { zh: `${to}（${names(regions)}）`, en: `${to} (${names(regions)})` }[locale],
  );
  const line = {
    added: {
      zh: `${what}：标准没有 → ${isMember ? '增加 ' : ''}${told.join('，')}`,
      en: `${what}: ${isMember ? 'added' : 'none in the standard →'} ${told.join(', ')}`,
    },
    removed: {
      zh: `${what}：标准的「${from}」不要了（${told.join('，')}）`,
      en: `${what}: the standard’s "${from}" is dropped (${told.join(', ')})`,
    },
    changed: {
      zh: `${what}：标准 ${from} → ${told.join('，')}`,
      en: `${what}: ${from} in the standard → ${told.join(', ')}`,
    },
    moved: { zh: `${what}的次序：${told.join('，')}`, en: `order of ${what}: ${told.join(', ')}` },
  }[kind];
  return line[locale] + advice;
}
