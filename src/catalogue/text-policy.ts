import type { Text } from '../model/text.ts';
import { codePointName, show } from '../model/show.ts';

/** A character, or a line of them, that text must not hold or had better not hold. */
export interface Oddity {
  readonly rule: 'characters' | 'characters-common' | 'yaml-syntax';
  /** Offsets in the text that was judged. */
  readonly start: number;
  readonly end: number;
  readonly message: Text;
  /** What should stand there, where that is certain. */
  readonly right?: string;
}

/**
 * Everything `oddities` looks at one by one, but for decomposed characters. U+FFFD is what a failed conversion
 * leaves; U+2E80 to U+2FDF are radicals that PDFs yield for Han characters. A function, as are the kinds: what Unicode says
 * of characters takes longer to look up than a file to read, and most files are common text.
 */
const suspicious = (): RegExp =>
  /[\p{Cc}\p{Cf}\p{DI}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{NChar}\uFFFD\u2E80-\u2FDF\u3038-\u303A\u00A0\u1680\u2000-\u200A\u202F\u205F](?<!\n|\r(?=\n))/u;

/** Full stops, dashes and quotes of Chinese text. */
const isMark = (unit: number): boolean =>
  unit === 0xb7 ||
  unit === 0xd7 ||
  unit === 0x2013 ||
  unit === 0x2014 ||
  (unit >= 0x2018 && unit <= 0x201d) ||
  unit === 0x2026;

/** Whether a text is made of what nearly all text is made of; none of that is odd, and NFC changes none. */
export function isCommon(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isUsual =
      (unit >= 0x4e00 && unit <= 0x9fff) ||
      (unit >= 0x20 && unit <= 0x7e) ||
      unit === 0x0a ||
      (unit > 0x3000 && unit <= 0x3020) ||
      (unit >= 0xff01 && unit <= 0xff5e) ||
      isMark(unit);
    if (!isUsual) return false;
  }
  return true;
}

/** In the order of the text. Text is NFC, without control, invisible, direction or broken characters. */
export function* oddities(text: string): Generator<Oddity> {
  if (isCommon(text)) return;
  if (text.normalize('NFC') !== text) yield* decomposed(text);
  if (!suspicious().test(text)) return;
  const all = kinds();
  let isToldOfReturns = false;
  for (const { 0: character, index: start } of text.matchAll(new RegExp(suspicious(), 'gu'))) {
    if (character === '\r') {
      if (isToldOfReturns) continue;
      isToldOfReturns = true;
    }
    const leading = character === '\t' && /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 80), start));
    const kind = leading ? tabIndent : (all.find(({ test }) => test.test(character)) ?? invisible());
    const right = kind.right?.(character);
    yield {
      rule: kind.rule,
      start,
      end: start + character.length,
      message: kind.say(character),
      ...(right !== undefined && { right }),
    };
  }
}

interface Kind {
  readonly rule: Oddity['rule'];
  readonly test: RegExp;
  readonly say: (character: string) => Text;
  readonly right?: (character: string) => string | undefined;
}

const tabIndent: Kind = {
  rule: 'yaml-syntax',
  test: /\t/,
  say: () => ({
    zh: '缩进用了制表符（Tab），YAML 只认空格；请把这一行开头的 Tab 换成空格',
    en: 'the line is indented with a tab, but YAML counts only spaces; replace the tab by spaces',
  }),
};

const invisible = (): Kind => ({
  rule: 'characters',
  test: /[\p{Cf}\p{DI}]/u,
  // Others join or part letters of some scripts, or choose the form of a character.
  right: (character) => (/[\u00AD\u200B\u2060]/u.test(character) ? '' : undefined),
  say: (character) => ({
    zh: `有看不见的字符 ${named(character, 'zh')}，看上去一样的文字会因此对不上；请删除`,
    en: `invisible character ${named(character, 'en')}: text that looks the same would not match; delete it`,
  }),
});

