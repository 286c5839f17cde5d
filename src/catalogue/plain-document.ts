import type { Path } from '../model/finding.ts';
import type { Document } from './document.ts';
import { inLines, plainYaml } from './plain-yaml.ts';
import type { Sectioned } from './sections.ts';
import { type SourceText, sourceText } from './source-text.ts';

interface Span {
  readonly offset: number;
  readonly length: number;
}

interface Place {
  key?: Span;
  scalar?: Span;
  isCollection?: boolean;
}

const nameOf = (path: Path): string => path.join('\n');

/**
 * A file that was read plainly. Places are looked for only when one is asked for, by reading the text once more; what that
 * does not tell (flow and block scalars, empty and missing values) `readFully` tells, by way of `yaml`.
 */
export function plainDocument(
  file: string,
  text: string,
  { value, sections }: Sectioned,
  readFully: (source: SourceText) => Document,
): Document {
  let places: Places | undefined;
  const placed = (): Places => (places ??= placesOf(sourceText(file, text), readFully));
  return {
    value,
    sections,
    locate: (path, at = 'value') => placed().locate(path, at),
    written: (path) => placed().written(path),
  };
}

type Places = Pick<Document, 'locate' | 'written'>;

function placesOf(source: SourceText, readFully: (source: SourceText) => Document): Places {
  const known = placesIn(source);
  let read: Document | undefined;
  const full = (): Document => (read ??= readFully(source));
  return {
    locate: (path, at = 'value') => {
      const place = known.get(nameOf(path));
      const span = at === 'key' ? place?.key : place?.scalar;
      return span === undefined ? full().locate(path, at) : source.at(span.offset, span.offset + span.length);
    },
    written: (path) => {
      const place = known.get(nameOf(path));
      if (place?.isCollection === true) return undefined;
      if (place?.scalar === undefined) return full().written(path);
      const { offset, length } = place.scalar;
      const text = source.text.slice(offset, offset + length);
      return { source: text, quoted: /^["']/u.test(text) };
    },
  };
}

function placesIn(source: SourceText): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  plainYaml(inLines(source.text), (kind, path, line, column, length) => {
    const name = nameOf(path);
    const place = places.get(name) ?? {};
    const span = { offset: source.offsetOf(line + 1, column + 1), length };
    if (kind === 'collection') place.isCollection = true;
    else place[kind] = span;
    // An entry of a list that is a scalar stands for its own key.
    if (kind === 'scalar') place.key ??= span;
    places.set(name, place);
  });
  return places;
}
