import type { Cell, Draft, Edit, Value } from './catalogue.ts';

/** What a county did to its version, as small edits. */

const itemOf = (cell: Cell): Draft => {
  if (cell.item === undefined) throw new Error('an edit of an item that is not held');
  return cell.item;
};

/** The mapping or list that holds the last key of a path like timeLimit.promised or fees.items. */
function holderOf(cell: Cell, path: string): [holder: Draft, key: string] {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let holder = itemOf(cell);
  for (const key of keys) holder = holder[key] as Draft;
  return [holder, last];
}

function listAt(cell: Cell, path: string): Value[] {
  const [holder, key] = holderOf(cell, path);
  const list = holder[key];
  if (!Array.isArray(list)) throw new Error(`${path} is no list`);
  return list;
}

const nameOf = (member: Value | undefined): Value | undefined =>
  typeof member === 'object' && !Array.isArray(member) ? (member['name'] ?? member['law']) : member;

function indexIn(list: readonly Value[], name: string): number {
  const index = list.findIndex((member) => nameOf(member) === name);
  if (index < 0) throw new Error(`there is no ${name}`);
  return index;
}

export const all =
  (...edits: readonly Edit[]): Edit =>
  (cell) => {
    for (const edit of edits) edit(cell);
  };

export const set =
  (path: string, value: Value): Edit =>
  (cell) => {
    const [holder, key] = holderOf(cell, path);
    holder[key] = structuredClone(value);
  };

export const unset =
  (path: string): Edit =>
  (cell) => {
    const [holder, key] = holderOf(cell, path);
    if (!(key in holder)) throw new Error(`${path} is not set`);
    delete holder[key];
  };

/** At the end of a list, or before its member `at`. */
export const add =
  (path: string, member: Value, at?: number): Edit =>
  (cell) => {
    const list = listAt(cell, path);
    list.splice(at ?? list.length, 0, structuredClone(member));
  };

export const drop =
  (path: string, name: string): Edit =>
  (cell) => {
    const list = listAt(cell, path);
    list.splice(indexIn(list, name), 1);
  };

/** Elements of a member of a list; `undefined` takes one away. */
export const put =
  (path: string, name: string, changes: Readonly<Record<string, Value | undefined>>): Edit =>
  (cell) => {
    const list = listAt(cell, path);
    const member = list[indexIn(list, name)] as Draft;
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) delete member[key];
      else member[key] = structuredClone(value);
    }
  };

export const rename =
  (path: string, name: string, newName: string): Edit =>
  (cell) => {
    const list = listAt(cell, path);
    const index = indexIn(list, name);
    const member = list[index];
    if (typeof member === 'object' && !Array.isArray(member)) {
      member['law' in member ? 'law' : 'name'] = newName;
    } else list[index] = newName;
  };

/** Written a second time, at the end. */
export const repeat =
  (path: string, name: string, newName = name): Edit =>
  (cell) => {
    const list = listAt(cell, path);
    list.push(structuredClone(list[indexIn(list, name)] as Value));
    const last = list.at(-1);
    if (typeof last === 'object' && !Array.isArray(last)) last['name'] = newName;
  };

/** To another place in its list, from 0. */
export const move =
  (path: string, name: string, to: number): Edit =>
  (cell) => {
    const list = listAt(cell, path);
    const [member] = list.splice(indexIn(list, name), 1);
    list.splice(to, 0, member as Value);
  };

/** The county has only what differs, and takes the rest over from the standard. */
export const adopting =
  (version: number, edit: Edit = () => {}): Edit =>
  (cell) => {
    cell.adopts = version;
    edit(cell);
  };

export const lacking: Edit = (cell) => {
  delete cell.item;
};

export const notHolding =
  (reason: string): Edit =>
  (cell) => {
    delete cell.item;
    cell.reason = reason;
  };
