import { fingerprintOf } from '../model/fingerprint.ts';
import type { PublicationScope } from '../model/scope.ts';
import type { Sheet, Workbook } from '../model/sheet.ts';
import type { List, Publication } from './list.ts';
import { itemsOf, regionsOf, unitLabel } from './table.ts';

/** Fits every file system, with room for the path. */
const longestFileName = 60;
/** Names come from the catalogue; a file name takes them only when they are plain. */
const plain = /^[\p{Script=Han}a-z0-9]+$/iu;

const regionNames = ({ regions, scope = {} }: Publication): readonly string[] =>
  (scope.regions ?? []).map((code) => regions.find((region) => region.code === code)?.name ?? code);

/**
 * File names that say the scope, so that a part never overwrites the whole list: 颍州区-市场监管部门-实施清单.xlsx; where
 * that is too long or not plain for one of them, all get a fingerprint of the scope instead.
 */
function named(workbooks: readonly Workbook[], publication: Publication): readonly Workbook[] {
  const { departments = [], types = [] } = publication.scope ?? {};
  const words = [...regionNames(publication), ...departments, ...types];
  if (words.length === 0) return workbooks;
  const prefixed = (prefix: string): readonly Workbook[] =>
    workbooks.map((workbook) => ({ ...workbook, fileName: `${prefix}-${workbook.fileName}` }));
  const told = prefixed(words.join('-'));
  const isFit =
    words.every((word) => plain.test(word)) &&
    told.every(({ fileName }) => fileName.length <= longestFileName);
  return isFit ? told : prefixed(`范围${fingerprintOf(JSON.stringify(publication.scope))}`);
}

/** The title and 填报单位 of a sheet with what it is narrowed to; a form about one item is whole in any scope. */
function worded<Framed extends Pick<Sheet, 'name' | 'title' | 'unit'>>(
  sheet: Framed,
  publication: Publication,
  isOfOneRegion: boolean,
): Framed {
  const { name, title, unit } = sheet;
  if (!unit.startsWith(unitLabel)) return sheet;
  const { departments = [], types = [] } = publication.scope ?? {};
  const names = regionNames(publication);
  const regions = isOfOneRegion || names.includes(name) ? [] : names.filter((each) => !title.includes(each));
  const parts = [regions, departments, types].map((each) => each.join('、')).filter((part) => part !== '');
  return {
    ...sheet,
    title: parts.length === 0 ? title : `${title}（${parts.join('，')}）`,
    unit: unit + departments.join('、'),
  };
}

const wordedIn =
  (publication: Publication) =>
  (workbook: Workbook): Workbook => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => worded(sheet, publication, workbook.regions?.length === 1)),
  });

/** The departments of the one region that is exported, in the order of the lists; none where they are chosen. */
function departmentsIn(publication: Publication): readonly string[] {
  const { scope = {} } = publication;
  const [region, ...others] = regionsOf(publication);
  if (scope.regions === undefined || scope.departments !== undefined) return [];
  if (region === undefined || others.length > 0) return [];
  return [...new Set(itemsOf(publication, region).map(({ item }) => item.department))];
}

/** A sheet a department, in the workbook that the list would be. */
function byDepartment(
  list: List,
  publication: Publication,
  departments: readonly string[],
): readonly Workbook[] {
  const { scope, items } = publication;
  const parts = departments.map((department) => {
    const narrowed: PublicationScope = { ...scope, departments: [department] };
    const part = {
      ...publication,
      scope: narrowed,
      items: items.filter(({ item }) => item.department === department),
    };
    return { department, workbooks: list.workbooks(part).map(wordedIn(part)) };
  });
  const [first] = parts;
  return (first?.workbooks ?? []).map((workbook, index) => ({
    ...workbook,
    sheets: parts.flatMap(({ department, workbooks }) =>
      (workbooks[index]?.sheets ?? []).map((sheet) => ({ ...sheet, name: department })),
    ),
  }));
}

/**
 * The workbooks of a list, saying what they are narrowed to; [] where the list has nothing to do with the regions chosen.
 * A list by department that is exported for one region only has a sheet for each department: so the offices of a county
 * publish, each under its own name and numbered from 1.
 */
export function workbooksOf(list: List, publication: Publication): readonly Workbook[] {
  const departments = list.isByDepartment === true ? departmentsIn(publication) : [];
  const whole = list.workbooks(publication).map(wordedIn(publication));
  const divided = departments.length > 1 ? byDepartment(list, publication, departments) : whole;
  const workbooks = whole.map((workbook, index) =>
    workbook.isUndivided ? workbook : (divided[index] ?? workbook),
  );
  return named(
    workbooks.filter(({ sheets }) => sheets.length > 0),
    publication,
  );
}
