/** What was said or asked for lately, by key. */
export interface Lately<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
  /** What is known, or else what is made of it now. */
  readonly recall: (key: Key, make: (key: Key) => Value) => Value;
}

/** Keeps the last `most` values that were set or asked for again, and at most as many before them. */
export function lately<Key, Value extends {}>(most: number): Lately<Key, Value> {
  let recent = new Map<Key, Value>();
  let earlier = new Map<Key, Value>();
  const set = (key: Key, value: Value): void => {
    if (recent.size >= most) [earlier, recent] = [recent, new Map()];
    recent.set(key, value);
  };
  const get = (key: Key): Value | undefined => {
    const value = recent.get(key);
    if (value !== undefined) return value;
    const before = earlier.get(key);
    if (before !== undefined) set(key, before);
    return before;
  };
  return {
    get,
    set,
    recall(key, make) {
      const known = get(key);
      if (known !== undefined) return known;
      const made = make(key);
      set(key, made);
      return made;
    },
  };
}
