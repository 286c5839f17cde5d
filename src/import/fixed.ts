import { type ElementId, headings, partIds, type PartId, stepsOf, partOf } from '../model/element.ts';
import type { Laws } from '../model/law.ts';
import type { ReadCell } from '../model/read-sheet.ts';
import type { Text } from '../model/text.ts';
import { columnNamed } from './headings.ts';
import { noneOf } from './read-row.ts';
import { readThings, type TraitsOf } from './read-things.ts';
import { readValue } from './read-value.ts';

/** An element and a value as in a cell. */
export interface Fixed {
  readonly element: string;
  readonly value: string;
}

const cellOf = (text: string): ReadCell => ({ row: 1, column: 1, kind: 'text', text, isFormula: false });

const notAnElement = (word: string): Text => ({
  zh: `不能统一写「${word}」：没有这个要素，或者它不是每个事项只有一个值的`,
  en: `"${word}" cannot be given for all items: there is no such element, or an item has more than one of it`,
});

/** The values of an item that are given for all; or why one of them makes no sense. */
export function fixedValues(
  given: readonly Fixed[],
  traitsOf: TraitsOf,
  laws: Laws,
): { readonly values: Readonly<Record<string, unknown>> } | { readonly refusal: Text } {
  const values: Record<string, unknown> = {};
  for (const { element, value } of given) {
    const id = columnNamed(element);
    const isList = partIds.includes(id as PartId);
    if (id === undefined || (!isList && (!(id in headings) || partOf(id as ElementId) !== undefined))) {
      return { refusal: notAnElement(element) };
    }
    const cell = cellOf(value);
    const read = isList ? readThings(cell, id as PartId, laws) : readValue(cell, id as ElementId, traitsOf(id as ElementId));
    if (read.kind === 'fault') return { refusal: read.message };
    if (read.kind === 'blank') continue;
    const said =
      read.kind === 'value'
        ? read.value
        : read.kind === 'things'
          ? read.things
          : isList
            ? noneOf(id as PartId)
            : id === 'fourHandling'
              ? []
              : null;
    if (said !== null) put(values, isList ? id.split('.') : stepsOf(id as ElementId), said);
  }
  return { values };
}

function put(values: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let holder = values;
  for (const step of path.slice(0, -1)) holder = (holder[step] ??= {}) as Record<string, unknown>;
  holder[path.at(-1) ?? ''] = value;
}
