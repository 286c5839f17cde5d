import type { Entry } from '../model/entry.ts';
import type { Finding } from '../model/finding.ts';
import type { Item } from '../model/item.ts';
import type { Region } from '../model/region.ts';
import type { Workbook } from '../model/sheet.ts';
import type { Text } from '../model/text.ts';

/** What a list is made from: items in use only, ordered by region as in regions.yaml, then by file. */
export interface Publication {
  /** YYYY-MM-DD, printed as 截止日期. */
  readonly today: string;
  readonly city: Region;
  readonly regions: readonly Region[];
  readonly items: readonly PublishedItem[];
  /** Judged differences of all counties. */
  readonly findings: readonly Finding[];
  readonly draft: boolean;
}

export interface PublishedItem {
  readonly item: Item;
  readonly region: Region;
  readonly entry: Pick<Entry, 'file'>;
}

export interface List {
  /** The Chinese name of the list, which is also its file name. */
  readonly id: string;
  /** What it is for and on what legal ground it is published. */
  readonly purpose: Text;
  /** Headers, from left to right. */
  readonly columns: readonly string[];
  readonly workbooks: (publication: Publication) => readonly Workbook[];
}
