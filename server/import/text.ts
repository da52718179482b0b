export type Language = 'de' | 'en';

/** The same sentence in both languages. */
export type Text = Readonly<Record<Language, string>>;
