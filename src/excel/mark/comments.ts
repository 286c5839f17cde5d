import { columnName } from '../../model/cell-name.ts';
import { columnNumber } from '../read/grid.ts';
import type { MarkBudget } from '../read/xml.ts';
import type { CellNote } from './cell-notes.ts';
import {
  changed,
  childOf,
  childrenOf,
  edited,
  elementsOf,
  elementText,
  escaped,
  placed,
  prefixOf,
  removal,
  type Edit,
  type Element,
} from './elements.ts';

const author = '事项校核';
/** Heads what is ours of a comment: all from here on goes away when the copy is marked anew. */
const heading = `【${author}】`;

/** No characters of XML. */
// oxlint-disable-next-line no-control-regex
const unwritable = /[\p{Cs}\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu;
/** In UTF-16 units; a comment holds about as much as a cell. */
const longest = 30_000;

export interface Comments {
  /** The text of the part; undefined when no comment is left. */
  readonly xml: string | undefined;
  /** The whole texts of the comments of the cells with notes, in the order of these. */
  readonly texts: readonly string[];
  /** The cells that have lost their comment, which was only ours. */
  readonly gone: readonly Place[];
}

type Place = Pick<CellNote, 'row' | 'column'>;

const addressOf = ({ row, column }: Place): string => `${columnName(column)}${row}`;

function placeOf(address: string): Place {
  const [, letters = '', row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(row), column: columnNumber(letters) };
}

/** The comments of a sheet with those of `notes` and without those of earlier ones; what people wrote stays. */
export function withNotes(
  part: string,
  xml: string,
  budget: MarkBudget,
  notes: readonly CellNote[],
): Comments {
  const root = elementsOf(part, xml, budget);
  const prefix = prefixOf(xml, root);
  const waiting = new Map(notes.map((note) => [addressOf(note), note.text]));
  const texts = new Map<string, string>();
  const gone: Place[] = [];
  const edits: Edit[] = [];
  const list = childOf(root, 'commentList');
  const comments = childrenOf(list, 'comment');
  for (const comment of comments) {
    const address = comment.attributes['ref'] ?? '';
    const note = waiting.get(address);
    waiting.delete(address);
    const content = childOf(comment, 'text');
    const theirs = theirsOf(xml, prefix, content);
    if (note === undefined && !theirs.hasOurs) continue;
    if (note === undefined && theirs.text === '') {
      edits.push(removal(comment));
      gone.push(placeOf(address));
      continue;
    }
    const ours = note === undefined ? '' : oursOf(note, theirs.text === '');
    if (note !== undefined) texts.set(address, theirs.text + ours);
    edits.push(
      ...(content === undefined
        ? changed(xml, comment, {}, elementText(`${prefix}text`, {}, runs(prefix, ours)))
        : [
            {
              from: content.start,
              to: content.end,
              text: elementText(`${prefix}text`, {}, theirs.runs + runs(prefix, ours) + theirs.aids),
            },
          ]),
    );
  }
  if (comments.length + waiting.size === gone.length) return { xml: undefined, texts: [], gone };

  const authors = childOf(root, 'authors');
  const names = childrenOf(authors, 'author').map(({ text }) => text);
  const known = names.indexOf(author);
  if (known < 0 && waiting.size > 0) {
    const name = elementText(`${prefix}author`, {}, author);
    edits.push(
      ...(authors === undefined
        ? placed(xml, root, elementText(`${prefix}authors`, {}, name), () => true)
        : changed(xml, authors, {}, name)),
    );
  }
  let added = '';
  for (const [address, note] of waiting) {
    const ours = oursOf(note, true);
    texts.set(address, ours);
    added += elementText(
      `${prefix}comment`,
      { ref: address, authorId: `${known < 0 ? names.length : known}` },
      elementText(`${prefix}text`, {}, runs(prefix, ours)),
    );
  }
  edits.push(
    ...(list === undefined
      ? placed(xml, root, elementText(`${prefix}commentList`, {}, added), (name) => name === 'extLst')
      : changed(xml, list, {}, added)),
  );
  const all = notes.map((note) => texts.get(addressOf(note)) ?? note.text);
  return { xml: edited(xml, edits), texts: all, gone };
}

function oursOf(note: string, isFirst: boolean): string {
  const clean = note.replaceAll(/\r\n?/g, '\n').replaceAll(unwritable, '\ufffd');
  const text = clean.length > longest ? `${clean.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : clean;
  return `${isFirst ? '' : '\n'}${heading}\n${text}`;
}

/** As Excel shows comments; the heading in bold. */
const font = (prefix: string, isBold: boolean): string =>
  elementText(
    `${prefix}rPr`,
    {},
    [
      isBold ? elementText(`${prefix}b`, {}) : '',
      elementText(`${prefix}sz`, { val: '9' }),
      elementText(`${prefix}color`, { indexed: '81' }),
      elementText(`${prefix}rFont`, { val: '宋体' }),
      elementText(`${prefix}family`, { val: '3' }),
      elementText(`${prefix}charset`, { val: '134' }),
    ].join(''),
  );

const textElement = (prefix: string, text: string): string =>
  elementText(`${prefix}t`, { 'xml:space': 'preserve' }, escaped(text));

function runs(prefix: string, ours: string): string {
  if (ours === '') return '';
  const at = ours.indexOf(heading) + heading.length;
  return [ours.slice(0, at), ours.slice(at)]
    .map((text, index) =>
      elementText(`${prefix}r`, {}, font(prefix, index === 0) + textElement(prefix, text)),
    )
    .join('');
}

interface Theirs {
  readonly hasOurs: boolean;
  readonly text: string;
  /** The runs up to ours, as they stand. */
  readonly runs: string;
  /** Reading aids, which come behind all runs. */
  readonly aids: string;
}

function theirsOf(xml: string, prefix: string, content: Element | undefined): Theirs {
  let text = '';
  let kept = '';
  let aids = '';
  let hasOurs = false;
  for (const child of content?.children ?? []) {
    const source = xml.slice(child.start, child.end);
    const own = child.name === 't' ? child : child.name === 'r' ? childOf(child, 't') : undefined;
    if (child.name !== 'r' && child.name !== 't') {
      aids += source;
    } else if (!hasOurs) {
      const said = own?.text ?? '';
      const at = said.indexOf(heading);
      hasOurs = at >= 0;
      const before = hasOurs ? said.slice(0, at).trimEnd() : said;
      text += before;
      if (hasOurs && before === '') continue;
      const run = child.name === 'r' ? source : elementText(`${prefix}r`, {}, source);
      kept += hasOurs && own !== undefined ? shortened(xml, prefix, child, own, before) : run;
    }
  }
  return hasOurs && text.trim() === ''
    ? { hasOurs, text: '', runs: '', aids }
    : { hasOurs, text, runs: kept, aids };
}

/** The run with a shorter text. */
function shortened(xml: string, prefix: string, run: Element, own: Element, text: string): string {
  const t = textElement(prefix, text);
  return run === own
    ? elementText(`${prefix}r`, {}, t)
    : xml.slice(run.start, own.start) + t + xml.slice(own.end, run.end);
}
