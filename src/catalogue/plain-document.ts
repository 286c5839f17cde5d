import type { Location, Path } from '../model/finding.ts';
import type { Document } from './document.ts';
import { plainYaml } from './plain-yaml.ts';
import type { SourceText } from './source-text.ts';

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
 * does not tell (flow and block scalars, empty and missing values) `full`, which is `yaml`, tells.
 */
export function plainDocument(source: SourceText, value: unknown, full: () => Document): Document {
  let known: ReadonlyMap<string, Place> | undefined;
  const placeOf = (path: Path): Place | undefined => {
    known ??= placesIn(source);
    return known.get(nameOf(path));
  };
  const locationOf = ({ offset, length }: Span): Location => source.at(offset, offset + length);
  return {
    value,
    locate: (path, at = 'value') => {
      const place = placeOf(path);
      const span = at === 'key' ? place?.key : place?.scalar;
      return span === undefined ? full().locate(path, at) : locationOf(span);
    },
    written: (path) => {
      const place = placeOf(path);
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
  plainYaml(source.text, (kind, path, line, column, length) => {
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
