import { ExportError } from './export-error.ts';

const fullWidth: Readonly<Record<string, string>> = {
  '*': '＊',
  '?': '？',
  ':': '：',
  '\\': '＼',
  '/': '／',
  '[': '［',
  ']': '］',
  "'": '’',
  // Excel would take it; in a link it ends the name of the sheet.
  '!': '！',
};
const longestSheetName = 31;

function cut(text: string, length: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept;
}

/**
 * Names of the sheets of one workbook as Excel accepts them: no forbidden characters, at most 31 UTF-16 units,
 * distinct whatever their case. A name wanted again comes with a number: 太和县, 太和县(2).
 */
export function sheetNamer(): (wanted: string) => string {
  const taken = new Set(['history']);
  return (text) => {
    const clean = text
      .normalize('NFC')
      .replace(/[*?:\\/[\]'!]/g, (character) => fullWidth[character] ?? '')
      .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
      .trim();
    const base = clean === '' ? '清单' : clean;
    let name = cut(base, longestSheetName);
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const suffix = `(${count})`;
      name = cut(base, longestSheetName - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  };
}

/** 60 characters: 225 bytes at most, where file systems take 255 and the name of the temporary file has 18 more. */
const plainName = /^[\p{Script=Han}a-z0-9][\p{Script=Han}a-z0-9（）()_-]{0,54}\.xlsx$/iu;
const reservedName = /^(?:con|prn|aux|nul|com\d|lpt\d)\./i;

/** Refuses what would leave the folder, what some system cannot store and what two systems would read as one name. */
export function checkFileNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const folded = name.normalize('NFC').toLowerCase();
    const isPlain = plainName.test(name) && !reservedName.test(name) && name === name.normalize('NFC');
    if (!isPlain || seen.has(folded)) {
      throw new ExportError({
        zh: `不能用作文件名：${JSON.stringify(name)}`,
        en: `not usable as a file name: ${JSON.stringify(name)}`,
      });
    }
    seen.add(folded);
  }
}
