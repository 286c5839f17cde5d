import type { CellPlace } from '../model/cell-name.ts';
import type { ElementId, ElementTraits } from '../model/element.ts';
import type { Laws } from '../model/law.ts';
import type { Tell } from './tell.ts';

/** What reading needs to know beside the sheets, and whom it tells. */
export interface Sources {
  readonly traitsOf: (id: ElementId) => ElementTraits;
  readonly laws: Laws;
  readonly tell: (tell: Tell) => void;
  /** Hears of a cell that copies the clauses it cites. */
  readonly quoting: (at: CellPlace) => void;
}
