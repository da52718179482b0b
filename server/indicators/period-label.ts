import type { Language } from './figures.input.ts';
import { Interval, type Period } from './periods.ts';

const formats = {
  DE: { locale: 'de-DE', quarter: (n: number) => `${n}. Quartal`, half: (n: number) => `${n}. Halbjahr`, until: 'bis' },
  EN: { locale: 'en-GB', quarter: (n: number) => `Q${n}`, half: (n: number) => `H${n}`, until: 'until' },
};

/** Short name of a period, such as "3. Quartal 2026" or "bis 22. November 2026". */
export function labelOf({ to }: Period, interval: Interval, language: Language): string {
  const format = formats[language];
  const year = to.slice(0, 4);
  const month = Number(to.slice(5, 7));
  const print = (options: Intl.DateTimeFormatOptions) =>
    new Date(to).toLocaleDateString(format.locale, { ...options, timeZone: 'UTC' });
  switch (interval) {
    case Interval.YEAR:
      return year;
    case Interval.HALF_YEAR:
      return `${format.half(Math.ceil(month / 6))} ${year}`;
    case Interval.QUARTER:
      return `${format.quarter(Math.ceil(month / 3))} ${year}`;
    case Interval.MONTH:
      return print({ month: 'long', year: 'numeric' });
    default:
      return `${format.until} ${print({ day: 'numeric', month: 'long', year: 'numeric' })}`;
  }
}
