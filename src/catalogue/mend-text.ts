import type { TextKind } from './format-shape.ts';

/** U+FF01 to U+FF5E are ASCII in full width. */
const halfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

const halfDigits = (text: string): string => text.replace(/[０-９]/gu, halfWidth);

/** 国发[2018]27号: a year in other brackets than 〔〕, before a serial. */
const bracketed = /[[［【〖(（〈《<]((?:19|20)\d{2})[\]］】〗)）〉》>](?=\d+号)/gu;

/**
 * Text with what is certain put right. Codes and dates: half-width digits, letters and punctuation. Phones: half-width
 * digits, and the hyphen between them. 文号: half-width digits, the year in 〔〕. Other text is left alone.
 */
export function mend(text: string, kind: TextKind): string {
  switch (kind) {
    case 'code':
      return halfWidth(text);
    case 'phone':
      return halfDigits(text).replace(/(?<=\d)－(?=\d)/gu, '-');
    case 'document':
      return halfDigits(text).replace(bracketed, '〔$1〕');
    default:
      return text;
  }
}
