const dashes = /[‐-―−－—]+/gu;
const number = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** 1、 一． （二） 3） ① 附件1： but not the 1. of 1.5吨, nor the 一、 of 一、二级建造师. */
const numbering = new RegExp(
  `^(?:(?:附件|附表|材料)?[（(]?${number}[）)]?[、.．:：](?![\\d一二三四五六七八九十])|[（(]?${number}[）)]|[①-⑳]|[·•●○■□◆◇▪★☆※]+)\\s*`,
  'u',
);

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
      .replace(/[《》〈〉「」『』“”‘’"'\p{Cf}]/gu, '')
      .replace(/[【〔[［{]/gu, '(')
      .replace(/[】〕\]］}]/gu, ')')
      .replace(/[、，,]/gu, ',')
      .replace(/[；;]/gu, ';')
      .replace(/[·•・‧]/gu, '·')
      .replace(/\s+/gu, '')
      .replace(/[。.;,:]+$/u, '');
    if (next === folded) return folded;
    folded = next;
  }
}