const kinds = (): readonly Kind[] => [
  {
    rule: 'characters',
    test: /\p{Cs}/u,
    say: (character) => ({
      zh: `有半个字符 ${codePointName(character)}（不成对的代理项），无法保存和导出；请重新输入这个字`,
      en: `half a character ${codePointName(character)} (an unpaired surrogate), which cannot be stored or exported; type the character again`,
    }),
  },
  {
    rule: 'characters',
    test: /[\p{NChar}\uFFFD]/u,
    say: (character) => ({
      zh: `有 ${codePointName(character)}，这是文字转换失败留下的记号，原来的字已经丢失；请按原文重新输入`,
      en: `${codePointName(character)} is what a failed conversion leaves: a character is lost here; type it again from the original`,
    }),
  },
  {
    rule: 'characters',
    test: /\t/,
    say: () => ({
      zh: '有制表符（Tab），导出的表格和比较会因此出错；请换成空格',
      en: 'a tab, which would disturb exported tables and comparison; replace it by a space',
    }),
  },
  {
    rule: 'characters',
    test: /\r/,
    say: () => ({
      zh: '换行用了单独的回车符 U+000D（旧式 Mac 格式），行与行会连在一起；请把换行符改为 LF 或 CRLF 后保存',
      en: 'lines end with a lone carriage return U+000D (the old Mac form), so they run together; save with LF or CRLF line ends',
    }),
  },
  {
    rule: 'characters',
    test: /\p{Cc}/u,
    say: (character) => ({
      zh: `有控制字符 ${named(character, 'zh')}，会扰乱屏幕显示，也写不进表格；请删除`,
      en: `control character ${named(character, 'en')}, which disturbs the screen and cannot be written to a table; delete it`,
    }),
  },
  {
    rule: 'characters',
    test: /\uFEFF/,
    right: () => '',
    say: () => ({
      zh: '文件中间有 BOM（U+FEFF），它看不见，却会成为键或文字的一部分；请删除',
      en: 'a BOM (U+FEFF) inside the file is invisible but becomes part of a key or a text; delete it',
    }),
  },
  {
    rule: 'characters',
    test: /\p{Bidi_C}/u,
    say: (character) => ({
      zh: `有改变文字方向的字符 ${named(character, 'zh')}，看到的顺序会和实际内容不同；请删除`,
      en: `character ${named(character, 'en')} changes the direction of text, so what is seen differs from what is written; delete it`,
    }),
  },
  {
    rule: 'characters',
    test: /[\p{Zl}\p{Zp}]/u,
    say: (character) => ({
      zh: `有特殊的换行字符 ${named(character, 'zh')}，各种软件对它的处理不一；请改为普通换行`,
      en: `special line break ${named(character, 'en')}, which programs treat differently; use an ordinary line break`,
    }),
  },
  {
    rule: 'characters-common',
    test: /\p{Co}/u,
    say: (character) => ({
      zh: `有自造字 ${codePointName(character)}（专用区），换一台电脑就显示不出来；请改用标准字库中的字`,
      en: `private-use character ${codePointName(character)}: other computers cannot show it; use the standard character`,
    }),
  },
  {
    rule: 'characters-common',
    test: /[\u2E80-\u2FDF\u3038-\u303A]/,
    right: (character) => {
      const usual = character.normalize('NFKC');
      return usual === character ? undefined : usual;
    },
    say: (character) => {
      const usual = character.normalize('NFKC');
      const isKnown = usual !== character;
      return {
        zh: `“${character}”（${codePointName(character)}）是部首符号，不是常用汉字，搜索和比较时会对不上；请${isKnown ? `改为“${usual}”（${codePointName(usual)}）` : '用输入法重新输入这个字'}`,
        en: `“${character}” (${codePointName(character)}) is a radical, not the usual character, so search and comparison miss it; ${isKnown ? `write “${usual}” (${codePointName(usual)})` : 'type the character again'}`,
      };
    },
  },
  {
    rule: 'characters-common',
    test: /[\u00A0\u1680\u2000-\u200A\u202F\u205F]/,
    say: (character) => ({
      zh: `有特殊空格 ${named(character, 'zh')}，和普通空格看上去一样却对不上；请改为普通空格或删除`,
      en: `special space ${named(character, 'en')} looks like an ordinary space but does not match it; use an ordinary space or delete it`,
    }),
  },
];

const names: Readonly<Record<string, Text>> = {
  '\0': { zh: '空字符', en: 'null' },
  '\b': { zh: '退格', en: 'backspace' },
  '\x1B': { zh: '转义符 ESC', en: 'escape' },
  '\x7F': { zh: '删除符', en: 'delete' },
  '\u0085': { zh: '换行 NEL', en: 'next line' },
  '\u00A0': { zh: '不间断空格', en: 'no-break space' },
  '\u00AD': { zh: '软连字符', en: 'soft hyphen' },
  '\u200B': { zh: '零宽空格', en: 'zero width space' },
  '\u200C': { zh: '零宽不连字', en: 'zero width non-joiner' },
  '\u200D': { zh: '零宽连字', en: 'zero width joiner' },
  '\u200E': { zh: '从左到右标记', en: 'left-to-right mark' },
  '\u200F': { zh: '从右到左标记', en: 'right-to-left mark' },
  '\u2028': { zh: '行分隔符', en: 'line separator' },
  '\u2029': { zh: '段分隔符', en: 'paragraph separator' },
  '\u202D': { zh: '强制从左到右', en: 'left-to-right override' },
  '\u202E': { zh: '强制从右到左', en: 'right-to-left override' },
  '\u2060': { zh: '零宽连接符', en: 'word joiner' },
  '\u3164': { zh: '韩文填充符', en: 'Hangul filler' },
  '\uFE0F': { zh: '异体选择符', en: 'variation selector' },
};

function named(character: string, locale: keyof Text): string {
  const name = names[character]?.[locale];
  if (name === undefined) return codePointName(character);
  return locale === 'zh' ? `${codePointName(character)}（${name}）` : `${codePointName(character)} (${name})`;
}

/** One a line: the first character of it that is not composed. */
function* decomposed(text: string): Generator<Oddity> {
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const found = firstDecomposed(line);
    if (found !== undefined) {
      const [start, end] = found;
      const written = line.slice(start, end);
      const composed = written.normalize('NFC');
      const points = Array.from(written, codePointName).join(' ');
      yield {
        rule: 'characters',
        start: lineStart + start,
        end: lineStart + end,
        right: composed,
        message: {
          zh: `“${show(written)}”（${points}）不是规范的写法，会和看上去相同的字对不上；请改为“${show(composed)}”（${Array.from(composed, codePointName).join(' ')}）`,
          en: `“${show(written)}” (${points}) is not the normal form (NFC) and would not match the same character elsewhere; write “${show(composed)}” (${Array.from(composed, codePointName).join(' ')})`,
        },
      };
    }
    lineStart += line.length + 1;
  }
}

/** From the first character, with the marks upon it, that NFC would change. */
function firstDecomposed(line: string): readonly [start: number, end: number] | undefined {
  if (line.normalize('NFC') === line) return undefined;
  for (const { 0: cluster, index } of line.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gu)) {
    if (cluster.normalize('NFC') !== cluster) return [index, index + cluster.length];
  }
  return [0, line.length];
}
