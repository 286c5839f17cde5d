import { traitsOf } from '../catalogue/element-traits.ts';
import { catalogueRules } from '../catalogue/catalogue-rules.ts';
import { fileRules } from '../catalogue/file-rules.ts';
import { openCatalogue } from '../catalogue/load.ts';
import { overlay } from '../catalogue/source.ts';
import { readItems } from '../import/read-items.ts';
import { readTables } from '../import/read-tables.ts';
import type { Mapping } from '../import/header.ts';
import type { Settings } from '../model/catalogue.ts';
import type { CellPlace } from '../model/cell-name.ts';
import { byPlace, type Finding, valueAt } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import type { ReadSheet } from '../model/read-sheet.ts';
import type { Region } from '../model/region.ts';
import type { Report } from '../model/report.ts';
import type { Text } from '../model/text.ts';
import { Cells, type Mark } from './import/cells.ts';
import { inColumns } from './import/words.ts';
import { MissingElements } from './import/missing.ts';
import { plan, type Planned, type PlanRequest } from './import/plan.ts';
import { summaryOf, tallyOf } from './summary.ts';
import { validate } from './validate.ts';

export interface ImportOutcome {
  readonly report: Report;
  readonly marks: readonly Mark[];
  /** Files to write; those without `before` are new. */
  readonly planned: readonly Planned[];
  readonly unchanged: number;
  /** Items with errors, of which nothing is written. */
  readonly blocked: number;
}

export interface ImportRequest extends Omit<PlanRequest, 'city'> {
  /** The workbook as the user named it. */
  readonly workbook: string;
  readonly sheets: readonly ReadSheet[];
  readonly settings: Settings;
  readonly mapping: Mapping;
  readonly region?: Region;
  readonly today: string;
}

const noItems: Text = {
  zh: '工作簿里没有一行事项，没有可以导入的；请在表头下面逐行填写事项，隐藏的工作表不读。',
  en: 'the workbook has no row of an item, so there is nothing to import; fill in the items below the headings. Hidden sheets are not read.',
};

/** A file that breaks one of these is none of the catalogue's. */
const ofFiles: ReadonlySet<string> = new Set([...fileRules, ...catalogueRules].map(({ id }) => id));

/** What a workbook makes of the catalogue, and what is wrong with it; nothing is written. */
export function importItems(request: ImportRequest): ImportOutcome {
  const { workbook, sheets, settings, mapping, region, root, cwd, today } = request;
  const cells = new Cells(workbook);
  const quotes: CellPlace[] = [];
  const tables = readTables(sheets, mapping, ({ rule, message, at }) => cells.tell(rule, message, at));
  const items = readItems(tables, {
    regions: settings.regions,
    laws: settings.laws,
    ...(region && { region }),
    traitsOf,
    tell: ({ rule, message, at }) => cells.tell(rule, message, at),
    quoting: (at) => quotes.push(at),
  });
  tellOfQuotes(quotes, cells);
  if (items.length === 0 && cells.findings.length === 0) {
    const [table] = tables;
    const sheet = table?.sheet ?? sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
    cells.tell('workbook-readable', noItems, {
      sheet: sheet?.name ?? '',
      row: table?.header ?? 1,
      column: table?.columns[0]?.column ?? 1,
    });
  }
  const { planned, unplanned } = plan(items, { ...request, city: settings.city?.code });
  const kept: Finding[] = [];
  for (const { item, message, findings } of unplanned) {
    cells.tell('rows-placed', message, item.at, item);
    kept.push(...findings);
  }
  const { blocked, elsewhere } = judge(planned, cells, (source, isPlanned) =>
    validate(openCatalogue(root, cwd, isPlanned, source), today),
  );
  const findings = [...cells.findings, ...kept, ...elsewhere].toSorted(byPlace);
  const isRead = tables.length > 0;
  const count = { listed: 1, checked: isRead ? 1 : 0, refused: isRead ? 0 : 1, unreadable: 0 };
  const good = planned.filter((each) => !blocked.has(each));
  return {
    report: { summary: summaryOf([count], tallyOf(findings)), findings },
    marks: cells.marks,
    planned: good.filter(({ text }) => text !== undefined),
    unchanged: good.filter(({ text }) => text === undefined).length,
    blocked: blocked.size + unplanned.length,
  };
}

