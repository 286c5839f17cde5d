import { type ElementId, headings, keyIds, partIds, type PartId, partOf, stepsOf } from '../model/element.ts';
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

/** What tells items apart. */
const keys: ReadonlySet<string> = new Set([
  ...keyIds,
  'implementationCode',
  'materials.name',
  'materials.code',
]);

const notAnElement = (word: string): Text => ({
  zh: `不能统一写「${word}」：没有这个要素，或者各个事项的本来就不一样`,
  en: `"${word}" cannot be given for all items: there is no such element, or it differs by nature`,
});

/** What is given for all items, and for all things of their lists. */
export interface FixedValues {
  readonly values: Readonly<Record<string, unknown>>;
  readonly members: Readonly<Partial<Record<PartId, Readonly<Record<string, unknown>>>>>;
}

/** The values that are given for all; or why one of them makes no sense. */
export function fixedValues(
  given: readonly Fixed[],
  traitsOf: TraitsOf,
  laws: Laws,
): FixedValues | { readonly refusal: Text } {
  const values: Record<string, unknown> = {};
  const members: Partial<Record<PartId, Record<string, unknown>>> = {};
  for (const { element, value } of given) {
    const id = columnNamed(element);
    const isList = partIds.includes(id as PartId);
    if (id === undefined || (!isList && !(id in headings)) || keys.has(id)) {
      return { refusal: notAnElement(element) };
    }
    const cell = cellOf(value);
    const read = isList
      ? readThings(cell, id as PartId, laws)
      : readValue(cell, id as ElementId, traitsOf(id as ElementId));
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
    if (said === null) continue;
    const part = isList ? undefined : partOf(id as ElementId);
    if (part === undefined) put(values, isList ? id.split('.') : stepsOf(id as ElementId), said);
    else put((members[part] ??= {}), stepsOf(id as ElementId), said);
  }
  return { values, members };
}

function put(values: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let holder = values;
  for (const step of path.slice(0, -1)) holder = (holder[step] ??= {}) as Record<string, unknown>;
  holder[path.at(-1) ?? ''] = value;
}
