import type { ErrorCode } from 'yaml';
import type { Text } from '../model/text.ts';
import { showBriefly } from '../model/show.ts';
import type { SourceText } from './source-text.ts';

/** What is wrong with the syntax, said for an editor; columns from 1. */
export interface Slip {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: Text;
}

/** A line around an error, with what an explanation may look at. */
interface Spot {
  /** The line of the error, its number and the column (from 0) of the error. */
  readonly text: string;
  readonly number: number;
  readonly index: number;
  readonly previous: string;
  readonly next: string;
}

/** The likely slip behind an error of the YAML library, whose own words are never shown. */
export function slipAt(source: SourceText, code: ErrorCode, offset: number): Slip {
  const within = Math.min(Math.max(offset, 0), Math.max(0, source.text.length - 1));
  const { line: number, column } = source.at(within);
  const text = source.line(number);
  const spot: Spot = {
    text,
    number,
    index: column - 1,
    previous: number > 1 ? source.line(number - 1) : '',
    next: source.line(number + 1),
  };
  for (const clue of clues) {
    const slip = clue(spot);
    if (slip) return slip;
  }
  return sentences[code](spot);
}

type Clue = (spot: Spot) => Slip | undefined;

const here = ({ number, index, text }: Spot, message: Text): Slip => ({
  line: number,
  column: index + 1,
  length: Math.max(1, text.length - index),
  message,
});

const at = ({ number }: Spot, index: number, length: number, message: Text): Slip => ({
  line: number,
  column: index + 1,
  length,
  message,
});

export const fullWidthIndent: Text = {
  zh: '缩进用了全角空格或特殊空格，YAML 只认半角空格；请换成半角空格',
  en: 'the line is indented with full-width or special spaces, but YAML counts only ordinary ones; use ordinary spaces',
};

export const fullWidthColon: Text = {
  zh: '冒号应为半角并在后面加空格，写成“键: 值”；如果这就是一段文字，请给整段加引号',
  en: 'the colon must be the half-width ":" followed by a space, as in "key: value"; if this is plain text, put it in quotes',
};

export const colonWithoutSpace: Text = {
  zh: '冒号后面要加一个空格，写成“键: 值”；如果这就是一段文字，请给整段加引号',
  en: 'a space must follow the colon, as in "key: value"; if this is plain text, put it in quotes',
};

export const dashWithoutSpace: Text = {
  zh: '“-”后面要加一个空格才是列表的一项；如果这就是一段文字，请给整段加引号',
  en: 'a space must follow "-" to make an entry of a list; if this is plain text, put it in quotes',
};

/** Spaces that look like indentation or padding and are none. */
export const oddSpaces = '[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]+';

const leadingOddSpaces = new RegExp(`^ *(?:- +)*(${oddSpaces})`);

/** Slips that show in the line itself, whatever the library made of it. */
const clues: readonly Clue[] = [
  (spot) => {
    const found = /^ *\t/.exec(spot.text);
    return found ? at(spot, found[0].length - 1, 1, sentenceOfTab) : undefined;
  },
  (spot) => {
    const found = leadingOddSpaces.exec(spot.text);
    const spaces = found?.[1]?.length ?? 0;
    return found ? at(spot, found[0].length - spaces, spaces, fullWidthIndent) : undefined;
  },
  (spot) => {
    const found = /^ *(?:- +)*["']?[^\s"'：﹕︰，。；、（）:]{1,20}["']?[ \u3000]*(?=[：﹕︰])/.exec(
      spot.text,
    );
    return found && !/^[^：﹕︰]*: /.test(spot.text)
      ? at(spot, found[0].length, 1, fullWidthColon)
      : undefined;
  },
  (spot) => {
    const found = /^ *(?:- +)*(?:"[A-Za-z]\w*"|'[A-Za-z]\w*'|[A-Za-z]\w*)(?=:(?!\/\/)[^\s])/.exec(spot.text);
    return found ? at(spot, found[0].length, 1, colonWithoutSpace) : undefined;
  },
  (spot) => {
    const found = /^ *(?:- +)*-(?=[^\s\d.-])/.exec(spot.text);
    return found ? at(spot, found[0].length - 1, 1, dashWithoutSpace) : undefined;
  },
];

const sentenceOfTab: Text = {
  zh: '缩进用了制表符（Tab），YAML 只认空格；请把 Tab 换成空格',
  en: 'the line is indented with a tab, but YAML counts only spaces; replace the tab by spaces',
};

const indentation = (spot: Spot): Slip => {
  const width = spot.text.length - spot.text.trimStart().length;
  return at(spot, width, Math.max(1, spot.text.trimEnd().length - width), {
    zh: `这一行缩进 ${width} 格，和同一组的其他行对不齐；同一组的键或“-”要左对齐，下一级要多缩进 2 格`,
    en: `this line is indented by ${width}, unlike its fellows; the keys or dashes of a group align, the next level is indented by 2 more`,
  });
};

