import type { Path } from '../model/finding.ts';
import type { Document } from './document.ts';
import { plainYaml } from './plain-yaml.ts';
import type { Place, Sectioned, Span } from './sections.ts';
import { type SourceText, sourceText } from './source-text.ts';

const nameOf = (path: Path): string => path.join('\n');

/**
 * A file that was read plainly; `text` is that of the file where its lines ended otherwise. Places are looked for only when one is asked for, by reading its section once more, for all
 * files that share it; what that does not tell (flow and block scalars, empty and missing values) `readFully` tells, by way
 * of `yaml`.
 */
export function plainDocument(
  file: string,
  sectioned: Sectioned,
  readFully: (source: SourceText) => Document,
  text?: string,
): Document {
  const { value, sections } = sectioned;
  let places: Places | undefined;
  const placed = (): Places =>
    (places ??= placesOf(sourceText(file, text ?? textOf(sectioned)), sectioned, readFully));
  return {
    value,
    sections,
    locate: (path, at = 'value') => placed().locate(path, at),
    written: (path) => placed().written(path),
  };
}

const textOf = ({ head, sections }: Sectioned): string => head + sections.map(({ text }) => text).join('');

type Places = Pick<Document, 'locate' | 'written'>;

function placesOf(
  source: SourceText,
  sectioned: Sectioned,
  readFully: (source: SourceText) => Document,
): Places {
  let read: Document | undefined;
  const full = (): Document => (read ??= readFully(source));
  const placeOf = (
    path: Path,
  ): { readonly place: Place; readonly offsetOf: (span: Span) => number } | undefined => {
    const index = sectioned.sections.findIndex(({ key }) => key === path[0]);
    const section = sectioned.sections[index];
    if (section === undefined) return undefined;
    const place = (section.places ??= placesIn(section.text)).get(nameOf(path));
    if (place === undefined) return undefined;
    // Line ends do not change the number of lines.
    const above = sectioned.sections.slice(0, index).reduce((sum, each) => sum + linesIn(each.text), 0);
    const first = linesIn(sectioned.head) + above + 1;
    return { place, offsetOf: ({ line, column }) => source.offsetOf(first + line, column + 1) };
  };
  return {
    locate: (path, at = 'value') => {
      const found = placeOf(path);
      const span = at === 'key' ? found?.place.key : found?.place.scalar;
      if (found === undefined || span === undefined) return full().locate(path, at);
      const offset = found.offsetOf(span);
      return source.at(offset, offset + span.length);
    },
    written: (path) => {
      const found = placeOf(path);
      if (found?.place.isCollection === true) return undefined;
      if (found?.place.scalar === undefined) return full().written(path);
      const offset = found.offsetOf(found.place.scalar);
      const text = source.text.slice(offset, offset + found.place.scalar.length);
      return { source: text, quoted: /^["']/u.test(text) };
    },
  };
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Where things stand in the text of a section, by their path. */
function placesIn(text: string): ReadonlyMap<string, Place> {
  const places = new Map<string, { -readonly [Key in keyof Place]: Place[Key] }>();
  plainYaml(text, (kind, path, line, column, length) => {
    const name = nameOf(path);
    const place = places.get(name) ?? {};
    const span = { line, column, length };
    if (kind === 'collection') place.isCollection = true;
    else place[kind] = span;
    // An entry of a list that is a scalar stands for its own key.
    if (kind === 'scalar') place.key ??= span;
    places.set(name, place);
  });
  return places;
}
