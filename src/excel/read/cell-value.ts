import { show } from '../../model/show.ts';
import type { StoredType } from './grid.ts';
import { damaged, type Refusal } from './refusal.ts';
import { plainText } from './rich-text.ts';
import type { Lookups } from './scan-workbook.ts';
import { dateOf, dateOfText } from './serial-date.ts';
import type { CellKind } from '../../model/read-sheet.ts';

export interface CellValue {
  readonly kind: CellKind;
  readonly text: string;
  readonly number?: number;
  readonly format?: string;
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

const isEmpty = (value: string | undefined): value is '' | undefined => value === undefined || value === '';

/** What a stored value means; undefined for an empty cell. */
export function cellValue(
  type: StoredType,
  style: number,
  value: string | undefined,
  isFormula: boolean,
  lookups: Lookups,
): CellValue | undefined {
  if (isEmpty(value)) {
    // The result of a formula may be an empty text, but not nothing.
    const isResult = type === 'str' && value === '';
    return isFormula && !isResult ? { kind: 'formula-without-value', text: '' } : undefined;
  }
  switch (type) {
    case 's': {
      const text = sharedString(value, lookups.strings);
      return text === '' ? undefined : { kind: 'text', text };
    }
    case 'str':
      return { kind: 'text', text: plainText(value) };
    case 'inlineStr':
      return { kind: 'text', text: value };
    case 'b':
      return value === '1' || value === 'true'
        ? { kind: 'boolean', text: 'TRUE' }
        : value === '0' || value === 'false'
          ? { kind: 'boolean', text: 'FALSE' }
          : { kind: 'error', text: value };
    case 'n':
      return numberValue(value, style, lookups);
    case 'd': {
      const text = dateOfText(value);
      return text === undefined ? { kind: 'error', text: value } : { kind: 'date', text };
    }
    default:
      return { kind: 'error', text: value };
  }
}

function sharedString(value: string, strings: readonly string[]): string {
  const text = /^\d{1,9}$/.test(value) ? strings[Number(value)] : undefined;
  if (text === undefined) throw missingString(value);
  return text;
}

const missingString = (value: string): Refusal =>
  damaged({ zh: `找不到第 ${show(value)} 号文字`, en: `its text number ${show(value)} is missing` });

function numberValue(text: string, style: number, { styles, is1904 }: Lookups): CellValue {
  const number = decimal.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(number)) return { kind: 'error', text };
  const { format = 'General', isDate = false } = styles[style] ?? {};
  const date = isDate ? dateOf(number, is1904) : undefined;
  return { kind: date === undefined ? 'number' : 'date', text: date ?? text, number, format };
}
