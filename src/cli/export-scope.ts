import type { Prepared } from '../commands/export.ts';
import { narrowed } from '../commands/scope.ts';
import type { List, Publication } from '../lists/list.ts';
import { workbooksOf } from '../lists/scope.ts';
import { nearest } from '../model/nearest.ts';
import type { PublicationScope } from '../model/scope.ts';
import type { Workbook } from '../model/sheet.ts';
import { showBriefly } from '../model/show.ts';
import { regionsNamed } from './diff-scope.ts';
import { UsageError } from './usage-error.ts';

/** What `export` was narrowed to, as written. */
export interface Narrowing {
  readonly region?: readonly string[];
  readonly department?: readonly string[];
  readonly type?: readonly string[];
}

/** The scope that was asked for, each kind in the order of the catalogue, so that the order of the flags changes nothing. */
export function exportScopeOf(
  { region, department, type }: Narrowing,
  { regions, items }: Pick<Publication, 'regions' | 'items'>,
): PublicationScope {
  const codes = region && regionsNamed(region, regions);
  const departments = [...new Set(items.map(({ item }) => item.department))].toSorted();
  for (const word of department ?? []) {
    if (!departments.includes(word)) throw unknownDepartment(word, departments);
  }
  return {
    ...(codes && { regions: regions.map(({ code }) => code).filter((code) => codes.includes(code)) }),
    ...(department && { departments: departments.filter((name) => department.includes(name)) }),
    ...(type && { types: [...new Set(type)].toSorted() }),
  };
}

function unknownDepartment(word: string, departments: readonly string[]): UsageError {
  const meant = nearest(word, departments);
  const shown = showBriefly(word);
  return new UsageError({
    zh: `没有主管部门是「${shown}」的在用事项${meant === undefined ? `；有的是：${departments.map((name) => showBriefly(name)).join('、')}` : `，是不是 ${showBriefly(meant)}？`}`,
    en: `no item in use is of the department "${shown}"${meant === undefined ? `; there are: ${departments.map((name) => showBriefly(name)).join(', ')}` : `; did you mean ${showBriefly(meant)}?`}`,
  });
}

/** What the flags leave of the catalogue; without them everything, even where that is nothing. */
export function narrowedTo(flags: Narrowing, prepared: Prepared): Prepared {
  const scope = exportScopeOf(flags, prepared.publication);
  if (Object.keys(scope).length === 0) return prepared;
  const part = narrowed(prepared, scope);
  const { items, adoptions } = part.publication;
  if (items.length > 0 || adoptions.length > 0) return part;
  throw new UsageError({
    zh: '--region、--department、--type 合起来没有一个在用事项，没有导出任何文件；请少写一个条件。',
    en: '--region, --department and --type together leave no item in use, so nothing was exported; give one less of them.',
  });
}

/** The workbooks with the lists they are of. A list that was asked for by its name has one, or nothing is exported. */
export function workbooksFor(
  chosen: readonly List[],
  publication: Publication,
  isAll: boolean,
): readonly { readonly list: string; readonly workbook: Workbook }[] {
  return chosen.flatMap((list) => {
    const workbooks = workbooksOf(list, publication);
    if (workbooks.length === 0 && !isAll) throw notOfRegions(list.id);
    return workbooks.map((workbook) => ({ list: list.id, workbook }));
  });
}

const notOfRegions = (id: string): UsageError =>
  new UsageError({
    zh: `「${id}」没有 --region 所写区域的表，没有导出任何文件；基本目录只有市级的，与市级标准比较的清单只有各县（市、区）的。`,
    en: `"${id}" has no sheet for the regions of --region, so nothing was exported: the basic catalogue is the city's alone, lists that compare with its standard are the counties'.`,
  });
