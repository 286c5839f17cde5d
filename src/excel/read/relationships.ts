import { posix } from 'node:path';
import type { Package } from './package.ts';
import { unusual } from './refusal.ts';
import { readXml, type MarkBudget } from './xml.ts';
import { showBriefly } from '../../model/show.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of the type, which is the same in the transitional and the strict form: `worksheet`, `styles`. */
  readonly type: string;
  /** The name of a part. */
  readonly target: string;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; of the package itself: the empty name. */
export const relationshipsPart = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** Where the parts that belong to one part are; links to the outside are left out. */
export async function relationshipsOf(
  book: Package,
  part: string,
  budget: MarkBudget,
): Promise<readonly Relationship[]> {
  const name = relationshipsPart(part);
  if (!book.has(name)) return [];
  const found: Relationship[] = [];
  await readXml(name, book.read(name), budget, {
    open: (element, { Id: id, Type: type, Target: target, TargetMode: mode }) => {
      if (element !== 'Relationship' || id === undefined || type === undefined || target === undefined)
        return;
      if (mode === 'External') return;
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolved(part, target) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

function resolved(part: string, target: string): string {
  const path = posix.normalize(
    target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target),
  );
  if (path.startsWith('..')) {
    const shown = showBriefly(target);
    throw unusual({ zh: `工作簿指向了自身以外的「${shown}」`, en: `It points to "${shown}" outside itself` });
  }
  return path;
}
