import { XmlReader, type Attributes, type MarkBudget } from '../read/xml.ts';

/** An element and where it stands in the text of its part, in UTF-16 units. */
export interface Element {
  /** Without prefix. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly start: number;
  /** Behind its start tag; where that is the whole element, equal to `end`. */
  readonly startTagEnd: number;
  readonly endTagStart: number;
  readonly end: number;
  readonly children: readonly Element[];
  /** What stands in it directly. */
  readonly text: string;
}

type Growing = { -readonly [Key in keyof Element]: Element[Key] } & { readonly children: Element[] };

/** Whether an element is wanted; of the others nothing is kept. */
export type Keep = (element: Pick<Element, 'name' | 'attributes'>, parent: Element | undefined) => boolean;

/** The elements of a whole part; throws a Refusal where it is not XML, or more of it than `budget` allows. */
export function elementsOf(part: string, xml: string, budget: MarkBudget, keep: Keep = () => true): Element {
  const open: Growing[] = [];
  let root: Element | undefined;
  const reader = new XmlReader(part, budget, {
    open: (name, attributes) => {
      const startTagEnd = reader.position;
      // No `<` can stand within a tag.
      const start = xml.lastIndexOf('<', startTagEnd - 1);
      const end = startTagEnd;
      const element: Growing = {
        name,
        attributes,
        start,
        startTagEnd,
        endTagStart: end,
        end,
        children: [],
        text: '',
      };
      const parent = open.at(-1);
      if (keep(element, parent)) parent?.children.push(element);
      root ??= element;
      open.push(element);
    },
    close: () => {
      const element = open.pop();
      if (element === undefined || reader.position === element.startTagEnd) return;
      element.end = reader.position;
      element.endTagStart = xml.lastIndexOf('<', element.end - 1);
    },
    text: (text) => {
      const element = open.at(-1);
      if (element !== undefined) element.text += text;
    },
  });
  reader.write(xml);
  reader.end();
  if (root === undefined) throw reader.broken();
  return root;
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** `x:` where the start tag says `<x:row`; empty without prefix. */
export function prefixOf(xml: string, element: Element): string {
  const [, prefix = ''] = /^<([^\s/>:]+:)?/.exec(xml.slice(element.start, element.startTagEnd)) ?? [];
  return prefix;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character);

const attribute = (name: string, value: string): string =>
  ` ${name}="${escaped(value).replaceAll(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`)}"`;

/** Attributes that are undefined are left out. */
export type Changes = Readonly<Record<string, string | undefined>>;

const attributesText = (attributes: Changes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : attribute(name, value)))
    .join('');

/** An element as text; `name` with its prefix, `inner` as it is to stand in the part. */
export const elementText = (name: string, attributes: Changes, inner = ''): string =>
  `<${name}${attributesText(attributes)}${inner === '' ? '/>' : `>${inner}</${name}>`}`;

/** What takes the place of the units from `from` up to `to`; several at one place stand in their order. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function edited(xml: string, edits: readonly Edit[]): string {
  let at = 0;
  let text = '';
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    text += xml.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return text + xml.slice(at);
}

export const removal = ({ start, end }: Element): Edit => ({ from: start, to: end, text: '' });

/** Sets attributes of an element, and puts `added` at its end. */
export function changed(xml: string, element: Element, changes: Changes, added = ''): readonly Edit[] {
  const { start, startTagEnd, endTagStart, end, attributes } = element;
  const [tag = '', name = ''] = /^<([^\s/>]+)/.exec(xml.slice(start, startTagEnd)) ?? [];
  const opening = tag + attributesText({ ...attributes, ...changes });
  if (end === startTagEnd)
    return [{ from: start, to: end, text: added === '' ? `${opening}/>` : `${opening}>${added}</${name}>` }];
  return [
    { from: start, to: startTagEnd, text: `${opening}>` },
    { from: endTagStart, to: endTagStart, text: added },
  ];
}

/** Puts `added` into the root behind all children but those that have to come after it. */
export function placed(
  xml: string,
  root: Element,
  added: string,
  isLater: (name: string) => boolean,
): readonly Edit[] {
  const last = root.children.findLast(({ name }) => !isLater(name));
  if (root.children.length === 0) return changed(xml, root, {}, added);
  const at = last?.end ?? root.startTagEnd;
  return [{ from: at, to: at, text: added }];
}
