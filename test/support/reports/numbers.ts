/** Invented counts that the reports of tests are made from: participants by pillar and gender. */
const PEOPLE: Record<string, Record<string, number>> = {
  TOTAL: { TOTAL: 301, FEMALE: 151, MALE: 146, NON_BINARY: 4 },
  SPURWECHSEL: { TOTAL: 121, FEMALE: 41, MALE: 80, NON_BINARY: 0 },
  SOCIAL_PARTICIPATION: { TOTAL: 98, FEMALE: 66, MALE: 32, NON_BINARY: 0 },
  LANGUAGE_LITERACY: { TOTAL: 130, FEMALE: 68, MALE: 62, NON_BINARY: 0 },
};
/** Of a hundred participants, how many count in an indicator. */
const RATES: Record<string, number> = {
  ...{ EECO01: 1, EECO02: 0.42, EECO03: 0.21, EECO04: 0.44, EECO05: 0.14, EECO06: 0.03, EECO07: 0.31, EECO08: 0.08 },
  ...{ EECO09: 0.47, EECO10: 0.33, EECO11: 0.2, EECO12: 0.06, EECO13: 0.91, EECO14: 0.95, EECO15: 0.04, EECO16: 0.09, EECO17: 0 },
  ...{ EECR01: 0.09, EECR02: 0.07, EECR03: 0.11, EECR04: 0.08, EECR05: 0, EECR06: 0 },
  ...{
    KIM_LANGUAGE_PROGRESS: 0.22,
    KIM_QUALIFICATION: 0.07,
    KIM_WORK_OR_TRAINING: 0.12,
    KIM_WORK: 0.1,
    KIM_TRAINING: 0.03,
    KIM_SECURED_TITLE: 0.05,
  },
};
const OFFERS: Record<string, number> = {
  KIM_CONTACTS: 402,
  KIM_PLACES: 120,
  KIM_PLACES_USED: 97,
  KIM_WAITING: 14,
  KIM_COMPLETION: 0.71,
};
const MONEY: Record<string, number> = {
  ...{ KIM_FUNDS_GRANTED: 182_621_500, KIM_FUNDS_PLANNED: 38_900_000, KIM_FUNDS_DRAWN: 33_000_000, KIM_FUNDS_SPENT: 35_127_350 },
};
const SOURCES: Record<string, number> = { TOTAL: 1, ESF_PLUS: 0.6, OWN: 0.4 };

/** @returns the value of a cell as the snapshot of a test prints it, before anything is withheld */
export function numberOf(code: string, where: Readonly<Record<string, string>>): number {
  const pillar = where.FIELD_OF_ACTION ?? 'TOTAL';
  if (code in MONEY) return Math.round((MONEY[code] as number) * (SOURCES[where.FUNDING_SOURCE ?? 'TOTAL'] as number));
  if (code === 'KIM_REACHED') return 309;
  if (code === 'KIM_INCOMPLETE') return 8;
  const people = PEOPLE[pillar] as Record<string, number>;
  const part = where.MEASURE && where.MEASURE !== 'TOTAL' ? 0.2 + (where.MEASURE.length % 5) / 20 : 1;
  if (code === 'KIM_WOMEN_SHARE') return (people.FEMALE as number) / (people.TOTAL as number);
  if (code === 'KIM_COMPLETION') return OFFERS[code] as number;
  if (code in OFFERS) return Math.round((OFFERS[code] as number) * part);
  return Math.round((people[where.GENDER ?? 'TOTAL'] as number) * (RATES[code] ?? 0) * part);
}
