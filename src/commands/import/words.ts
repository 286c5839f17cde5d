import { elementIds, headings, partIds, partNames, partOf, stepsOf } from '../../model/element.ts';
import type { Text } from '../../model/text.ts';

/** Key of a file → what its column is called; a key that several elements have means that of the item itself. */
const names = new Map<string, string>();
for (const id of elementIds.toReversed()) {
  const key = stepsOf(id).at(-1) ?? id;
  if (partOf(id) === undefined || !names.has(key)) names.set(key, headings[id]);
  names.set(id, headings[id]);
}
for (const part of partIds) names.set(part, partNames[part]);
/** Words of sentences, and keys that are no column. */
for (const key of ['value', 'unit', 'name', 'type', 'note', 'source', 'code', 'region', 'form', 'law', 'url'])
  names.delete(key);

/** What rules say of keys and YAML, said of columns and cells: { value: 5, unit: 工作日 } is 5个工作日, [] is 无. */
export function inColumns({ zh, en }: Text): Text {
  const said = (text: string): string =>
    text
      .replace(/(?:[a-z][A-Za-z.]*: )?\[\]/gu, '无')
      .replace(/\{ value: ([\d.]+), unit: ([^\s}]+) \}/gu, (_, value: string, unit: string) =>
        unit === '自然日' ? `${value}日（自然日）` : `${value}个${unit}`,
      )
      .replace(
        /(?<![A-Za-z.「"])([a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)*)(:)?(?![A-Za-z.」"])/gu,
        (whole, key: string, colon = '') => {
          const name = names.get(key);
          return name === undefined ? whole : `「${name}」${colon === '' ? '' : '：'}`;
        },
      );
  return {
    // In Chinese the key of a list within another; in English it is a word.
    zh: said(zh.replace(/(?<![A-Za-z.])items(?![A-Za-z.])/gu, 'fees.items')).replace(
      /(?<=[\p{Script=Han}（]) (?=「)|(?<=」) (?=\p{Script=Han})/gu,
      '',
    ),
    en: said(en),
  };
}
