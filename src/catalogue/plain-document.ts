import type { Path } from '../model/finding.ts';
import type { Document } from './document.ts';
import { plainYaml } from './plain-yaml.ts';
import type { Place, Span } from './section.ts';
import type { Sectioned } from './sections.ts';
import { locationIn, type SourceText, sourceText } from './source-text.ts';

const nameOf = (path: Path): string => path.join('\n');

/**
 * A file that was read plainly; `text` is that of the file where its lines ended otherwise. Places are looked for only when
 * one is asked for, by reading its section once more, for all files that share it; what that does not tell (flow and block
 * scalars, empty and missing values) `readFully` tells, by way of `yaml`.
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
    (places ??= placesOf(file, sectioned, () => readFully(sourceText(file, text ?? textOf(sectioned)))));
  return {
    value,
    sections,
    locate: (path, at = 'value') => placed().locate(path, at),
    written: (path) => placed().written(path),
  };
}

const textOf = ({ head, sections }: Sectioned): string => head + sections.map(({ text }) => text).join('');

type Places = Pick<Document, 'locate' | 'written'>;

/** A place with its line as in the file, from 1, and the text of that line. */
interface Found {
  readonly place: Place;
  readonly lineOf: (span: Span) => { readonly number: number; readonly text: string };
}

function placesOf(file: string, sectioned: Sectioned, readFully: () => Document): Places {
  let read: Document | undefined;
  const full = (): Document => (read ??= readFully());
  const find = (path: Path): Found | undefined => {
    const index = sectioned.sections.findIndex(({ key }) => key === path[0]);
    const section = sectioned.sections[index];
    if (section === undefined) return undefined;
    const place = (section.places ??= placesIn(section.text)).get(nameOf(path));
    if (place === undefined) return undefined;
    // Line ends do not change the number of lines.
    let first = linesIn(sectioned.head) + 1;
    for (const above of sectioned.sections.slice(0, index)) first += above.lines ??= linesIn(above.text);
    return { place, lineOf: ({ line }) => ({ number: first + line, text: lineIn(section.text, line) }) };
  };
  return {
    locate: (path, at = 'value') => {
      const found = find(path);
      const span = at === 'key' ? found?.place.key : found?.place.scalar;
      if (found === undefined || span === undefined) return full().locate(path, at);
      const { number, text } = found.lineOf(span);
      return locationIn(file, number, text, span.column, span.length);
    },
    written: (path) => {
      const found = find(path);
      if (found?.place.isCollection === true) return undefined;
      const span = found?.place.scalar;
      if (found === undefined || span === undefined) return full().written(path);
      const text = found.lineOf(span).text.slice(span.column, span.column + span.length);
      return { source: text, quoted: /^["']/u.test(text) };
    },
  };
}

/** A line, from 0, without its end. */
function lineIn(text: string, line: number): string {
  let start = 0;
  for (let above = 0; above < line; above += 1) start = text.indexOf('\n', start) + 1;
  return text.slice(start, text.indexOf('\n', start));
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
