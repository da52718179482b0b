import type { Language } from './figures.input.ts';
import { Interval, type Period } from './periods.ts';

// made once: a formatter costs more than all the labels of a page
const printers = (locale: string) => ({
  month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
});

const formats = {
  DE: { print: printers('de-DE'), quarter: (n: number) => `${n}. Quartal`, half: (n: number) => `${n}. Halbjahr`, until: 'bis' },
  EN: { print: printers('en-GB'), quarter: (n: number) => `Q${n}`, half: (n: number) => `H${n}`, until: 'until' },
};

/** Short name of a period, such as "3. Quartal 2026" or "bis 22. November 2026". */
export function labelOf({ to }: Period, interval: Interval, language: Language): string {
  const format = formats[language];
  const year = to.slice(0, 4);
  const month = Number(to.slice(5, 7));
  switch (interval) {
    case Interval.YEAR:
      return year;
    case Interval.HALF_YEAR:
      return `${format.half(Math.ceil(month / 6))} ${year}`;
    case Interval.QUARTER:
      return `${format.quarter(Math.ceil(month / 3))} ${year}`;
    case Interval.MONTH:
      return format.print.month.format(new Date(to));
    default:
      return `${format.until} ${format.print.day.format(new Date(to))}`;
  }
}
