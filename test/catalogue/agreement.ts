import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Document } from '../../src/catalogue/document.ts';
import { parseFully } from '../../src/catalogue/parse.ts';
import { plainDocument } from '../../src/catalogue/plain-document.ts';
import { inLines, plainYaml } from '../../src/catalogue/plain-yaml.ts';
import { checkSchema } from '../../src/catalogue/schema.ts';
import { bySections } from '../../src/catalogue/sections.ts';
import { sourceText } from '../../src/catalogue/source-text.ts';
import { oddities } from '../../src/catalogue/text-policy.ts';
import type { Path } from '../../src/model/finding.ts';

const hasOddities = (text: string): boolean => oddities(text).next().done !== true;

/** Every path in a value, of collections too, and one that is missing beside each. */
const pathsIn = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [
        path,
        [...path, Array.isArray(value) ? value.length : 'missing'],
        ...Object.entries(value).flatMap(([key, inner]) =>
          pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [path];

/** True when the plain reader took the text; throws when `yaml` reads it otherwise or finds a fault in it. */
export function agrees(written: string, isAsked = true): boolean {
  // No file holds half a character.
  const text = Buffer.from(written).toString();
  const sectioned = bySections(Buffer.from(inLines(text)));
  const whole = hasOddities(text) ? undefined : plainYaml(inLines(text), () => {});
  if (!isDeepStrictEqual(sectioned?.value, whole))
    expect(sectioned?.value, `by section, ${JSON.stringify(text)}`).toEqual(whole);
  if (sectioned === undefined) return false;
  const { document, faults } = parseFully(sourceText('a.yaml', text));
  if (faults.length > 0) throw new Error(`took ${JSON.stringify(text)} in spite of ${faults[0]?.message.en}`);
  if (document === undefined || !isDeepStrictEqual(sectioned.value, document.value)) {
    expect(sectioned.value, `differs on ${JSON.stringify(text)}`).toEqual(document?.value);
    throw new Error(`differs on ${JSON.stringify(text)}`);
  }
  const plain = plainDocument('a.yaml', sectioned, () => document, text);
  comparePlaces(text, plain, document);
  if (isAsked) compareBreaches(text, plain, document);
  return true;
}

/** The schema says the same of the sections as of the whole. */
function compareBreaches(text: string, plain: Document, document: Document): void {
  const [told, right] = [plain, document].map((each) => checkSchema('item', each));
  if (!isDeepStrictEqual(told, right)) expect(told, JSON.stringify(text)).toEqual(right);
}

/** To look for each of thousands of keys among all of them takes too long. */
const mostPaths = 500;

/** Keys and values stand where `yaml` says, and are written as it says. */
function comparePlaces(text: string, plain: Document, document: Document): void {
  const all = pathsIn(document.value);
  const step = Math.ceil(all.length / mostPaths);
  for (const path of all.filter((_, index) => index % step === 0)) {
    const told = [plain.locate(path, 'key'), plain.locate(path, 'value'), plain.written(path)];
    const right = [document.locate(path, 'key'), document.locate(path, 'value'), document.written(path)];
    if (!isDeepStrictEqual(told, right))
      expect(told, `${path.join('.')} in ${JSON.stringify(text)}`).toEqual(right);
  }
}
