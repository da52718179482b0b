/** Languages of the interface; German is the official one. */
export type Locale = 'de' | 'en';

/** The text in the language of the page; falls back to German, which is always there. */
export function inLocale(locale: Locale, german: string, english: string | null | undefined): string;
export function inLocale(
  locale: Locale,
  german: string | null | undefined,
  english: string | null | undefined,
): string | null | undefined;
export function inLocale(locale: Locale, german: string | null | undefined, english: string | null | undefined) {
  return locale === 'en' ? (english ?? german) : german;
}

/** The language as the API wants it. */
export const apiLanguage = (locale: Locale): 'DE' | 'EN' => (locale === 'en' ? 'EN' : 'DE');
