import type { Entry } from '../model/entry.ts';
import type { Finding, Location, Path } from '../model/finding.ts';
import type { Draft } from '../model/item.ts';
import { findingOf } from './finding.ts';
import { type Document, parse } from './parse.ts';
import { checkSchema, prune, type SchemaName } from './schema.ts';
import type { Source } from './source.ts';

/** What became of one file. */
export interface Read<T> {
  readonly value?: T;
  readonly findings: readonly Finding[];
  readonly isRefused: boolean;
  readonly isUnreadable: boolean;
}

export interface Place {
  /** On the disk. */
  readonly path: string;
  /** As the user would name it. */
  readonly file: string;
  readonly folder: string;
  readonly stem: string;
}

export const codeOf = (stem: string): string => stem.split('-', 1)[0] ?? stem;

/** Bytes → document → what the schema makes of it. */
export function readDocument<T>(
  place: Place,
  schema: SchemaName,
  { read, note }: Source,
): Read<{ document: Document; accepted: T | undefined; isWhole: boolean }> {
  const belonging = place.folder === '' ? {} : { region: place.folder, code: codeOf(place.stem) };
  const content = read(place.path, place.file);
  if (!('bytes' in content)) {
    const { kind, fault } = content;
    const finding = findingOf(fault.rule, fault.message, fault.at, belonging);
    return { findings: [finding], isRefused: true, isUnreadable: kind === 'unreadable' };
  }
  const { document, faults } = parse(place.file, content.bytes);
  note?.(place.file, content.bytes, document);
  const findings = faults.map(({ rule, message, at }, index) =>
    findingOf(rule, message, at, { ...belonging, value: `${at.excerpt}#${index}` }),
  );
  if (document === undefined) return { findings, isRefused: true, isUnreadable: false };
  const odd = faults.filter(({ rule }) => rule === 'yaml-number');
  const faulty = new Set(odd.map(({ at }) => `${at.line}:${at.column}`));
  const breaches = checkSchema(schema, document);
  for (const { path, at, message, repair, missing } of breaches) {
    const location = document.locate(path, at);
    // A number that was not one is already told at this very place.
    if (faulty.has(`${location.line}:${location.column}`)) continue;
    const value = document.written(path)?.source ?? message.en;
    const finding = findingOf('schema', message, location, { ...belonging, path, value });
    findings.push({ ...finding, ...(repair && { repair }), ...(missing && { missing }) });
  }
  const accepted = prune(document.value, breaches) as T | undefined;
  const isWhole = breaches.length === 0 && faults.every(({ severity }) => severity !== 'error');
  return { value: { document, accepted, isWhole }, findings, isRefused: false, isUnreadable: false };
}

/** An item's file before inheritance. */
export interface OwnEntry extends Omit<Entry, 'item' | 'standard'> {
  readonly isWhole: boolean;
}

/** A scalar is shown itself, a named member of a list at its name, any other list or mapping at its key. */
function locateIn(document: Document, path: Path): Location {
  if (document.written(path) !== undefined) return document.locate(path, 'value');
  const name = [...path, 'name'];
  const isNamed = typeof path.at(-1) === 'number' && document.written(name) !== undefined;
  return isNamed ? document.locate(name, 'value') : document.locate(path, 'key');
}

export function readEntry(place: Place, source: Source): Read<OwnEntry> {
  const { value, ...rest } = readDocument<Draft>(place, 'item', source);
  if (value === undefined) return rest;
  const { document, accepted, isWhole } = value;
  const own = accepted ?? {};
  const { file, folder, stem } = place;
  const locate: Entry['locate'] = (path) => locateIn(document, path);
  return { ...rest, value: { file, folder, stem, own, draft: own, locate, isWhole } };
}
