import type { CellPlace } from '../model/cell-name.ts';
import type { Text } from '../model/text.ts';
import type { ImportRuleId } from './import-rules.ts';

/** Something wrong or worth knowing about a workbook, at one of its cells. */
export interface Tell {
  readonly rule: ImportRuleId;
  readonly at: CellPlace;
  readonly message: Text;
}
