import type { Entry } from '../model/entry.ts';
import type { Path } from '../model/finding.ts';
import type { Draft } from '../model/item.ts';
import { lately } from '../model/lately.ts';
import { byCodeUnits } from '../model/text.ts';

/** A telephone or place that several regions give alike. */
export interface SharedValue {
  readonly entry: Entry;
  readonly path: Path;
  readonly kind: 'telephone' | 'place';
  readonly value: string;
  /** Entries of other regions that give the same, by file name. */
  readonly others: readonly Entry[];
}

/** 12345, 0558-12345, 110, 95598, 400…: one number for many places by nature. */
const hotline = /^(?:0\d{2,3})?(?:1\d{2}|1[02]\d{3}|95\d{3,4}|[48]00\d{7})$/u;

interface Value extends Pick<SharedValue, 'path' | 'kind' | 'value'> {
  readonly key: string;
}

/** By contact or offices, which one county gives for many items. */
const valuesKnown = lately<object, readonly Value[]>(1_000);

/** What differs by nature between two offices, with what two ways of writing it have in common. */
function* valuesOf({ own: { contact, offices } }: Entry): Generator<Value> {
  if (contact !== undefined) yield* valuesKnown.recall(contact, () => [...telephonesIn(contact)]);
  if (offices !== undefined) yield* valuesKnown.recall(offices, () => [...placesIn(offices)]);
}

function* telephonesIn(contact: NonNullable<Draft['contact']>): Generator<Value> {
  for (const key of ['enquiry', 'complaint'] as const) {
    const value = contact[key];
    for (const written of value?.split(/[、,，;；/]/u) ?? []) {
      const digits = written.normalize('NFKC').replaceAll(/[^\d]/gu, '');
      if (value === undefined || digits.length < 7 || hotline.test(digits)) continue;
      yield { path: ['contact', key], kind: 'telephone', value: written.trim(), key: `telephone ${digits}` };
    }
  }
}

function* placesIn(offices: NonNullable<Draft['offices']>): Generator<Value> {
  for (const [index, office] of offices.entries()) {
    const place = office?.place;
    if (place === undefined) continue;
    const key = `place ${place.normalize('NFKC').replaceAll(/\s+/gu, '')}`;
    yield { path: ['offices', index, 'place'], kind: 'place', value: place, key };
  }
}

/** Telephones and places that stand alike in files of different regions, each told once a file. */
export function* sharedLocalValues(entries: readonly Entry[]): Generator<SharedValue> {
  const holders = new Map<string, { entry: Entry; value: Value }[]>();
  for (const entry of entries) {
    for (const value of valuesOf(entry)) {
      const known = holders.get(value.key);
      if (known === undefined) holders.set(value.key, [{ entry, value }]);
      else if (known.at(-1)?.entry !== entry) known.push({ entry, value });
    }
  }
  for (const same of holders.values()) {
    if (same.length === 1) continue;
    const all = same.map(({ entry }) => entry).toSorted((a, b) => byCodeUnits(a.file, b.file));
    for (const { entry, value } of same) {
      const others = all.filter(({ folder }) => folder !== entry.folder);
      const { path, kind, value: written } = value;
      if (others.length > 0) yield { entry, path, kind, value: written, others };
    }
  }
}