const missingColon = (spot: Spot): Slip => {
  const start = /^ *(?:- +)*/.exec(spot.text)?.[0].length ?? 0;
  const word = spot.text.slice(start).trimEnd();
  if (/^["']/.test(word)) {
    return at(spot, start, Math.max(1, word.length), {
      zh: '引号里的键没有在同一行结束；请检查右引号和冒号',
      en: 'a quoted key does not end on its line; check the closing quote and the colon',
    });
  }
  return at(spot, start, Math.max(1, word.length), {
    zh: `“${showBriefly(word)}”后面没有冒号；每一行要写成“键: 值”，如果它接着上一行的文字，要比上一行的键多缩进`,
    en: `no colon follows "${showBriefly(word)}"; write each line as "key: value", or indent it more than the key above if it continues that text`,
  });
};

const quoteWhole = (what: Text): ((spot: Spot) => Slip) => {
  const message: Text = {
    zh: `${what.zh}；如果这是文字，请给整个值加引号`,
    en: `${what.en}; if this is text, put the whole value in quotes`,
  };
  return (spot) => here(spot, message);
};

const colonInValue = quoteWhole({
  zh: '一行里有两个“冒号加空格”，值会被当成下一级的键',
  en: 'a line with a second colon and space: the value would be read as a key of the next level',
});

const nestedKey = (spot: Spot): Slip => {
  if (/: |:$/.test(spot.text.slice(spot.index))) return colonInValue(spot);
  const number = spot.number + 1;
  return indentedTooFar({ ...spot, text: spot.next, number });
};

const strayEntry = (spot: Spot): Slip => {
  const width = spot.text.length - spot.text.trimStart().length;
  return at(spot, width, Math.max(1, spot.text.trimEnd().length - width), {
    zh: '这一项接不上：列表要放在冒号后面没有值的键下面，各项的“-”左对齐；请检查上一行的值和这一行的缩进',
    en: 'this entry belongs to no list: a list stands below a key without a value, its dashes aligned; check the value above and the indentation',
  });
};

/** A key that begins on this line and ends on a later one. */
const brokenKey = (spot: Spot): Slip => {
  const [entry] = /^ *(?:- +)+/.exec(spot.text) ?? [''];
  if (entry !== '' && spot.index < entry.length) return strayEntry(spot);
  return /: |:$/.test(spot.text) ? nestedKey(spot) : missingColon(spot);
};

const indentedTooFar = (spot: Spot): Slip => {
  const width = spot.text.length - spot.text.trimStart().length;
  return at(spot, width, Math.max(1, spot.text.trimEnd().length - width), {
    zh: '这一行比上一行缩进得多，会被当成上一行的值；同一组的键要左对齐',
    en: 'this line is indented more than the one above and would become part of its value; align the keys of a group',
  });
};

const unexpected = (spot: Spot): Slip => {
  const { text, index } = spot;
  const character = text.charAt(index);
  const before = text.slice(0, index).trimEnd();
  if (character === ']' || character === '}' || character === ',') {
    return at(spot, index, 1, {
      zh: `这里的 ${character} 是多余的，没有与之对应的内容；请删除，如果它是文字的一部分，请给整个值加引号`,
      en: `${character} has nothing to go with here; delete it, or quote the value if it belongs to the text`,
    });
  }
  if (/["']$/.test(before)) {
    return here(spot, {
      zh: '右引号后面还有文字；请把整个值放进一对引号，里面的引号改用中文引号“”',
      en: 'text after the closing quote; put the whole value in one pair of quotes and use “” inside it',
    });
  }
  if (/[\]}]$/.test(before)) return afterBracket(spot);
  if (character === '-' && before.endsWith(':')) {
    return here(spot, {
      zh: '列表不能和键写在同一行；请换行，每项一行并以“- ”开头',
      en: 'a list cannot begin on the line of its key; begin a new line, one entry a line with "- "',
    });
  }
  if (/(?:^|[:-] +)[|>][^|>]*$/.test(text.slice(0, index + 1)) || /[|>]$/.test(before))
    return blockHeader(spot);
  if (before === '' && /: |:$/.test(text)) return indentation(spot);
  return here(spot, {
    zh: `“${showBriefly(text.slice(index).trimEnd() || text.trim())}”放在这里读不通；请检查这一行和上一行的缩进、引号和冒号`,
    en: `"${showBriefly(text.slice(index).trimEnd() || text.trim())}" makes no sense here; check indentation, quotes and colons of this line and the one above`,
  });
};

const afterBracket = quoteWhole({
  zh: '方括号或花括号后面还有文字，以 [ 或 { 开头的值会被当成列表或对照表',
  en: 'text after a closing bracket: a value that begins with [ or { is read as a list or a mapping',
});

