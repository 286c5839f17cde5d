import type { Adoption } from '../model/adoption.ts';
import type { Entry } from '../model/entry.ts';
import type { Finding } from '../model/finding.ts';
import type { Item } from '../model/item.ts';
import type { Region } from '../model/region.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { PublicationScope } from '../model/scope.ts';
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
  /** Of all counties to each standard in use, standard by standard. */
  readonly adoptions: readonly Adoption[];
  readonly scorecards: readonly Scorecard[];
  /** Absent: everything. */
  readonly scope?: PublicationScope;
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
  /** Has a sheet for each department where a single region is exported; otherwise one for each region. */
  readonly isByDepartment?: true;
  readonly workbooks: (publication: Publication) => readonly Workbook[];
}
