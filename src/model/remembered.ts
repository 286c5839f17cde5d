/** Longer texts are rarely said twice, and would fill the memory. */
const longest = 500;

/**
 * The same function, but what it made of a text lately is not made again: of the last `most` texts at least, and never of
 * more than twice as many. For what is asked over and over of the same texts.
 */
export function remembered<Value>(make: (text: string) => Value, most: number): (text: string) => Value {
  let recent = new Map<string, Value>();
  let earlier = recent;
  return (text) => {
    if (text.length > longest) return make(text);
    let value = recent.get(text);
    if (value !== undefined) return value;
    value = earlier.get(text) ?? make(text);
    if (recent.size >= most) [earlier, recent] = [recent, new Map()];
    recent.set(text, value);
    return value;
  };
}