function tellOfQuotes(quotes: readonly CellPlace[], cells: Cells): void {
  const columns = new Map<string, CellPlace[]>();
  for (const at of quotes) {
    const key = `${at.column} ${at.sheet}`;
    const others = columns.get(key);
    if (others === undefined) columns.set(key, [at]);
    else others.push(at);
  }
  for (const [first, ...others] of columns.values()) {
    if (first === undefined) continue;
    cells.tell(
      'left-out-told',
      {
        zh: `这一列有 ${others.length + 1} 个单元格抄录了条文；目录只写法律名称、文号和条款，条文没有导入。`,
        en: `${others.length + 1} cells of this column copy what the laws say; the catalogue names law, document number and article only, so that was not imported.`,
      },
      first,
    );
  }
}

/** Validates the files as they are to become, and says of each finding which cell is to blame. */
function judge(
  planned: readonly Planned[],
  cells: Cells,
  check: (source: ReturnType<typeof overlay>, isPlanned: (path: string) => boolean) => Report,
): { readonly blocked: ReadonlySet<Planned>; readonly elsewhere: readonly Finding[] } {
  const files = new Map(planned.map((each) => [each.file, each]));
  const texts = new Map(
    planned.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text] as const])),
  );
  const paths = new Set(planned.map(({ path }) => path));
  const blocked = new Set(planned.filter(({ item }) => item.hasFaults));
  const elsewhere: Finding[] = [];
  const missing = new MissingElements();
  const report = check(overlay(texts), (path) => paths.has(path));
  for (const finding of report.findings) {
    const { rule, severity, path, missing: keys } = finding;
    const of = files.get(finding.at.file);
    if (of === undefined) continue;
    const { item } = of;
    const isOfFile = ofFiles.has(rule) && severity === 'error';
    if (isOfFile && of.text !== undefined) blocked.add(of);
    if (keys !== undefined) {
      for (const key of keys) missing.add(item, [...path, key]);
      continue;
    }
    if (item.isFaulty(path) && path.length > 0) continue;
    const isSaid =
      of.before === undefined ||
      valueAt(item.values, path) !== undefined ||
      valueAt(of.value, path) === undefined;
    if (isSaid) cells.add({ ...finding, message: inColumns(finding.message) }, item.locate(path), item);
    else if (isOfFile) elsewhere.push(finding);
  }
  for (const { at, message } of missing.absent()) cells.tell('columns-complete', message, at);
  for (const { at, message, item } of missing.blank())
    cells.add({ rule: 'schema', severity: 'error', message, path: [] }, at, item);
  withhold(planned, blocked, cells);
  return { blocked, elsewhere };
}

/** What adopts a standard that is not written is not written either. */
function withhold(planned: readonly Planned[], blocked: Set<Planned>, cells: Cells): void {
  const keyOf = ({ item }: Planned): string => JSON.stringify([item.code, item.variant]);
  const lacking = new Set(
    [...blocked].filter(({ isStandard, before }) => isStandard && before === undefined).map(keyOf),
  );
  for (const each of planned) {
    if (
      blocked.has(each) ||
      each.isStandard ||
      each.value['adopts'] === undefined ||
      !lacking.has(keyOf(each))
    )
      continue;
    blocked.add(each);
    cells.tell(
      'rows-placed',
      {
        zh: '这个事项认领的市级标准也在这个工作簿里，但有错误没有写入，所以这里也没有写入；请先改正标准的错误。',
        en: 'the standard that this item adopts is in this workbook, too, and has errors, so neither was written; mend the standard first.',
      },
      each.item.at,
      each.item,
    );
  }
}

/** What becomes of a workbook that cannot be read. */
export function unreadableWorkbook(workbook: string, message: Text): ImportOutcome {
  const rule = 'workbook-readable';
  const finding: Finding = {
    rule,
    severity: 'error',
    message,
    at: { file: workbook, line: 1, column: 1, length: 1, excerpt: '' },
    path: [],
    fingerprint: fingerprintOf(rule, undefined, undefined, undefined, '', workbook),
  };
  const count = { listed: 1, checked: 0, refused: 1, unreadable: 0 };
  return {
    report: { summary: summaryOf([count], tallyOf([finding])), findings: [finding] },
    marks: [],
    planned: [],
    unchanged: 0,
    blocked: 0,
  };
}
