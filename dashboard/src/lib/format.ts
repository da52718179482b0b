import type { FigureStatus, Unit } from '#lib/gql/graphql.ts';
import type { Locale } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';

const TAGS = { de: 'de-DE', en: 'en-GB' } as const;
const NARROW_SPACE = '\u202f';
const MINUS = '\u2212';

/** What a figure must tell to be printed. */
export interface Printable {
  value?: number | null;
  status: FigureStatus;
  indicator: { unit: Unit; decimals: number };
  /** the revision before said something else */
  isRevised?: boolean;
  /** of live figures: could it be published by itself? */
  isPublishable?: boolean | null;
}

/** A printed value: the characters, and the words for a symbol that stands in place of a number. */
export interface Cell {
  text: string;
  words?: string;
  /** the symbol that the words explain, where it is not the whole text */
  symbol?: string;
  /** to be marked with "r" */
  isRevised?: true;
  /** to be marked with "n" */
  isInternal?: true;
}

/** What is to be said of a figure beside its value: that it was corrected, that it is not for publication. */
export const marksOf = (figures: Pick<Printable, 'isRevised' | 'isPublishable'>[]): Pick<Cell, 'isRevised' | 'isInternal'> => ({
  ...(figures.some(({ isRevised }) => isRevised) && { isRevised: true }),
  ...(figures.some(({ isPublishable }) => isPublishable === false) && { isInternal: true }),
});

const day = (date: string) => new Date(`${date}T00:00:00Z`);

function create(locale: Locale) {
  const tag = TAGS[locale];
  const options = { locale };
  const dates = (format: Intl.DateTimeFormatOptions) => {
    const intl = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...format });
    return (date: string) => intl.format(day(date));
  };
  /** Spaces inside a number never break and stay thin; a minus is as wide as a plus. */
  const tidy = (text: string) => text.replace(/[\u00a0 ]/g, NARROW_SPACE).replace('-', MINUS);
  const number = (format: Intl.NumberFormatOptions) => {
    const intl = new Intl.NumberFormat(tag, format);
    return (value: number) => tidy(intl.format(value));
  };

  const longDate = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  const count = number({ maximumFractionDigits: 0 });
  const decimal = number({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = number({ maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const signedDecimal = number({ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const percent = number({ style: 'percent', maximumFractionDigits: 0 });
  const percentExact = number({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percentSigned = number({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const percentOf100 = number({ style: 'percent', maximumFractionDigits: 2 });
  const euros = number({ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const eurosSigned = number({ style: 'currency', currency: 'EUR', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const eurosCompact = number({ style: 'currency', currency: 'EUR', notation: 'compact', maximumSignificantDigits: 3 });
  const eurosExact = number({ style: 'currency', currency: 'EUR' });
  const millions = number({ minimumFractionDigits: 2, maximumFractionDigits: 2 });

  const money = {
    /** whole euros from cents */
    euro: (cents: number) => euros(cents / 100),
    euroExact: (cents: number) => eurosExact(cents / 100),
    /** round amounts beside an axis: 1,5 Mio. € */
    euroAxis: (cents: number) => eurosCompact(cents / 100),
    euroSigned: (cents: number) => eurosSigned(cents / 100),
    /** 1,83 Mio. €, below that in whole thousands */
    euroShort: (cents: number) => {
      if (Math.abs(cents) >= 100_000_000) return m.unit_millions({ value: millions(cents / 100_000_000) }, options);
      return euros(Math.abs(cents) < 100_000 ? cents / 100 : Math.round(cents / 100_000) * 1000);
    },
  };

  const byUnit: Record<Unit, (value: number) => string> = {
    PERSONS: count,
    RECORDS: count,
    CONTACTS: count,
    PLACES: count,
    BODIES: count,
    HOURS: count,
    SHARE: percent,
    EUR_CENT: money.euro,
  };

  const zero: Cell = { text: '-', words: m.symbol_zero({}, options) };

  /** A value with as many decimals as its indicator has. */
  function amount(value: number, { unit, decimals }: Printable['indicator']): string {
    if (unit === 'SHARE' && decimals > 0) return percentExact(value);
    return decimals > 0 && unit !== 'EUR_CENT' ? decimal(value) : byUnit[unit](value);
  }

  /** A figure as it stands in a table: value, "-" for zero, "." where withheld; with its marks. */
  const cell = (printable: Printable, print: (value: number) => string): Cell => ({
    ...plainCell(printable, print),
    ...marksOf([printable]),
  });

  function plainCell(printable: Printable, print: (value: number) => string): Cell {
    if (printable.status === 'SUPPRESSED') return { text: '.', words: m.symbol_withheld({}, options) };
    if (printable.status === 'NOT_APPLICABLE') return { text: 'x', words: m.symbol_not_applicable({}, options) };
    if (printable.status === 'NOT_AVAILABLE' || printable.value == null)
      return { text: '…', words: m.symbol_not_available({}, options) };
    if (printable.value === 0) return zero;
    return { text: print(printable.value) };
  }

  return {
    locale,
    count,
    decimal,
    signed,
    /** 0..1 as whole per cent */
    share: percent,
    shareExact: percentExact,
    /** a change in per cent, from 0..1 */
    shareSigned: percentSigned,
    /** per cent as published or decided, 0..100 */
    percent: (value: number) => percentOf100(value / 100),
    /** difference of two shares (0..1) in percentage points */
    points: (difference: number) => m.unit_points({ value: signedDecimal(difference * 100) }, options),
    ...money,
    /** no line ends between the day and its month */
    date: (date: string) => longDate(date).replace(' ', '\u00a0'),
    dateShort: dates({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    month: dates({ month: 'long', year: 'numeric' }),
    monthShort: dates({ month: 'short' }),
    year: (date: string) => date.slice(0, 4),
    /** a figure as short as a page of many figures wants it */
    figure: (printable: Printable) => cell(printable, byUnit[printable.indicator.unit]),
    /** a figure with as many decimals as its indicator has */
    figureExact: (printable: Printable) => cell(printable, (value) => amount(value, printable.indicator)),
    amount,
    /** the sign for none at all */
    zero,
  };
}

export type Formatter = ReturnType<typeof create>;

const formatters = new Map<Locale, Formatter>();

/** The one place that turns numbers, money, shares, dates and statuses into characters. */
export function formatter(locale: Locale): Formatter {
  const format = formatters.get(locale) ?? create(locale);
  formatters.set(locale, format);
  return format;
}
