/** What `show` escapes, except what JSON.stringify does by itself. */
const invisible = /[\u007f-\u009f\u2028\u2029\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u3164\uffa0]|(?<=##)\[/gu;

const escape = (character: string): string =>
  [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');

/** JSON in which nothing invisible and no CI command stands unescaped; a program reads the values as they were. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, undefined, 2).replace(invisible, escape)}\n`;
