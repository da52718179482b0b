import { Unit } from '../../indicators/definition.ts';
import type { Language } from './model.type.ts';

const TAGS = { de: 'de-DE', en: 'en-GB' } as const;
const NARROW_SPACE = '\u202f';
const MINUS = '\u2212';

const day = (date: string) => new Date(`${date}T00:00:00Z`);

function create(language: Language) {
  const tag = TAGS[language];
  // spaces inside a number never break and stay thin; a minus is as wide as a plus
  const tidy = (text: string) => text.replace(/[\u00a0 ]/g, NARROW_SPACE).replace('-', MINUS);
  const number = (options: Intl.NumberFormatOptions) => {
    const intl = new Intl.NumberFormat(tag, options);
    return (value: number) => tidy(intl.format(value));
  };
  const count = number({ maximumFractionDigits: 0 });
  const decimal = number({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = number({ style: 'percent', maximumFractionDigits: 0 });
  const percentExact = number({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percentSigned = number({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const euros = number({ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const dates = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  const signed = { signDisplay: 'exceptZero' } as const;
  const countSigned = number({ ...signed, maximumFractionDigits: 0 });
  const decimalSigned = number({ ...signed, minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const eurosSigned = number({ ...signed, style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const euro = (cents: number) => euros(cents / 100);

  return {
    language,
    count,
    /** 0..1 as whole per cent */
    share: percent,
    shareSigned: percentSigned,
    /** whole euros from cents */
    euro,
    date: (date: string) => dates.format(day(date)).replaceAll(' ', '\u00a0'),
    /** a value with as many decimals as its indicator has */
    amount(value: number, { unit, decimals }: { unit: Unit; decimals: number }): string {
      if (unit === Unit.EUR_CENT) return euro(value);
      if (unit === Unit.SHARE) return decimals > 0 ? percentExact(value) : percent(value);
      return decimals > 0 ? decimal(value) : count(value);
    },
    /** a difference with its sign, in the unit of the indicator */
    change(value: number, { unit, decimals }: { unit: Unit; decimals: number }): string {
      if (unit === Unit.EUR_CENT) return eurosSigned(value / 100);
      return decimals > 0 ? decimalSigned(value) : countSigned(value);
    },
    /** a difference of shares, in points of per cent without their name */
    changeOfShare: (value: number) => decimalSigned(value * 100),
    /** "A, B und C" */
    list: (words: readonly string[]) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(words),
  };
}

export type Format = ReturnType<typeof create>;

const formats = { de: create('de'), en: create('en') };

/** The one place of the reports that turns numbers and dates into characters. */
export const formatOf = (language: Language): Format => formats[language];
