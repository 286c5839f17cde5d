import { type FieldId, fieldIds, fields } from '../model/field.ts';
import type { Item } from '../model/item.ts';

/** A field that is compared by itself, not as part of a list’s members. */
export interface ElementField {
  readonly id: FieldId;
  /** From the element to the value; empty where the field is the element. */
  readonly steps: readonly string[];
  /** Its place among the fields of the element. */
  readonly at: number;
}

/** An element of an item with its fields, in the order in which they are told of. */
export interface Element {
  readonly name: keyof Item;
  readonly fields: readonly ElementField[];
}

export interface MemberField {
  readonly id: FieldId;
  /** From the member to the value. */
  readonly steps: readonly string[];
}

const within = (id: FieldId): readonly FieldId[] => fieldIds.filter((other) => other.startsWith(`${id}.`));

const membersOf = new Map<FieldId, readonly MemberField[]>();
for (const list of fieldIds.filter((id) => fields[id].comparison.kind === 'list')) {
  const ofList = within(list).map((id) => ({ id, steps: id.slice(list.length + 1).split('.') }));
  membersOf.set(list, ofList);
}
const ofMembers = new Set([...membersOf.values()].flat().map(({ id }) => id));
const none: readonly MemberField[] = [];

/** Fields of a list’s members: `materials` → `materials.necessity` … */
export const memberFields = (list: FieldId): readonly MemberField[] => membersOf.get(list) ?? none;

/** All elements that are compared. */
export const elements: readonly Element[] = allElements();

function allElements(): readonly Element[] {
  const byName = new Map<string, ElementField[]>();
  for (const id of fieldIds) {
    if (ofMembers.has(id)) continue;
    const [name = '', ...steps] = id.split('.');
    const ofElement = byName.get(name) ?? [];
    ofElement.push({ id, steps, at: ofElement.length });
    byName.set(name, ofElement);
  }
  return [...byName].map(([name, ofElement]) => ({ name: name as keyof Item, fields: ofElement }));
}

/** Those with a field that is asked for; a list is when a field of its members is. To be made once, not for each item. */
export const elementsAsked = (isAsked: (field: FieldId) => boolean): readonly Element[] =>
  elements.flatMap((element) => {
    const asked = element.fields.filter(
      ({ id }) => isAsked(id) || memberFields(id).some((member) => isAsked(member.id)),
    );
    return asked.length === 0 ? [] : [{ ...element, fields: asked }];
  });
