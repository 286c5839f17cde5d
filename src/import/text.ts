const untidy = /[\p{Cc}\p{Cf}\p{Z}]/u;

/** Spaces of other widths; what cannot be seen or said is taken away, as no file of the catalogue may hold it. */
export const tidy = (text: string): string => (untidy.test(text) ? tidied(text) : text.normalize('NFC'));

const tidied = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/[\t\u00A0\u1680\u2000-\u200A\u202F\u205F]/gu, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '')
    .replace(/[ \u3000]+\n/gu, '\n');

const none = new Set(['无', '没有', '不涉及', '无要求', '暂无', '无需提交材料', '不收费', '免费', '无此项']);
export const saysNone = (text: string): boolean => none.has(text.replace(/[。.]$/u, ''));

/** A dash fills a cell that has nothing to say. */
export const isBlank = (text: string): boolean => /^[-—–－/／\\]*$/u.test(text);

const numbers = '一二三四五六七八九十';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** 1. 1、 （1） 1） 一、 （一） ①, not the 1. of 1.5. */
const mark = `(?:[（(]\\s?(\\d{1,2}|[${numbers}]{1,3})\\s?[）)]|(\\d{1,2})\\s?(?:[.．](?!\\d)|[、)）:：])|([${numbers}]{1,3})、|([${circled}]))[、.．]?`;

function numberOf(match: RegExpExecArray | RegExpMatchArray): number {
  const [, bracketed = '', arabic = '', chinese = '', circle = ''] = match;
  if (circle !== '') return circled.indexOf(circle) + 1;
  const written = bracketed + arabic + chinese;
  if (/^\d+$/u.test(written)) return Number(written);
  const [tens, ones] = written.includes('十') ? written.split('十') : ['', written];
  const digit = (text: string | undefined): number => numbers.indexOf(text ?? '') + 1;
  return written.includes('十')
    ? (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones))
    : digit(ones);
}

/** Where numbers that count from 1 begin a line or, in one line, a sentence. */
function countedStarts(text: string): readonly RegExpMatchArray[] {
  const starts: RegExpMatchArray[] = [];
  for (const match of text.matchAll(new RegExp(`(?<=^|\\n\\s*|[；;。]\\s*)${mark}\\s*`, 'gu'))) {
    if (numberOf(match) === starts.length + 1) starts.push(match);
  }
  return starts[0]?.index === 0 && starts.length > 1 ? starts : [];
}

/** The things that a cell lists: numbered ones without their numbers, else one a line. */
export function thingsIn(text: string): readonly string[] {
  const starts = countedStarts(text);
  const pieces =
    starts.length === 0
      ? text.split('\n')
      : starts.map((start, index) =>
          text.slice((start.index ?? 0) + start[0].length, starts[index + 1]?.index),
        );
  const only = pieces.length === 1 ? new RegExp(`^${mark}\\s*`, 'u') : undefined;
  return pieces
    .map((piece) =>
      tidy(only === undefined || !/^1\D|^[（(]?1/u.test(piece) ? piece : piece.replace(only, '')),
    )
    .map((piece) => (starts.length > 0 ? piece.replace(/[；;]$/u, '') : piece))
    .filter((piece) => piece !== '');
}

/** Things that are numbered from 1; without numbers a text is one thing, however many lines it has. */
export const numberedIn = (text: string): readonly string[] =>
  countedStarts(text).length === 0 ? [text] : thingsIn(text);

/** The words of a cell that hold several, whatever joins them; not at a 、 or / inside brackets. */
export function wordsIn(text: string, isSlashJoining: boolean): readonly string[] {
  const joins = isSlashJoining ? /[\^、，,;；|\n/]/u : /[\^、，,;；|\n]/u;
  const words = [''];
  let depth = 0;
  for (const character of text) {
    if (/[（(]/u.test(character)) depth += 1;
    if (/[）)]/u.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && joins.test(character)) words.push('');
    else words[words.length - 1] += character;
  }
  return words.map((word) => word.trim()).filter((word) => word !== '');
}
