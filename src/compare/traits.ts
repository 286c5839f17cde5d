import type { FieldId } from '../model/field.ts';
import { valueAt } from '../model/finding.ts';
import type { LegalBasis, Material } from '../model/item.ts';
import { normalise } from '../model/normalise.ts';
import { remembered } from '../model/remembered.ts';
import { basisKey, basisSimilarity, basisText } from './basis.ts';
import { memberFields } from './elements.ts';
import type { Traits } from './side.ts';
import { similarity } from './similarity.ts';

export const nameOf = (member: unknown): string =>
  typeof member === 'string' ? member : String((member as { readonly name: unknown }).name);

/** A name as names are compared; the counties write the same names again and again. */
export const nameKey = remembered(normalise, 500);

/** Told apart by name; the words of a code table are never alike, names that people write may be. */
function named(field: FieldId, isFree: boolean): Traits<unknown> {
  const others = memberFields(field).filter(({ steps: [key] }) => key !== 'name');
  return {
    name: nameOf,
    keys: [{ by: 'name', of: (member) => nameKey(nameOf(member)) }],
    details: (member) => others.map(({ steps }) => valueAt(member, steps)),
    ...(isFree ? { similarity: (a, b) => similarity(nameOf(a), nameOf(b)) } : {}),
  };
}

const ofBases: Traits<unknown> = {
  name: (basis) => basisText(basis as LegalBasis),
  keys: [{ by: 'name', of: (basis) => basisKey(basis as LegalBasis) }],
  details: (basis) => {
    const { article, revision, documentNumber } = basis as LegalBasis;
    return [article, revision, documentNumber];
  },
  similarity: (a, b) => basisSimilarity(a as LegalBasis, b as LegalBasis),
};

const ofMaterials = named('materials', true);

const free = ['conditions', 'process', 'specialProcedures', 'fees.items', 'intermediaries'] as const;

const known = new Map<FieldId, Traits<unknown>>([
  ['legalBasis', ofBases],
  [
    'materials',
    {
      ...ofMaterials,
      keys: [{ by: 'code', of: (material) => (material as Material).code }, ...ofMaterials.keys],
    },
  ],
  ...free.map((field) => [field, named(field, true)] as const),
]);

/** What tells the members of a list apart; of a set of words that is not named here, the words. */
export function traitsOf(field: FieldId): Traits<unknown> {
  const traits = known.get(field) ?? named(field, false);
  known.set(field, traits);
  return traits;
}
