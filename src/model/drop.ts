import type { Text } from './text.ts';

/** An item that stood in published lists and would no longer. */
export interface Drop {
  /** Its name is absent when the region is gone. */
  readonly region: { readonly code: string; readonly name?: string };
  readonly code: string;
  /** As people name it, as far as the catalogue still tells. */
  readonly title: string;
  /** Ids of the lists it stood in. */
  readonly lists: readonly string[];
  readonly because: Text;
}
