import type { Location } from './finding.ts';

/** A value of an item, a list or mapping of them, and where what has no parts of its own comes from. */
export type Resolved =
  | { readonly kind: 'value'; readonly value: unknown; readonly origin: Origin }
  | { readonly kind: 'list'; readonly members: readonly Resolved[]; readonly origin: Origin }
  | {
      readonly kind: 'mapping';
      readonly members: readonly { readonly key: string; readonly value: Resolved }[];
      readonly origin: Origin;
    };

export interface Origin {
  /** The file asked about, or the standard it adopts. */
  readonly from: 'own' | 'standard';
  readonly at: Location;
}
