import type { CellPlace } from '../model/cell-name.ts';

import type { Region } from '../model/region.ts';
import { showBriefly } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import { type SeenRow, seenRows } from './grid.ts';
import { fold } from './headings.ts';
import { type ImportedItem, ItemDraft } from './item.ts';
import { columnOf, identity, isCalled, keysOf, type RowKeys } from './keys.ts';
import { takeItem, takeThings } from './read-row.ts';
import { regionOfSheet } from './region.ts';
import type { Sources } from './sources.ts';
import type { Table } from './tables.ts';
import { isBlank, tidy } from './text.ts';

export interface Imports extends Sources {
  readonly regions: readonly Region[];
  /** The region that `--region` names: of all rows that name none. */
  readonly region?: Region;
}

const noteLine =
  /^(?:注|说明|备注|填表说明|填表人|审核人|制表人?|联系人|单位负责人)\s*[:：]|^(?:合计|小计|总计)$/u;

const longestHeading = 60;

/** Notes and totals below a table, headings repeated on every page, and rows of which only the number is filled in. */
function isOfTable(row: SeenRow, { uses: { folded, kept } }: Table): boolean {
  const texts = row.own.map((column) => [column, tidy(row.at(column)?.text ?? '')] as const);
  const [first] = texts;
  if (first === undefined || noteLine.test(first[1])) return false;
  const isHeading = ([column, text]: readonly [number, string]): boolean =>
    text.length < longestHeading && folded.get(column) === fold(text);
  if (isHeading(first) || (texts[1] !== undefined && isHeading(texts[1]))) {
    if (texts.filter(isHeading).length * 2 > texts.length) return false;
  }
  const said = texts.filter(([column, text]) => kept.has(column) && !isBlank(text));
  return said.some(([, text]) => !text.startsWith('暂无'));
}

const withoutCode: Text = {
  zh: '这一行没有基本编码，不知道是哪个事项，没有导入；请填上 12 位基本编码，或者 31、33 位实施编码。',
  en: 'this row has no code, so it is not known which item it is; it was not imported. Fill in the 12 places of 基本编码, or 实施编码 with 31 or 33.',
};

const withoutRegion: Text = {
  zh: '不知道这一行是哪个区域的，没有导入；请用 --region 写明，或者加一列「区域」，或者在表头上面写 填报单位：某县。',
  en: 'it is not known which region this row is of; it was not imported. Name it with --region, add a column 区域, or write 填报单位：… above the headings.',
};

const stray = (keys: RowKeys): Text => {
  const called = showBriefly(keys.name ?? keys.code ?? '');
  return {
    zh: `找不到「${called}」是哪个事项，这一行没有导入；请核对编码、业务办理项和名称是否与事项表一致。`,
    en: `it is not known which item "${called}" is; this row was not imported. See that code, variant and name are those of the sheet of items.`,
  };
};

/** Reads the rows of all tables, those of items before those of their lists. */
export function readItems(tables: readonly Table[], imports: Imports): readonly ImportedItem[] {
  const drafts = new Map<string, ItemDraft>();
  const reader = new Reader(drafts, imports);
  for (const table of tables.filter(({ part }) => part === undefined)) reader.read(table);
  for (const table of tables.filter(({ part }) => part !== undefined)) reader.read(table);
  return [...drafts.values()].map((draft) => draft.done());
}

class Reader {
  readonly #drafts: Map<string, ItemDraft>;
  readonly #imports: Imports;
  /** Of one code, or of one name, whatever the region. */
  readonly #byCode = new Map<string, ItemDraft[]>();

  constructor(drafts: Map<string, ItemDraft>, imports: Imports) {
    this.#drafts = drafts;
    this.#imports = imports;
  }

  read(table: Table): void {
    const { regions, region: flag } = this.#imports;
    const region = flag ?? regionOfSheet(table.sheet, table.header, regions);
    let current: ItemDraft | undefined;
    /** The rows of an item that was refused are not taken for those of the one before it. */
    let isRefused = false;
    for (const row of seenRows(table.sheet, table.header)) {
      if (!isOfTable(row, table)) continue;
      const keys = keysOf(row, table, regions, this.#imports);
      const isContinued = !keys.isOwn && (current !== undefined || isRefused);
      if (!isContinued) {
        const found = this.#draftOf(keys, region?.code, row, table);
        isRefused = found === undefined;
        const isAgain = found !== undefined && found === current;
        current = found;
        if (found !== undefined) this.#take(found, row, table, isAgain);
      } else if (current !== undefined) this.#take(current, row, table, true);
    }
  }

  #take(draft: ItemDraft, row: SeenRow, table: Table, isFurther: boolean): void {
    draft.rows.push({ table, row: row.number });
    if (table.part === undefined) {
      draft.isOfLists = false;
      takeItem(draft, row, table, isFurther, this.#imports);
    }
    takeThings(draft, row, table, this.#imports);
  }

  /** The item that a row is of; undefined when that cannot be known, which is told. */
  #draftOf(keys: RowKeys, ofSheet: string | undefined, row: SeenRow, table: Table): ItemDraft | undefined {
    const { tell } = this.#imports;
    const column =
      (
        columnOf(table, 'code') ??
        columnOf(table, 'implementationCode') ??
        columnOf(table, 'name') ??
        table.columns[0]
      )?.column ?? 1;
    const at: CellPlace = { sheet: table.sheet.name, row: row.number, column };
    if (keys.isFaulty) return undefined;
    if (table.part !== undefined) {
      const found = this.#ofLists(keys, ofSheet);
      if (found !== undefined) return found;
    }
    if (keys.code === undefined) {
      tell({ rule: 'rows-placed', at, message: table.part === undefined ? withoutCode : stray(keys) });
      return undefined;
    }
    const hasColumn = columnOf(table, 'region') !== undefined && this.#imports.region === undefined;
    const region = keys.region ?? (hasColumn ? undefined : ofSheet);
    if (region === undefined) {
      const isStray = table.part !== undefined && !this.#byCode.has(keys.code);
      tell({ rule: 'rows-placed', at, message: isStray ? stray(keys) : withoutRegion });
      return undefined;
    }
    const key = identity(region, keys.code, keys.variant);
    const known = this.#drafts.get(key);
    if (known !== undefined) return known;
    const draft = new ItemDraft(region, keys.code, keys.variant, at);
    this.#drafts.set(key, draft);
    const others = this.#byCode.get(keys.code);
    if (others === undefined) this.#byCode.set(keys.code, [draft]);
    else others.push(draft);
    return draft;
  }

  /** The item of the workbook that a row of a list names, by its code and, where that has several variants, its name. */
  #ofLists({ region, code, variant, name }: RowKeys, ofSheet: string | undefined): ItemDraft | undefined {
    const among = (code === undefined ? [...this.#drafts.values()] : (this.#byCode.get(code) ?? [])).filter(
      (draft) => draft.region === (region ?? ofSheet ?? draft.region),
    );
    if (variant !== undefined) {
      return among.find(
        (draft) => identity('', draft.code, draft.variant) === identity('', code ?? draft.code, variant),
      );
    }
    const whole = among.filter((draft) => draft.variant === undefined);
    const called =
      name === undefined
        ? []
        : among.filter((draft) => isCalled(name, { name: draft.values['name'], variant: draft.variant }));
    const [one, ...others] =
      called.length > 0 ? called : code === undefined ? [] : whole.length > 0 ? whole : among;
    return others.length === 0 ? one : undefined;
  }
}
