/** What `show` escapes, except what JSON.stringify does by itself. */
const invisible = /[\u007f-\u009f\u2028\u2029\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u3164\uffa0]|(?<=##)\[/gu;

const escape = (character: string): string =>
  [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');

const written = (value: unknown, indent: string): string =>
  JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${indent}`).replace(invisible, escape);

const isIterable = (value: object): value is Iterable<unknown> => Symbol.iterator in value;

/** Members of objects within objects are written one by one; what stands in a list, each as a whole. */
function* chunksOf(value: unknown, indent: string): Generator<string> {
  if (typeof value !== 'object' || value === null) return yield written(value, indent);
  const inner = `${indent}  `;
  const isList = isIterable(value);
  const members = isList ? value : Object.entries(value).filter(([, member]) => member !== undefined);
  let separator = '';
  for (const member of members) {
    yield `${separator === '' ? (isList ? '[' : '{') : ','}\n${inner}`;
    separator = ',';
    if (isList) yield written(member, inner);
    else {
      const [key, held] = member as [string, unknown];
      yield `${written(key, inner)}: `;
      yield* chunksOf(held, inner);
    }
  }
  yield separator === '' ? (isList ? '[]' : '{}') : `\n${indent}${isList ? ']' : '}'}`;
}

/** The same as `jsonText` in pieces, for what may be larger than the memory; a list may be anything that can be walked. */
export function* jsonChunks(value: object): Generator<string> {
  yield* chunksOf(value, '');
  yield '\n';
}

/** JSON in which nothing invisible and no CI command stands unescaped; a program reads the values as they were. */
export const jsonText = (value: unknown): string => `${written(value, '')}\n`;
