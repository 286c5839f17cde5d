/** mulberry32: the same mutations on every machine. */
export const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

/** Whole numbers below a bound. */
export type Pick = (below: number) => number;

export const picker = (seed: number): Pick => {
  const next = random(seed);
  return (below) => Math.floor(next() * below);
};

const pieces = [
  ...`:-?[]{},#&*!|>'"%@\`~ \n\t\r\\0179.eExX+=<_：　，`,
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '\0',
  '\u0085',
  '\u2028',
  '\uD800',
  '𠮷',
  'e\u0301',
  '\uE000',
  '\uF900',
  ': ',
  '- ',
  '\n  ',
  '\n- ',
  '---\n',
  '...\n',
  '<<: ',
  '__proto__: ',
  '\\u200B',
  '\\x00',
  '"\\uD800"',
  '&a ',
  '*a',
  '!!str ',
  '0x1',
  '.inf',
  '007',
  'null',
  'true',
  '? ',
  'name: ',
  'n: ',
  '[[',
  '}}',
  ' #',
  '\r\n',
  '|2',
  '>-',
  '|+\n',
];

/** The text with one to three slips in it. */
export function mutate(original: string, pick: Pick): string {
  let text = original;
  for (let change = pick(3); change >= 0; change -= 1) {
    const at = pick(text.length + 1);
    const cut = [0, 0, 1, 1, 5][pick(5)] ?? 0;
    text = text.slice(0, at) + (pick(4) === 0 ? '' : pieces[pick(pieces.length)]) + text.slice(at + cut);
  }
  return text;
}
