import { type ElementId, type ElementTraits, partOf, stepsOf } from '../model/element.ts';
import type { Path } from '../model/finding.ts';
import { shapeOfFile } from './format-shape.ts';
import { descend, type Schema, schemaOf, schemasAt } from './schema.ts';

/** Where an element stands in an item; of a list in its first member. */
const pathOf = (id: ElementId): Path => {
  const part = partOf(id);
  return part === undefined ? stepsOf(id) : [...part.split('.'), 0, ...stepsOf(id)];
};

const wordsOf = (schemas: readonly Schema[]): readonly string[] =>
  schemas.flatMap((schema) => schema.enum ?? []).filter((word): word is string => typeof word === 'string');

function read(id: ElementId): ElementTraits {
  const root = schemaOf('item');
  const path = pathOf(id);
  const here = schemasAt(path, root);
  const of = (kind: ElementTraits['kind'], choices: readonly string[] = []): ElementTraits => ({
    kind,
    choices,
  });
  if (here.some(({ $ref }) => $ref === '#/$defs/limit')) return of('limit');
  if (here.some(({ $ref }) => $ref === '#/$defs/date')) return of('date');
  if (here.some(({ type }) => type === 'integer')) return of('count');
  const members = wordsOf(descend(here, 0, root));
  if (members.length > 0) return of('choices', members);
  const choices = wordsOf(here);
  if (choices.length > 0) return of('choice', choices);
  const shape = path.reduce<ReturnType<typeof shapeOfFile> | undefined>(
    (at, step) => (typeof step === 'number' ? at?.member() : at?.child(step)),
    shapeOfFile('item'),
  );
  const text = shape?.text ?? 'text';
  return of(text === 'code' || text === 'phone' ? text : 'text');
}

const known = new Map<ElementId, ElementTraits>();

/** What may stand in an element, as the schema of items has it. */
export function traitsOf(id: ElementId): ElementTraits {
  const found = known.get(id) ?? read(id);
  known.set(id, found);
  return found;
}

/** The keys that a mapping of an item must have, whatever else it says. */
export const requiredIn = (path: Path): readonly string[] =>
  schemasAt(path.slice(0, -1), schemaOf('item'))
    .map(({ properties }) => properties?.[String(path.at(-1))])
    .flatMap((schema) => (schema?.allOf ?? []).flatMap(({ required = [] }) => required));
