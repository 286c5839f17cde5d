export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The same sentence in every supported language; the compiler finds a missing one. */
export type Text = Readonly<Record<Locale, string>>;