const blockHeader = quoteWhole({
  zh: '| 和 > 表示多行文字，后面不能再写内容',
  en: '| and > begin a text of several lines, so nothing may follow them',
});

const missing = (spot: Spot): Slip => {
  const { text, index } = spot;
  if (text.charAt(index) === '#') {
    return here(spot, {
      zh: '注释的 # 前面要加一个空格；如果 # 是文字的一部分，请给整个值加引号',
      en: 'a space must stand before the # of a comment; if # belongs to the text, quote the value',
    });
  }
  if (text.startsWith('---')) {
    return here(spot, {
      zh: '--- 后面要换行再写内容',
      en: 'content must begin on the line after ---',
    });
  }
  const width = text.length - text.trimStart().length;
  if (spot.previous.trim() === '' && spot.previous.length > width) {
    return at(spot, width, Math.max(1, text.length - width), {
      zh: '上面的空行里有多余的空格，多行文字的缩进因此算不出来；请删除空行里的空格',
      en: 'the blank line above has extra spaces, so the indentation of the text cannot be told; delete the spaces of the blank line',
    });
  }
  if (!/: |:$/.test(text)) return missingColon(spot);
  if (/[[{,]/.test(text)) {
    return here(spot, {
      zh: '[ ] 或 { } 里的各项之间要用半角逗号隔开',
      en: 'entries in [ ] or { } must be separated by a half-width comma',
    });
  }
  return indentation(spot);
};

const notAllowed = (zh: string, en: string) => (spot: Spot) =>
  here(spot, { zh: `${zh}；请直接写出内容`, en: `${en}; write the content out` });

/** Every error of the library in our words; a new one is a compile error. */
const sentences: Readonly<Record<ErrorCode, (spot: Spot) => Slip>> = {
  TAB_AS_INDENT: (spot) => here(spot, sentenceOfTab),
  BAD_INDENT: indentation,
  BLOCK_AS_IMPLICIT_KEY: (spot) => (/: |:$/.test(spot.text) ? nestedKey(spot) : brokenKey(spot)),
  MULTILINE_IMPLICIT_KEY: brokenKey,
  MISSING_CHAR: missing,
  UNEXPECTED_TOKEN: unexpected,
  BAD_SCALAR_START: (spot) => {
    const character = spot.text.charAt(spot.index);
    return here(spot, {
      zh: `值不能以 ${character} 开头；请给整个值加引号`,
      en: `a value cannot begin with ${character}; put the whole value in quotes`,
    });
  },
  BAD_DQ_ESCAPE: (spot) => {
    const found = showBriefly(spot.text.slice(spot.index, spot.index + 2));
    return at(spot, spot.index, 2, {
      zh: `双引号里的 ${found} 不是有效的转义；要写反斜杠请用 \\\\，或者把双引号换成单引号`,
      en: `${found} is no escape inside double quotes; write \\\\ for a backslash, or use single quotes`,
    });
  },
  BLOCK_IN_FLOW: quoteWhole({
    zh: '[ ] 或 { } 里少了逗号，或者用了缩进写法；各项之间要用半角逗号隔开',
    en: 'a comma is missing in [ ] or { }, or indented lines are used there; separate entries by a half-width comma',
  }),
  KEY_OVER_1024_CHARS: (spot) =>
    here(spot, {
      zh: '键超过 1024 个字符；请检查是不是整段文字里误写了“冒号加空格”，是文字就加引号',
      en: 'the key has more than 1024 characters; perhaps a text contains a colon and a space: put it in quotes',
    }),
  RESOURCE_EXHAUSTION: (spot) =>
    here(spot, {
      zh: '嵌套太深，无法读取；请减少层次',
      en: 'nested too deeply to be read; use fewer levels',
    }),
  IMPOSSIBLE: unexpected,
  ALIAS_PROPS: notAllowed('不允许使用别名', 'aliases are not allowed'),
  BAD_ALIAS: notAllowed('不允许使用锚点和别名', 'anchors and aliases are not allowed'),
  MULTIPLE_ANCHORS: notAllowed('不允许使用锚点', 'anchors are not allowed'),
  MULTIPLE_TAGS: notAllowed('不允许使用标签', 'tags are not allowed'),
  BAD_PROP_ORDER: notAllowed('不允许使用锚点和标签', 'anchors and tags are not allowed'),
  TAG_RESOLVE_FAILED: notAllowed('不允许使用标签', 'tags are not allowed'),
  BAD_COLLECTION_TYPE: notAllowed('不允许使用标签', 'tags are not allowed'),
  BAD_DIRECTIVE: notAllowed('不允许使用指令', 'directives are not allowed'),
  MULTIPLE_DOCS: notAllowed('一个文件只能写一份内容', 'a file holds one document'),
  DUPLICATE_KEY: notAllowed('键重复', 'the key is repeated'),
  NON_STRING_KEY: notAllowed('键必须是文字', 'keys must be text'),
};
