import type { Entry } from './entry.ts';
import type { Finding, Location } from './finding.ts';
import type { Laws } from './law.ts';
import type { Matches, PlacedMatch } from './matches.ts';
import type { Policy } from './field.ts';
import type { Region } from './region.ts';
import type { Waiver } from './waiver.ts';

/** How many files were listed, and what became of each: listed = checked + refused. */
export interface Count {
  readonly listed: number;
  readonly checked: number;
  /** Not a document at all: wrong encoding, broken YAML, a link, or unreadable. */
  readonly refused: number;
  /** Of the refused, those that the machine could not read: the run is not complete. */
  readonly unreadable: number;
}

/** One code in all regions: the unit of all work, released when it is judged. */
export interface Group {
  readonly code: string;
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  readonly count: Count;
  /** A standard of this code is there but could not be read, so what seems to lack one may not. */
  readonly isStandardUnread: boolean;
}

/** What an import knows beside the aliases of the tool: columns.yaml. */
export interface Columns {
  readonly columns: readonly { readonly heading: string; readonly element: string }[];
  /** Of elements that neither workbook nor file has. */
  readonly values: readonly { readonly element: string; readonly value: string }[];
}

/** What stands beside the items; small, read once. */
export interface Settings {
  readonly regions: readonly Region[];
  /** The region whose files are the standard. */
  readonly city: Region | undefined;
  readonly policy: Policy;
  readonly waivers: readonly { readonly waiver: Waiver; readonly at: Location }[];
  readonly matches: Matches;
  /** The same in the order of the file. */
  readonly placedMatches: readonly PlacedMatch[];
  readonly columns: Columns;
  readonly laws: Laws;
}

export interface Catalogue {
  /** Its folder as the user would name it: relative to the working folder, with `/`. */
  readonly name: string;
  readonly settings: Settings;
  /** About the settings and the layout, not about any item. */
  readonly findings: readonly Finding[];
  readonly count: Count;
  /** The codes of which some file is selected, in order, each with what a group of it may read: paths on the disk. */
  readonly files: () => ReadonlyMap<string, readonly string[]>;
  /** Of these codes as they come, or of all in their order; each is read when it is asked for. */
  readonly groups: (codes?: Iterable<string>) => Iterable<Group>;
  /** Regions of which some files are not selected. */
  readonly partial: ReadonlySet<string>;
  /** One file of an item once more, without inheritance: groups let go of theirs. Undefined where it cannot be read. */
  readonly reread: (file: string) => Pick<Entry, 'own' | 'locate'> | undefined;
}
