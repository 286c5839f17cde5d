import { type FieldId, fieldIds } from '../model/field.ts';
import { valueAt } from '../model/finding.ts';
import type { LegalBasis, Material } from '../model/item.ts';
import { normalise } from '../model/normalise.ts';
import { basisKey, basisSimilarity, basisText } from './basis.ts';
import type { Traits } from './match.ts';
import { similarity } from './similarity.ts';

/** Fields of a list's members: `materials` → `materials.necessity` … */
export const memberFields = (list: FieldId): readonly FieldId[] =>
  fieldIds.filter((id) => id.startsWith(`${list}.`));

export const nameOf = (member: unknown): string =>
  typeof member === 'string' ? member : String((member as { readonly name: unknown }).name);

/** Told apart by name; the words of a code table are never alike, names that people write may be. */
function named(field: FieldId, isFree: boolean): Traits<unknown> {
  const keys = memberFields(field)
    .map((id) => id.slice(field.length + 1).split('.'))
    .filter(([key]) => key !== 'name');
  return {
    name: nameOf,
    keys: [{ by: 'name', of: (member) => normalise(nameOf(member)) }],
    details: (member) => keys.map((key) => valueAt(member, key)),
    ...(isFree ? { similarity: (a, b) => similarity(nameOf(a), nameOf(b)) } : {}),
  };
}

const ofMaterials = named('materials', true);

const traits: Partial<Record<FieldId, Traits<unknown>>> = {
  legalBasis: {
    name: (basis) => basisText(basis as LegalBasis),
    keys: [{ by: 'name', of: (basis) => basisKey(basis as LegalBasis) }],
    details: (basis) => {
      const { article, revision, documentNumber } = basis as LegalBasis;
      return [article, revision, documentNumber];
    },
    similarity: (a, b) => basisSimilarity(a as LegalBasis, b as LegalBasis),
  },
  conditions: named('conditions', true),
  materials: {
    ...ofMaterials,
    keys: [{ by: 'code', of: (material) => (material as Material).code }, ...ofMaterials.keys],
  },
  process: named('process', true),
  specialProcedures: named('specialProcedures', true),
  'fees.items': named('fees.items', true),
  intermediaries: named('intermediaries', true),
};

/** What tells the members of a list apart; of a set of words that is not named here, the words. */
export const traitsOf = (field: FieldId): Traits<unknown> => traits[field] ?? named(field, false);
