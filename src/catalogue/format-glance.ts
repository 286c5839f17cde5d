import { isMistakable, isNotText } from './format-scalar.ts';
import type { Shape } from './format-shape.ts';
import { mend } from './mend-text.ts';

/** A mapping or list that is open, by its indentation. */
interface Frame {
  readonly indent: number;
  readonly isList: boolean;
  readonly shape: Shape | undefined;
  /** The place of the last key in the order of the schema. */
  rank: number;
}

const schemaLine = /^# yaml-language-server: \$schema=\S+$/u;
const pair = /^( *)(- )?([A-Za-z][\w.]*):(?: ([^ ].*))?$/u;
const member = /^( *)- ([^ ].*)$/u;
const word = String.raw`[\u4E00-\u9FFF][^,[\]{}"'#:\\ ]*`;
const words = new RegExp(String.raw`^\[${word}(?:, ${word})*\]$`, 'u');
const limit = /^\{ value: \d+(?:\.\d+)?, unit: [\u4E00-\u9FFF]+ \}$/u;

/**
 * Whether a text that `plainYaml` can read is surely canonical: most files are, and this is some ten times faster than writing
 * them anew. Anything unusual, such as a comment or a blank line, is left for that. What it says is proven, not hoped: see
 * test/catalogue/format-glance.test.ts.
 */
export function isCanonicalAtAGlance(text: string, shape: Shape): boolean {
  const lines = text.split('\n');
  if (lines.pop() !== '' || !schemaLine.test(lines[0] ?? '')) return false;
  const frames: Frame[] = [{ indent: 0, isList: false, shape, rank: -1 }];
  /** What a key without a value on its line may open below. */
  let opened: { readonly indent: number; readonly shape: Shape | undefined } | undefined;
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const found = pair.exec(line) ?? member.exec(line);
    if (found === null || line.endsWith(' ')) return false;
    const isPair = found.length > 3;
    const indent = (found[1] ?? '').length;
    const isEntry = !isPair || found[2] !== undefined;
    if (opened !== undefined && indent > opened.indent) {
      const { shape: below } = opened;
      if (indent !== opened.indent + 2 || below?.flow === 'always' || below?.isSpaced === true) return false;
      frames.push({ indent, isList: isEntry, shape: below, rank: -1 });
    }
    opened = undefined;
    while ((frames.at(-1)?.indent ?? 0) > indent) frames.pop();
    let frame = frames.at(-1);
    if (frame === undefined || frame.indent !== indent || frame.isList !== isEntry) return false;
    let written: string | undefined;
    let child: Shape | undefined;
    if (!isPair) {
      written = found[2];
      child = frame.shape?.member();
    } else {
      if (isEntry) {
        frame = { indent: indent + 2, isList: false, shape: frame.shape?.member(), rank: -1 };
        if (frame.shape?.flow === 'always') return false;
        frames.push(frame);
      }
      const key = found[3] ?? '';
      const rank = frame.shape?.order(key);
      if (rank !== undefined && rank < frame.rank) return false;
      frame.rank = rank ?? frame.rank;
      child = frame.shape?.child(key);
      written = found[4];
    }
    if (written === undefined) opened = { indent: frame.indent, shape: child };
    else if (/^[|>]-?$/u.test(written)) {
      if (child !== undefined && child.text !== 'text') return false;
      const below = ' '.repeat(frame.indent + 2);
      // plainYaml has seen that all lines of the block stand equally deep.
      const first = lines[at + 1] ?? '';
      if (!first.startsWith(below) || first.charAt(below.length) === ' ') return false;
      while (lines[at + 1]?.startsWith(below) === true) at += 1;
    } else if (!isValue(written, child)) return false;
  }
  return true;
}

/** A scalar or flow collection on one line. */
function isValue(written: string, shape: Shape | undefined): boolean {
  const kind = shape?.text ?? 'text';
  switch (written.charAt(0)) {
    case '"':
      return /^"[^"\\]*"$/u.test(written) && kind !== 'choice' && mend(written, kind) === written;
    case '[':
      return (
        written === '[]' ||
        (shape?.flow === 'always' && shape.member()?.text === 'choice' && words.test(written))
      );
    case '{':
      return (
        shape?.flow === 'always' &&
        shape.order('value') === 0 &&
        shape.order('unit') === 1 &&
        limit.test(written)
      );
    case "'":
    case '-':
    case '|':
    case '>':
      return false;
    default:
  }
  if (kind === 'code' || /: |:$| #/u.test(written)) return false;
  if (written.charCodeAt(0) < 0x80) {
    const isNumber = isNotText(written);
    if (isNumber ? kind === 'phone' : isMistakable(written)) return false;
  }
  return mend(written, kind) === written;
}
