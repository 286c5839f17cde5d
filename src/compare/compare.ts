import type { Difference } from '../model/difference.ts';
import { fields } from '../model/field.ts';
import { valueAt } from '../model/finding.ts';
import type { Item } from '../model/item.ts';
import type { Match } from '../model/matches.ts';
import { compareLists } from './compare-list.ts';
import { compareValue } from './compare-value.ts';
import { type Element, type ElementField, elements } from './elements.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** No promise of its own means the statutory limit. */
function effective(timeLimit: Item['timeLimit']): Item['timeLimit'] {
  const { promised, statutory } = timeLimit;
  return promised !== undefined || statutory === '无' ? timeLimit : { ...timeLimit, promised: statutory };
}

/** What an element says, as it is compared. */
const said = ({ name }: Element, value: unknown): unknown =>
  name === 'timeLimit' ? effective(value as Item['timeLimit']) : value;

function compareField(
  { id, steps }: ElementField,
  standard: unknown,
  local: unknown,
  decided: readonly Match[],
): readonly Difference[] {
  const path = id.split('.');
  const from = valueAt(standard, steps);
  const to = valueAt(local, steps);
  const { kind } = fields[id].comparison;
  if (kind === 'set' || kind === 'list')
    return [...compareLists(id, listOf(from), listOf(to), path, decided)];
  const difference = compareValue(id, from, to, path);
  return difference === undefined ? [] : [difference];
}

type Recalled = (readonly Difference[] | undefined)[];

/** By the element of the standard, then of the county: what differs, by field. Counties share what they say alike. */
const known = new WeakMap<object, WeakMap<object, Recalled>>();

function recalledOf(from: object, to: object): Recalled {
  let ofStandard = known.get(from);
  if (ofStandard === undefined) known.set(from, (ofStandard = new WeakMap()));
  let recalled = ofStandard.get(to);
  if (recalled === undefined) ofStandard.set(to, (recalled = []));
  return recalled;
}

/** What the standard says of each element; all counties are compared with it, one after another. */
let held: {
  readonly standard?: Item;
  readonly asked?: readonly Element[];
  readonly values: readonly unknown[];
} = {
  values: [],
};

function valuesOf(standard: Item, asked: readonly Element[]): readonly unknown[] {
  if (held.standard !== standard || held.asked !== asked)
    held = { standard, asked, values: asked.map(({ name }) => standard[name]) };
  return held.values;
}

/**
 * Every difference of a county's item from the standard, in the order of fields; `decided` says what a person decided
 * about this item's members, `asked` which elements to look at. No policy, no opinion.
 */
export function compare(
  standard: Item,
  local: Item,
  decided: readonly Match[] = [],
  asked: readonly Element[] = elements,
): readonly Difference[] {
  const found: Difference[] = [];
  const ofItem = decided.filter(
    ({ code, variant }) => code === standard.code && (variant === undefined || variant === standard.variant),
  );
  const values = valuesOf(standard, asked);
  for (let index = 0; index < asked.length; index += 1) {
    const element = asked[index] as Element;
    const one = values[index];
    const other = local[element.name];
    if (one === other) continue;
    const recalled = ofItem.length === 0 && isObject(one) && isObject(other) ? recalledOf(one, other) : [];
    for (const field of element.fields) {
      const differences = (recalled[field.at] ??= compareField(
        field,
        said(element, one),
        said(element, other),
        ofItem,
      ));
      if (differences.length > 0) found.push(...differences);
    }
  }
  return found;
}
