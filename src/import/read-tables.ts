import { cellName } from '../model/cell-name.ts';
import type { ReadSheet } from '../model/read-sheet.ts';
import { showBriefly } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import { fold, nearestHeading } from './headings.ts';
import type { Tell } from './tell.ts';
import type { Mapping } from './header.ts';
import { type Table, tableOn } from './tables.ts';

const listed = (headings: readonly string[]): string =>
  headings.map((heading) => `「${showBriefly(heading.replace(/\s+/gu, ''))}」`).join('');

const unknownColumn = (heading: string): Text => {
  const plain = heading.replace(/\s+/gu, '');
  const shown = showBriefly(plain);
  const meant = nearestHeading(heading);
  return {
    zh: `不认识「${shown}」这一列，没有导入${meant === undefined ? '' : `；是不是「${meant}」？`}${meant === undefined ? '；' : ''}请改标题，或者加 --map "${shown}=${meant ?? '要素'}"；确实不用导入的，加 --map "${shown}=不导入"。`,
    en: `the column 「${shown}」 is not known and was not imported${meant === undefined ? '' : `; did you mean 「${meant}」?`}${meant === undefined ? '.' : ''} Change the heading, or add --map "${shown}=${meant ?? '<element>'}"; if it is not wanted, --map "${shown}=不导入".`,
  };
};

const ofPrinting: Text = {
  zh: '这是供打印的实施清单：几个要素合在一栏，不能导入。请导入同时导出的「实施清单要素表.xlsx」，那里一栏一个要素。',
  en: 'this list is for printing: several elements share a column, so it cannot be imported. Import 实施清单要素表.xlsx, which the same export writes with a column for each element.',
};

const withoutKeys: Text = {
  zh: '这张表没有「基本编码」「实施编码」或「事项名称」一列，不知道各行是哪个事项，没有导入。',
  en: 'this sheet has no column 基本编码, 实施编码 or 事项名称, so it is not known which items its rows are; it was not imported.',
};

const noTable: Text = {
  zh: '没有认出表头：前 30 行里没有哪一行有两个以上认得的标题，没有导入。表头要写 基本编码、事项名称 等；别的叫法用 --map 说明。',
  en: 'no row of headings is recognised: none of the first 30 rows has two known ones, so nothing was imported. Headings are 基本编码, 事项名称 and the like; tell of others with --map.',
};

/** The tables of a workbook; whatever is left out is told. */
export function readTables(
  sheets: readonly ReadSheet[],
  mapping: Mapping,
  tell: (tell: Tell) => void,
): readonly Table[] {
  const tables: Table[] = [];
  const passed: Tell[] = [];
  for (const sheet of sheets) {
    const first = sheet.rows[0]?.cells[0];
    if (sheet.isHidden || first === undefined) continue;
    const { row, column } = first;
    const at = { sheet: sheet.name, row, column };
    const table = tableOn(sheet, mapping);
    const pass = (message: Text): void => {
      passed.push({ rule: 'left-out-told', at: { ...at, row: table?.header ?? row }, message });
    };
    if (table === undefined) pass(noTable);
    else if (table.columns.filter(({ id }) => id === 'printed').length > 2) pass(ofPrinting);
    else if (!hasKeys(table)) pass(withoutKeys);
    else {
      tables.push(table);
      tellOfColumns(table, mapping, tell);
    }
  }
  const told = new Set<Text>();
  for (const each of passed) {
    // All sheets of the printed list say the same.
    if (each.message === ofPrinting && told.has(ofPrinting)) continue;
    told.add(each.message);
    tell(tables.length > 0 ? each : { ...each, rule: 'workbook-readable' });
  }
  return tables;
}

const hasKeys = ({ columns }: Table): boolean =>
  columns.some(({ id }) => id === 'code' || id === 'implementationCode' || id === 'name');

function tellOfColumns(
  { sheet, header, columns, unknown, repeated }: Table,
  mapping: Mapping,
  tell: (tell: Tell) => void,
): void {
  const place = (column: number) => ({ sheet: sheet.name, row: header, column });
  for (const { column, heading } of unknown) {
    tell({ rule: 'columns-known', at: place(column), message: unknownColumn(heading) });
  }
  const isCounting = (heading: string): boolean => /^(?:序号|编号|id|unid|dept_unid)$/iu.test(heading.trim());
  const left = columns.filter(
    ({ id, heading }) => id === 'leftOut' && !isCounting(heading) && !mapping.has(fold(heading)),
  );
  const [first] = left;
  if (first !== undefined) {
    const names = listed(left.map(({ heading }) => heading));
    tell({
      rule: 'left-out-told',
      at: place(first.column),
      message: {
        zh: `${names}没有对应的要素，没有导入。`,
        en: `${names}: an item has no such elements; not imported.`,
      },
    });
  }
  for (const { column, heading, id } of repeated) {
    const used = columns.find((each) => each.id === id);
    if (used === undefined) continue;
    const cell = cellName({ row: header, column: used.column });
    tell({
      rule: 'columns-known',
      at: place(column),
      message: {
        zh: `${listed([heading])}和 ${cell} 的${listed([used.heading])}是同一要素，只导入后者；不是同一要素的，用 --map 说明。`,
        en: `${listed([heading])} is the same element as ${listed([used.heading])} in ${cell}, which alone was imported; if it is not, tell of it with --map.`,
      },
    });
  }
}
