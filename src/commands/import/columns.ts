import { traitsOf } from '../../catalogue/element-traits.ts';
import type { ColumnId } from '../../import/aliases.ts';
import { fixedValues, type FixedValues } from '../../import/fixed.ts';
import { columnNamed, fold } from '../../import/headings.ts';
import type { Mapping } from '../../import/header.ts';
import type { Columns } from '../../model/catalogue.ts';
import { elementIds, headings } from '../../model/element.ts';
import type { Laws } from '../../model/law.ts';
import { nearest } from '../../model/nearest.ts';
import type { Text } from '../../model/text.ts';

/** What stands for an element that is not wanted. */
export const notWanted = '不导入';

export interface Told {
  readonly mapping: Mapping;
  readonly defaults: FixedValues;
}

const unknownElement = (word: string): Text => {
  const meant = nearest(word, [...Object.values(headings), ...elementIds, notWanted]);
  return {
    zh: `没有「${word}」这个要素${meant === undefined ? '' : `，是不是 ${meant}？`}${meant === undefined ? '；' : ''}要素写中文名称，如 承诺办结时限；不要的列写 ${notWanted}。`,
    en: `there is no element "${word}"${meant === undefined ? '.' : `; did you mean ${meant}?`} Elements have Chinese names, like 承诺办结时限; ${notWanted} leaves a column out.`,
  };
};

/** What columns.yaml and the flags, which count more, say of headings and of what is the same for all items. */
export function toldBy({ columns, values }: Columns, laws: Laws): Told | { readonly refusal: Text } {
  const mapping = new Map<string, ColumnId>();
  for (const { heading, element } of columns) {
    const id = element === notWanted ? 'leftOut' : columnNamed(element);
    if (id === undefined) return { refusal: unknownElement(element) };
    mapping.set(fold(heading), id);
  }
  const fixed = fixedValues(values, traitsOf, laws);
  return 'refusal' in fixed ? fixed : { mapping, defaults: fixed };
}

/** Both, the second over the first. */
export function joined(saved: Columns, given: Columns): Columns {
  const headed = new Map([...saved.columns, ...given.columns].map((each) => [fold(each.heading), each]));
  const valued = new Map(
    [...saved.values, ...given.values].map((each) => [columnNamed(each.element) ?? each.element, each]),
  );
  return { columns: [...headed.values()], values: [...valued.values()] };
}
