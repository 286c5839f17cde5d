const dashes = /[‐-―−－—]+/gu;
const numbering =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]?[、.．:：]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳])\s*/u;

/**
 * What two wordings of the same thing have in common: width, brackets, dashes, quotes, spaces, 《》, a numbering prefix and
 * the full stop at the end are folded away. Idempotent; only for comparing, never for showing.
 */
export function normalise(text: string): string {
  let folded = text;
  for (;;) {
    const next = folded
      .replace(numbering, '')
      .normalize('NFKC')
      .replace(dashes, '-')
      .replace(/[《》〈〉「」『』“”‘’"']/gu, '')
      .replace(/[【〔[［]/gu, '(')
      .replace(/[】〕\]］]/gu, ')')
      .replace(/[、，,]/gu, ',')
      .replace(/[；;]/gu, ';')
      .replace(/\s+/gu, '')
      .replace(/[。.;,]+$/u, '');
    if (next === folded) return folded;
    folded = next;
  }
}
