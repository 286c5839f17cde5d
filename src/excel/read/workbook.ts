export type { CellKind, Merge, Read, ReadCell, ReadRow, ReadSheet } from '../../model/read-sheet.ts';
