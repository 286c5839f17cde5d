import { isScalar, parseDocument } from 'yaml';
import { type Path, type Repair, valueAt } from '../model/finding.ts';
import { isSame } from './same.ts';
import { parse } from './parse.ts';
import { oddities } from './text-policy.ts';

export interface Repaired {
  readonly bytes: Uint8Array;
  /** How many repairs were made. */
  readonly count: number;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The file with these repairs made and every other byte as it was. A repair is left out where its path leads to no scalar of the
 * file, or where the file would say anything else but the new value there.
 */
export function repair(file: string, bytes: Uint8Array, repairs: readonly Repair[]): Repaired {
  let text = textOf(bytes);
  let count = 0;
  const done = new Set<string>();
  for (const { path, value } of text === undefined ? [] : repairs) {
    // Of several at one place the first counts; the others are looked at again when it is done.
    const place = JSON.stringify(path);
    if (done.has(place)) continue;
    done.add(place);
    const next = text === undefined ? undefined : withScalar(file, text, path, value);
    if (next === undefined) continue;
    text = next;
    count += 1;
  }
  return count === 0 || text === undefined
    ? { bytes, count: 0 }
    : { bytes: new TextEncoder().encode(text), count };
}

/** The file without odd characters whose right form is certain, wherever they stand. */
export function repairCharacters(bytes: Uint8Array): Repaired {
  const text = textOf(bytes);
  if (text === undefined) return { bytes, count: 0 };
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  let mended = '';
  let at = 0;
  let count = 0;
  const body = text.slice(start);
  for (const { start: from, end, right } of oddities(body)) {
    // The first decomposed character of a line may stand behind others.
    if (right === undefined || from < at) continue;
    mended += body.slice(at, from) + right;
    at = end;
    count += 1;
  }
  if (count === 0) return { bytes, count };
  return { bytes: new TextEncoder().encode(text.slice(0, start) + mended + body.slice(at)), count };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text with another scalar at the path, in the first way of writing it that says this and changes nothing else. */
function withScalar(file: string, text: string, path: Path, value: string | number): string | undefined {
  const before = parse(file, new TextEncoder().encode(text)).document?.value;
  const old = valueAt(before, path);
  if (before === undefined || old === undefined || old === null || typeof old === 'object' || old === value) {
    return undefined;
  }
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const body = text.slice(start);
  const node = parseDocument(body, { uniqueKeys: false, logLevel: 'error' }).getIn(path, true);
  if (!isScalar(node) || !node.range) return undefined;
  const [from, end] = [start + node.range[0], start + node.range[1]];
  const source = text.slice(from, end);
  const wanted = withValue(before, path, value);
  for (const written of waysToWrite(source, String(old), value, node.type === 'PLAIN')) {
    const next = text.slice(0, from) + written + text.slice(end);
    const after = parse(file, new TextEncoder().encode(next)).document?.value;
    if (after !== undefined && isSame(after, wanted)) return next;
  }
  return undefined;
}

/** Nearest to what stands there first. */
function* waysToWrite(
  source: string,
  old: string,
  value: string | number,
  isPlain: boolean,
): Generator<string> {
  if (typeof value === 'number') {
    yield String(value);
    return;
  }
  const changed = inPlace(source, old, value);
  if (changed !== undefined) yield changed;
  if (isPlain) yield value;
  const block = inBlock(source, value);
  if (block !== undefined) yield block;
  // A block scalar takes its line end with it.
  yield JSON.stringify(value) + (/\r?\n$/u.exec(source)?.[0] ?? '');
}

/** The source with only what differs between the values changed, where that stands in it once, however its lines are folded. */
function inPlace(source: string, old: string, value: string): string | undefined {
  const shortest = Math.min(old.length, value.length);
  let start = 0;
  while (start < shortest && old[start] === value[start]) start += 1;
  let end = 0;
  while (end < shortest - start && old[old.length - 1 - end] === value[value.length - 1 - end]) end += 1;
  // Neighbours on the line tell the place where the difference itself stands more than once.
  const before = start - (old.lastIndexOf('\n', start - 1) + 1);
  const after = /[^\n]*/u.exec(old.slice(old.length - end))?.[0].length ?? 0;
  for (const beside of [0, 1, 3, 8, 20]) {
    const from = start - Math.min(beside, before);
    const rest = end - Math.min(beside, after);
    const [was, is] = [old.slice(from, old.length - rest), value.slice(from, value.length - rest)];
    const at = was === '' ? -1 : source.indexOf(was);
    if (at >= 0 && source.indexOf(was, at + 1) < 0) {
      return source.slice(0, at) + is + source.slice(at + was.length);
    }
  }
  return undefined;
}

/** A block scalar with other lines, as deep as they were. */
function inBlock(source: string, value: string): string | undefined {
  const [, header, end = '\n', indent] = /^([|>][^\r\n]*)(\r?\n)(?: *\r?\n)*( +)/u.exec(source) ?? [];
  if (header === undefined) return undefined;
  const lines = value.replace(/\n$/u, '').split('\n');
  const rows = header.startsWith('|')
    ? lines
    : lines.flatMap((line, index) => (index === 0 ? line : ['', line]));
  return [header, ...rows.map((row) => (row === '' ? '' : indent + row)), ''].join(end);
}

function withValue(whole: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(whole)) {
    return whole.map((member: unknown, index) => (index === step ? withValue(member, rest, value) : member));
  }
  const map = whole as Readonly<Record<string, unknown>>;
  return { ...map, [step]: withValue(map[step], rest, value) };
}
