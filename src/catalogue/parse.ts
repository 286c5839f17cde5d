import { Composer, isMap, isScalar, isSeq } from 'yaml';
import type { Document as YamlDocument, Node } from 'yaml';
import type { Location } from '../model/finding.ts';
import type { Text } from '../model/text.ts';
import { decode, isMarked } from './decode.ts';
import { type Document, documentOf, rangeOf } from './document.ts';
import { type Fault, faultOf, faultOfFile, severityOf } from './fault.ts';
import { plainDocument } from './plain-document.ts';
import { inLines } from './plain-yaml.ts';
import { sizeLimit, tooLarge } from './read-file.ts';
import { bySections } from './sections.ts';
import { type SourceText, sourceText } from './source-text.ts';
import { oddities } from './text-policy.ts';
import { hintIn, inspect, type Report } from './yaml-content.ts';
import { type Tokens, tokensOf } from './yaml-profile.ts';
import { slipAt } from './yaml-syntax.ts';

export type { Document } from './document.ts';

export interface Parsed {
  /** Absent when the file is refused; warnings and odd numbers leave it usable. */
  readonly document?: Document;
  /** By place. */
  readonly faults: readonly Fault[];
}

/** A file tells at most so many faults. */
const most = 1000;
const mostSyntax = 3;

/** Bytes to values, refusing what hazards.md forbids. Never throws. */
export function parse(file: string, bytes: Uint8Array): Parsed {
  if (bytes.length > sizeLimit) return { faults: [tooLarge(file, bytes.length)] };
  const plain = bySections(bytes);
  if (plain !== undefined) return { document: plainDocument(file, plain, documentIn), faults: [] };
  const text = decode(file, bytes);
  if (typeof text !== 'string') return { faults: [text] };
  const lines = inLines(text);
  // A mark of order, and other line ends, change no value.
  const otherwise = lines === text && !isMarked(bytes) ? undefined : bySections(Buffer.from(lines));
  return otherwise === undefined
    ? parseFully(sourceText(file, text))
    : { document: plainDocument(file, otherwise, documentIn, text), faults: [] };
}

function documentIn(source: SourceText): Document {
  const { document } = parseFully(source);
  if (document === undefined) throw new Error(`${source.file} was read as plain YAML but is not`);
  return document;
}

/** The authority on values, places and faults. */
export function parseFully(source: SourceText): Parsed {
  const { file } = source;
  const faults: Fault[] = [];
  let isRefused = false;
  let isFull = false;
  const report: Report = (rule, message, start, end) => {
    const refuses = severityOf[rule] === 'error' && rule !== 'yaml-number';
    // However many faults there are, the one that refuses the file is told.
    if (faults.length < most || (refuses && !isRefused))
      faults.push(faultOf(rule, message, source.at(start, end)));
    else if (!isFull) {
      isFull = true;
      faults.push(faultOf(rule, tooMany, source.at(start, end)));
    }
    isRefused ||= refuses;
  };
  let root: Node | undefined;
  try {
    root = read(source, report, () => isRefused);
  } catch {
    faults.push(faultOfFile('yaml-syntax', unreadable, file));
  }
  const inOrder = byPlace(faults);
  return isRefused || root === undefined
    ? { faults: inOrder }
    : { document: documentOf(source, root), faults: inOrder };
}

/** Without a warning about characters that an error speaks of. */
function byPlace(faults: readonly Fault[]): readonly Fault[] {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const isTold = ({ line, column }: Location): boolean =>
    errors.some(({ at }) => at.line === line && at.column <= column && column < at.column + at.length);
  return faults
    .filter(({ severity, at }) => severity === 'error' || !isTold(at))
    .toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}

/** Each step is taken only when nothing is wrong before it, so that a slip is not followed by its consequences. */
function read(source: SourceText, report: Report, isRefused: () => boolean): Node | undefined {
  let count = 0;
  for (const { rule, message, start, end } of oddities(source.text)) {
    report(rule, message, start, end);
    count += 1;
    if (count > most && isRefused()) break;
  }
  if (isRefused()) return undefined;
  const tokens = tokensOf(source.text);
  for (const { rule, message, start, end } of tokens.refused) report(rule, message, start, end);
  if (tokens.refused.length > 0) return undefined;

  const composed = compose(source, tokens, report);
  if (composed === undefined) return undefined;
  const { contents } = composed;
  if (!isMap(contents)) {
    rejectRoot(source, contents, report);
    return undefined;
  }
  inspect(source, contents, report);
  return contents;
}

const tooMany: Text = {
  zh: `问题太多，这个文件只列出前 ${most} 处；请先改正这些再检查`,
  en: `too many faults: only the first ${most} of this file are listed; correct these and check again`,
};

const unreadable: Text = {
  zh: '无法解析：文件的写法让解析程序出错；请对照其他事项文件检查最近的改动',
  en: 'cannot be parsed: something in the file breaks the YAML parser; compare it with another item and check the last change',
};

function compose(source: SourceText, { tokens, unclosed }: Tokens, report: Report): YamlDocument | undefined {
  const composer = new Composer({ uniqueKeys: false, logLevel: 'error', prettyErrors: false });
  const [composed] = composer.compose(tokens, true, source.text.length);
  // Whatever follows an open quote or bracket is its consequence.
  const errors = (composed?.errors ?? []).filter(
    ({ pos }) => unclosed === undefined || pos[0] < unclosed.start,
  );
  const isClean = errors.length === 0 && unclosed === undefined;
  const lines = new Set<number>();
  let told = 0;
  for (const { code, pos } of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const errorLine = source.lineOf(pos[0]);
    if (lines.has(errorLine) || told === mostSyntax) continue;
    const { line, column, length, message } = slipAt(source, code, pos[0]);
    lines.add(errorLine).add(line);
    told += 1;
    const start = source.offsetOf(line, column);
    report('yaml-syntax', message, start, start + length);
  }
  if (unclosed) report(unclosed.rule, unclosed.message, unclosed.start, unclosed.end);
  return isClean ? composed : undefined;
}

function rejectRoot(source: SourceText, contents: unknown, report: Report): void {
  const [start, end] = rangeOf(contents);
  if (isSeq(contents)) report('yaml-profile', listFile, start, end);
  else if (isScalar(contents) && contents.value !== null) {
    const slip = hintIn(source, contents);
    if (slip) report('yaml-syntax', slip.message, slip.start, slip.end);
    else report('yaml-profile', scalarFile, start, end);
  } else if (source.text.trim() === '') report('yaml-profile', emptyFile, 0, 1);
  else report('yaml-profile', commentFile, 0, 1);
}

const emptyFile: Text = {
  zh: '文件是空的；请填写内容或删除文件',
  en: 'the file is empty; fill it in or delete it',
};
const commentFile: Text = {
  zh: '文件里没有内容（只有注释或空白）；请填写内容或删除文件',
  en: 'the file has no content, only comments or blanks; fill it in or delete it',
};
const listFile: Text = {
  zh: '整个文件是一个列表，应当是“键: 值”；请去掉最外层的“- ”',
  en: 'the whole file is a list but should be a mapping; remove the outermost "- "',
};
const scalarFile: Text = {
  zh: '整个文件只是一段文字，应当是“键: 值”；请检查冒号是不是半角、后面有没有空格',
  en: 'the whole file is one text but should be a mapping; see that each colon is half-width with a space after it',
};
