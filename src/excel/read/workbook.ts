export type { Merge, ReadSheet } from '../../model/read-sheet.ts';
