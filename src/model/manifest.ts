import type { PublicationScope } from './scope.ts';

/** One file as it lies in the output folder. */
export interface ManifestFile {
  readonly name: string;
  /** The id of its list. */
  readonly list: string;
  /** Codes of the regions whose items it holds. */
  readonly regions: readonly string[];
  readonly sheets: number;
  readonly rows: number;
  readonly bytes: number;
  /** 64 hexadecimal places. */
  readonly sha256: string;
}

/** What one run has published, with the files of it that no later run has replaced. */
export interface ManifestExport {
  /** The day by which the items are in use, YYYY-MM-DD. */
  readonly asOf: string;
  /** Absent where the catalogue is not kept in git. */
  readonly catalogue?: {
    readonly commit: string;
    /** Files of the catalogue differed from the commit. */
    readonly changed: boolean;
  };
  readonly tool: {
    readonly version: string;
    /** Changes when a rule comes, goes or changes its severity. */
    readonly rules: string;
  };
  /** Absent: everything. */
  readonly scope?: PublicationScope;
  readonly draft?: true;
  readonly files: readonly ManifestFile[];
  /** Codes of items, each with its variant after a space; by region. */
  readonly items: readonly { readonly region: string; readonly held: readonly string[] }[];
}

/** manifest.json, the record of an output folder; its schema is schemas/manifest.schema.json. The latest export comes first. */
export interface Manifest {
  readonly version: 1;
  readonly exports: readonly ManifestExport[];
}

export const manifestName = 'manifest.json';

/** An item as a manifest names it: 340131003000 新办. */
export const heldName = ({ code, variant }: { readonly code: string; readonly variant?: string }): string =>
  variant === undefined ? code : `${code} ${variant}`;
