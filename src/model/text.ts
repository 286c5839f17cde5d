export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The same sentence in every supported language; the compiler finds a missing one. */
export type Text = Readonly<Record<Locale, string>>;

/** By code units, not by locale: the same order on every machine. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** 1 file, 2 files, 3 counties: English only; Chinese counts without a plural. */
export const many = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;
