import { auditRelease, protectRelease } from '../../../server/disclosure/protect-release.ts';
import type { CountTable, EarlierRelease, Protection, ProtectionRequest } from '../../../server/disclosure/protection.type.ts';
import type { Dimension } from '../../../server/indicators/definition.ts';
import { Random } from '../random.ts';
import { countTables, type DimensionSet, PUBLISHED } from './counts.ts';
import { inventKim, type Kim } from './people.ts';

export const request = (rest: Partial<ProtectionRequest> & Pick<ProtectionRequest, 'tables'>): ProtectionRequest => ({
  threshold: 3,
  secret: 'a secret of the tests',
  date: '2026-06-30',
  revision: 1,
  offers: [],
  earlier: [],
  known: [],
  effort: 'FAST',
  smallestBase: 0,
  ...rest,
});

/** A table of one or two dimensions from lines such as `['FEMALE', 3]`. */
export const table = (
  id: string,
  dimensions: readonly string[],
  indicator: string,
  lines: readonly (readonly [...string[], number])[],
): CountTable => ({
  id,
  dimensions: dimensions as Dimension[],
  cells: lines.map((line) => ({ indicator, key: line.slice(0, -1) as string[], value: line.at(-1) as number })),
});

export const asEarlier = (
  { date, revision, tables, unprinted = [], offers }: ProtectionRequest,
  { withheld }: Pick<Protection, 'withheld'>,
): EarlierRelease => ({
  ...{ date, revision, tables, unprinted, offers, withheld },
});

export interface Released {
  request: ProtectionRequest;
  protection: Protection;
}

/** One release after the other, each knowing those before. */
export async function releaseAll(requests: readonly ProtectionRequest[]): Promise<Released[]> {
  const released: Released[] = [];
  for (const each of requests) {
    const now = { ...each, earlier: released.map((before) => asEarlier(before.request, before.protection)) };
    released.push({ request: now, protection: await protectRelease(now) });
  }
  return released;
}

export const audit = ({ request: asked, protection }: Released, withheld = protection.withheld) => auditRelease(asked, withheld);

const SETS: readonly (readonly DimensionSet[])[] = [
  [['GENDER'], ['AGE_GROUP']],
  [['GENDER', 'AGE_GROUP']],
  [['RESIDENCE_STATUS'], ['GENDER', 'FIELD_OF_ACTION']],
  [['MEASURE'], ['FIELD_OF_ACTION'], ['PROVIDER']],
  [['GENDER', 'EMPLOYMENT_STATUS'], ['EDUCATION']],
  [['PERIOD'], ['GENDER']],
];
const FEW = ['EECO01', 'EECO02', 'EECO04', 'EECO05', 'EECO12', 'EECR04'];

/** Small random operations: every seed another shape of tables, one to three dates, now and then a corrected record. */
export function smallRequests(seed: number): ProtectionRequest[] {
  const random = new Random(seed);
  const kim = inventKim(seed, { people: random.int(20, 90), measures: random.int(2, 6), quarters: 3, incomplete: 0.1 });
  const sets = SETS[seed % SETS.length] as readonly DimensionSet[];
  const indicators = ['EECO01', ...random.some(random.chance(0.5) ? FEW.slice(1) : PUBLISHED.slice(1), 2)];
  const threshold = seed % 4 === 3 ? 5 : 3;
  const at = (quarter: number, revision: number, people: Kim): ProtectionRequest =>
    request({
      threshold,
      date: `202${quarter}-12-31`,
      revision,
      offers: people.offers,
      tables: countTables(people, quarter, sets, indicators),
    });
  const dates = Array.from({ length: 1 + (seed % 3) }, (_, n) => at(3 - (seed % 3) + n, 1, kim));
  return seed % 5 === 4 ? [...dates, at(3, 2, corrected(kim, random))] : dates;
}

/** Two or three dates are published; then one or two records turn out wrong, and the last two dates are corrected, the newest first. */
export function correctedRequests(seed: number): ProtectionRequest[] {
  const random = new Random(seed + 90_000);
  const kim = inventKim(seed, { people: random.int(40, 120), measures: random.int(2, 5), quarters: 3, incomplete: 0.05 });
  const sets = SETS[seed % SETS.length] as readonly DimensionSet[];
  const indicators = ['EECO01', ...random.some(FEW.slice(1), 2)];
  const at = (quarter: number, revision: number, people: Kim): ProtectionRequest =>
    request({
      ...{ date: `202${quarter}-12-31`, revision, offers: people.offers },
      tables: countTables(people, quarter, sets, indicators),
    });
  const right = seed % 2 ? corrected(corrected(kim, random), random) : corrected(kim, random);
  const dates = seed % 3 ? [2, 3] : [1, 2, 3];
  return [...dates.map((quarter) => at(quarter, 1, kim)), at(3, 2, right), at(2, 2, right)];
}

/** The same people, of whom one turns out to have been recorded wrongly. */
function corrected(kim: Kim, random: Random): Kim {
  const wrong = random.int(0, kim.people.length - 1);
  return {
    ...kim,
    people: kim.people.map((person, n) =>
      n === wrong ? { ...person, hasDisability: !person.hasDisability, age: '30_54' } : person,
    ),
  };
}

/** One table: people by gender. */
export const genders = (female: number, male: number, other: number) =>
  table('gender', ['GENDER'], 'EECO01', [
    ['TOTAL', female + male + other],
    ['FEMALE', female],
    ['MALE', male],
    ['NON_BINARY', other],
  ]);
