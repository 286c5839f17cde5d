import { lately } from './lately.ts';

/** Longer texts are rarely said twice, and would fill the memory. */
const longest = 500;

/**
 * The same function, but what it made of a text lately is not made again: of the last `most` texts at least, and never of
 * more than twice as many. For what is asked over and over of the same texts.
 */
export function remembered<Value extends {}>(
  make: (text: string) => Value,
  most: number,
): (text: string) => Value {
  const made = lately<string, Value>(most);
  return (text) => (text.length > longest ? make(text) : made.recall(text, make));
}
