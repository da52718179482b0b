import type { Locale } from '#lib/locale.ts';

/** Day and time of an instant where the city is. */
export function moment(locale: Locale, instant: string): string {
  return new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(new Date(instant));
}
