import type { Difference } from '../model/difference.ts';
import { type FieldId, fields } from '../model/field.ts';
import type { Path } from '../model/finding.ts';
import { isSameContent } from './content.ts';
import { textOf, verdictOf, verdictOfPresence } from './verdict.ts';

/** A change of one value; a value on one side only is a change from or to nothing. Undefined where nothing changed. */
export function compareValue(
  field: FieldId,
  from: unknown,
  to: unknown,
  path: Path,
  subject?: string,
): Difference | undefined {
  if (isSameContent(from, to)) return undefined;
  const { comparison } = fields[field];
  const about = subject === undefined ? { field, path } : { field, path, subject };
  if (from !== undefined && to !== undefined) {
    const verdict = verdictOf(comparison, from, to);
    return { ...about, kind: 'changed', from: textOf(from), to: textOf(to), verdict };
  }
  const isAdded = from === undefined;
  const verdict = verdictOfPresence(comparison, isAdded);
  if (verdict === undefined) return undefined;
  return isAdded
    ? { ...about, kind: 'added', to: textOf(to), verdict }
    : { ...about, kind: 'removed', from: textOf(from), verdict };
}
