import { CST } from 'yaml';
import type { Shape } from './format-shape.ts';
import { mend } from './mend-text.ts';
import type { Written } from './format-tree.ts';

/** The first line, without what stands before it, and the lines below, without their indentation. */
export interface Lines {
  readonly first: string;
  readonly more: readonly string[];
}

const doubled = (text: string): Lines => ({ first: JSON.stringify(text), more: [] });
const bare = (text: string): Lines => ({ first: text, more: [] });

/** What YAML 1.2 does not take for text. */
const notText =
  /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN|~|null|Null|NULL|true|True|TRUE|false|False|FALSE)?$/u;

/** Text that YAML 1.1 or a spreadsheet takes for a number, a date, a time or a truth value. */
const mistakable =
  /^(?:[-+]?[\d,_]*\.?\d+%?|[-+]?\d[\d.]*[eE][-+]?\d+|0b[01_]+|\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|\d{1,2}(?::\d{1,2}){1,2}|y|n|yes|no|on|off)$/iu;

export const isNotText = (text: string): boolean => notText.test(text);
export const isMistakable = (text: string): boolean => mistakable.test(text);

const unsafeStart = /^[-?:,[\]{}#&*!|>'"%@`~=<.\s\d+]/u;

/** Whether text may stand without quotes and is still this text. */
export const isSafe = (text: string): boolean =>
  !unsafeStart.test(text) &&
  !notText.test(text) &&
  !/: |:$| #|[\n\\]|\s$/u.test(text) &&
  !mistakable.test(text);

const hasFlowIndicator = /[,[\]{}]/u;

/** Text anew, because it was mended or cannot stay in the style it had. */
const anew = (text: string, isPlain: boolean, isInFlow: boolean): Lines =>
  isPlain && isSafe(text) && !(isInFlow && hasFlowIndicator.test(text)) ? bare(text) : doubled(text);

const valueOf = (token: CST.FlowScalar | CST.BlockScalar): string => CST.resolveAsScalar(token)?.value ?? '';

/** A key, without quotes where it can be. */
export function keyText(token: CST.FlowScalar, isInFlow: boolean): string {
  const text = valueOf(token);
  if (/^[A-Za-z][\w.]*$/u.test(text) && isSafe(text)) return text;
  return token.type === 'scalar' && !(isInFlow && hasFlowIndicator.test(text)) ? text : JSON.stringify(text);
}

export const keyName = valueOf;

/** A scalar in the style of its author, unless that is unsafe or the kind of text has a style of its own. */
export function scalarLines({ token }: Written, shape: Shape | undefined, isInFlow: boolean): Lines {
  const kind = shape?.text ?? 'text';
  const value = valueOf(token);
  const isPlain = token.type === 'scalar';
  if (isPlain && notText.test(value)) {
    const isCode = (kind === 'code' || kind === 'phone') && /^\d+$/u.test(value);
    return isCode ? doubled(value) : bare(token.source);
  }
  const text = mend(value, kind);
  if (kind === 'code') return doubled(text);
  if (text !== value) return anew(text, isPlain, isInFlow);
  if (kind === 'choice' && isSafe(text)) return anew(text, true, isInFlow);
  if (token.type === 'block-scalar') return isInFlow ? doubled(text) : blockLines(token, text);
  const { source } = token;
  if (isInFlow && source.includes('\n')) return anew(text, isPlain && !text.includes('\n'), true);
  if (isPlain) {
    // A dash that begins a line is taken for one without its space.
    const isUnsafe = mistakable.test(value) || (isInFlow ? hasFlowIndicator : /^-/u).test(value);
    if (isUnsafe && !source.includes('\n')) return doubled(text);
  } else if (token.type === 'single-quoted-scalar' && !/[\n\\"]/u.test(source)) return doubled(text);
  const [first = '', ...more] = source.split('\n').map((line, index, { length }) => {
    const begun = index === 0 ? line : line.replace(/^ +/u, '');
    // A space behind a backslash counts.
    return index === length - 1 ? begun : begun.replace(/(?<!\\) +$/u, '');
  });
  return { first, more };
}

/** A block scalar with its lines moved as one; white space inside it is part of the text. */
function blockLines({ props, source, indent }: CST.BlockScalar, text: string): Lines {
  const header = props.find(({ type }) => type === 'block-scalar-header');
  const mark = header !== undefined && 'source' in header ? header.source : '';
  const lines = source.replace(/\n$/u, '').split('\n');
  const first = lines.find((line) => /[^ ]/u.test(line));
  if (mark === '' || first === undefined) return doubled(text);
  const [digit] = /\d/u.exec(mark) ?? [];
  const own = digit === undefined ? first.search(/[^ ]/u) : indent + Number(digit);
  const moved = lines.map((line) => line.slice(own));
  // Without it the spaces that the text begins with would count as indentation.
  const isNeeded = moved.find((line) => line !== '')?.startsWith(' ') === true;
  const chomping = /[-+]/u.exec(mark)?.[0] ?? '';
  return { first: `${mark.charAt(0)}${isNeeded ? '2' : ''}${chomping}`, more: moved };
}
