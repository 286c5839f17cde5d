import { expect, test } from 'vitest';
import { elements, elementsAsked, memberFields } from '../../src/compare/elements.ts';
import { type FieldId, fieldIds, fields } from '../../src/model/field.ts';

const idsOf = (asked: typeof elements): readonly FieldId[] =>
  asked.flatMap((element) => element.fields.map(({ id }) => id));

test('every field is compared once, by itself or with the members of its list, in the order of fields', () => {
  const all = idsOf(elements).flatMap((id) => [id, ...memberFields(id).map((member) => member.id)]);
  expect(all).toEqual(fieldIds);
});

test('the fields of a list’s members, and of no other list', () => {
  expect(memberFields('materials')).toContainEqual({ id: 'materials.necessity', steps: ['necessity'] });
  expect(memberFields('materials')).toContainEqual({
    id: 'materials.deferral.deadline',
    steps: ['deferral', 'deadline'],
  });
  expect(memberFields('fees.items')).toContainEqual({ id: 'fees.items.standard', steps: ['standard'] });
  expect(memberFields('name')).toEqual([]);
});

test('steps lead from the element to the field', () => {
  const of = (wanted: string) => elements.find(({ name }) => name === wanted)?.fields;
  expect(of('visits')).toEqual([{ id: 'visits', steps: [], at: 0 }]);
  expect(of('fees')).toEqual([
    { id: 'fees.charged', steps: ['charged'], at: 0 },
    { id: 'fees.items', steps: ['items'], at: 1 },
  ]);
});

test('what is not asked for is left out; a list stays for one field of its members', () => {
  expect(elementsAsked(() => true)).toEqual(elements);
  expect(elementsAsked(() => false)).toEqual([]);
  expect(idsOf(elementsAsked((id) => fields[id].latitude !== 'local'))).not.toContain('contact');
  expect(idsOf(elementsAsked((id) => id === 'materials.copies'))).toEqual(['materials']);
  const [fees] = elementsAsked((id) => id === 'fees.items');
  expect(fees?.fields).toEqual([{ id: 'fees.items', steps: ['items'], at: 1 }]);
});
