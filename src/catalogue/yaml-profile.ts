import { type CST, Lexer, Parser } from 'yaml';
import type { Text } from '../model/text.ts';
import { showBriefly } from '../model/show.ts';

export const limits = { depth: 32, tokens: 200_000, keys: 2_000 } as const;

/** A place in the text that is refused, and why. */
interface Objection {
  readonly rule: 'yaml-profile' | 'yaml-syntax';
  readonly start: number;
  readonly end: number;
  readonly message: Text;
}

export interface Tokens {
  readonly tokens: readonly CST.Token[];
  /** What the profile of YAML refuses, in order. */
  readonly refused: readonly Objection[];
  /** The first quote or bracket that is opened and never closed. */
  readonly unclosed?: Objection;
}

/**
 * Text to tokens, refusing on the way what could make the later steps slow, recursive or surprising. This must
 * happen before the composer: two files of 1,000 nested brackets in one process can abort Node itself.
 */
export function tokensOf(text: string): Tokens {
  const refused: Objection[] = [];
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  const brackets: { readonly source: string; readonly start: number }[] = [];
  let unclosed: Objection | undefined;
  let isScalar = false;
  let count = 0;
  const refuse = (start: number, end: number, message: Text): void => {
    refused.push({ rule: 'yaml-profile', start, end, message });
  };

  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset;
    const end = start + lexeme.length;
    if (isScalar) isScalar = false;
    else {
      switch (lexeme[0]) {
        case scalarFollows:
          isScalar = true;
          break;
        case '&':
        case '*':
        case '!':
          refuse(start, end, reference[lexeme[0]](showBriefly(lexeme)));
          break;
        case '"':
        case "'":
          if (!isClosed(lexeme))
            unclosed ??= { rule: 'yaml-syntax', start, end: start + 1, message: unclosedQuote };
          break;
        case '[':
        case '{':
          brackets.push({ source: lexeme, start });
          break;
        case ']':
        case '}':
          if (brackets.at(-1)?.source === (lexeme[0] === ']' ? '[' : '{')) brackets.pop();
          break;
        case flowBroken:
          unclosed ??= unclosedBracket(brackets);
          brackets.length = 0;
          break;
        default:
      }
    }
    for (const token of parser.next(lexeme)) tokens.push(token);

    count += 1;
    if (count > limits.tokens) {
      refuse(start, end, tooManyTokens);
      return { tokens, refused };
    }
    if (refused.length >= 100) return { tokens, refused };
    // The document itself, and perhaps a scalar on top.
    if (parser.stack.length > limits.depth + 1) {
      const nested = parser.stack.filter((token) => 'items' in token);
      const deepest = nested[limits.depth];
      if (deepest !== undefined) {
        refuse(deepest.offset, deepest.offset + 1, tooDeep);
        return { tokens, refused };
      }
    }
  }
  for (const token of parser.end()) tokens.push(token);
  unclosed ??= unclosedBracket(brackets);

  let documents = 0;
  for (const token of tokens) {
    if (token.type === 'directive') {
      refuse(token.offset, token.offset + token.source.length, directive(showBriefly(token.source)));
    } else if (token.type === 'document') {
      documents += 1;
      if (documents === 2) refuse(token.offset, token.offset + 3, secondDocument);
    }
  }
  return { tokens, refused, ...(unclosed && { unclosed }) };
}

/** Marks that the lexer of yaml puts between its lexemes (CST.SCALAR, CST.FLOW_END). */
const scalarFollows = '\x1F';
const flowBroken = '\x18';

/** All comments of a text that the profile accepts, in order. */
export function commentsIn(text: string): readonly string[] {
  const comments: string[] = [];
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && before !== scalarFollows) comments.push(lexeme.replace(/ +$/u, ''));
    before = lexeme;
  }
  return comments;
}

function isClosed(quoted: string): boolean {
  const quote = quoted.charAt(0);
  if (quoted.length === 1 || !quoted.endsWith(quote)) return false;
  const before = quote === '"' ? '\\' : quote;
  let escapes = 0;
  while (quoted.length - 2 - escapes > 0 && quoted.charAt(quoted.length - 2 - escapes) === before)
    escapes += 1;
  return escapes % 2 === 0;
}

const reference: Readonly<Record<'&' | '*' | '!', (source: string) => Text>> = {
  '&': (source) => ({
    zh: `不允许使用锚点 ${source}，读的人要到别处找内容；请直接写出内容（如果 & 是文字的一部分，请给整个值加引号）`,
    en: `anchors such as ${source} are not allowed: a reader would have to look elsewhere; write the content out (or quote the value if & belongs to the text)`,
  }),
  '*': (source) => ({
    zh: `不允许使用别名 ${source}，读的人要到别处找内容；请直接写出内容（如果 * 是文字的一部分，请给整个值加引号）`,
    en: `aliases such as ${source} are not allowed: a reader would have to look elsewhere; write the content out (or quote the value if * belongs to the text)`,
  }),
  '!': (source) => ({
    zh: `不允许使用标签 ${source}，它会改变值的类型；请删除（如果 ! 是文字的一部分，请给整个值加引号）`,
    en: `tags such as ${source} are not allowed: they change the type of a value; delete it (or quote the value if ! belongs to the text)`,
  }),
};

const directive = (source: string): Text => ({
  zh: `不允许使用指令 ${source}，它会改变整个文件的读法；请删除这一行`,
  en: `directives such as ${source} are not allowed: they change how the whole file is read; delete the line`,
});

const secondDocument: Text = {
  zh: '一个文件只能写一份内容，从这里起是第二份（--- 或 ... 是分隔符）；请删除分隔符或另建文件',
  en: 'a file holds one document, and a second one begins here (--- and ... separate documents); delete the separator or make another file',
};

const tooDeep: Text = {
  zh: `嵌套超过 ${limits.depth} 层，已停止检查此文件；请减少层次`,
  en: `nested deeper than ${limits.depth} levels, so the rest of the file was not checked; use fewer levels`,
};

const tooManyTokens: Text = {
  zh: '文件内容过于零碎（超过 20 万个语法单位），已停止检查；请拆成几个文件',
  en: 'the file has more than 200,000 tokens, so the rest was not checked; split it into several files',
};

const unclosedQuote: Text = {
  zh: '这个引号没有对应的右引号，后面的内容都会被当成文字；请在值的末尾补上同样的引号',
  en: 'this quote is never closed, so what follows would become part of the text; put the same quote at the end of the value',
};

function unclosedBracket(open: readonly { source: string; start: number }[]): Objection | undefined {
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const closing = last.source === '[' ? ']' : '}';
  return {
    rule: 'yaml-syntax',
    start: last.start,
    end: last.start + 1,
    message: {
      zh: `${last.source} 没有对应的 ${closing}：可能漏写了，也可能后面的行没有缩进；如果 ${last.source} 是文字的一部分，请给整个值加引号`,
      en: `${last.source} is not closed by ${closing}: it is missing, or the lines after it are not indented; if ${last.source} belongs to the text, quote the value`,
    },
  };
}
