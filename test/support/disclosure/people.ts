import type { OfferPlace } from '../../../server/disclosure/protection.type.ts';
import { Random } from '../random.ts';

export const GENDERS = ['FEMALE', 'MALE', 'NON_BINARY'];
export const AGES = ['UNDER_18', '18_29', '30_54', '55_PLUS'];
export const RESIDENCE = ['GESTATTUNG', 'DULDUNG', 'DULDUNG_60B', 'T_104C', 'T_25A', 'SCHUTZ', 'T_24', 'SONST'];
const PILLARS = ['A', 'B', 'C'];

/** An invented participant; quarters are counted from 0. */
export interface Person {
  gender: string;
  age: string;
  residence: string;
  employment: 'UNEMPLOYED' | 'LONG_TERM' | 'INACTIVE' | 'IN_EDUCATION' | 'EMPLOYED';
  education: string;
  isComplete: boolean;
  entered: number;
  left: number;
  measures: readonly string[];
  hasDisability: boolean;
  isThirdCountry: boolean;
  isForeign: boolean;
  isMinority: boolean;
  isHomeless: boolean;
  isRural: boolean;
  result: 'SEARCHING' | 'EDUCATION' | 'QUALIFIED' | 'WORKING' | 'NONE';
  afterSixMonths: boolean;
  /** quarter of the first job, of training, of progress in German and in writing */
  job: number;
  miniJob: number;
  training: number;
  german: number;
  literacy: number;
}

export interface Kim {
  people: readonly Person[];
  offers: readonly OfferPlace[];
  quarters: number;
}

export interface KimShape {
  people: number;
  measures: number;
  quarters: number;
  incomplete: number;
}

/** An operation in the shape of KIM: 3 pillars, measures of 6 providers, some for women only, people in one to three of them. */
export function inventKim(seed: number, shape: Partial<KimShape> = {}): Kim {
  const { people, measures, quarters, incomplete } = { people: 400, measures: 18, quarters: 12, incomplete: 0.03, ...shape };
  const random = new Random(seed);
  const offers = Array.from({ length: measures }, (_, n) => ({
    measure: `m${String(n + 1).padStart(2, '0')}`,
    fieldOfAction: PILLARS[n % 3] as string,
    provider: `p${n % 6}`,
  }));
  const sizes = offers.map(() => 0.3 + random.next() * 2);
  const crowd = Array.from({ length: people }, () => inventPerson(random, offers, sizes, quarters, incomplete));
  return { people: crowd, offers, quarters };
}

function inventPerson(
  random: Random,
  offers: readonly OfferPlace[],
  sizes: readonly number[],
  quarters: number,
  incomplete: number,
): Person {
  const gender = GENDERS[weighted(random, [46, 52, 2])] as string;
  const open = offers.flatMap((_, n) => (n % 5 === 1 && gender === 'MALE' ? [] : [n]));
  const chosen = Array.from(
    { length: weighted(random, [70, 22, 8]) + 1 },
    () =>
      open[
        weighted(
          random,
          open.map((n) => sizes[n] as number),
        )
      ],
  );
  const entered = random.int(0, quarters - 1);
  const once = (share: number) => (random.chance(share) ? entered + random.int(0, 4) : Number.POSITIVE_INFINITY);
  return {
    gender,
    age: AGES[weighted(random, [8, 38, 44, 10])] as string,
    residence: RESIDENCE[weighted(random, [14, 22, 4, 12, 12, 22, 10, 4])] as string,
    employment: (['UNEMPLOYED', 'LONG_TERM', 'INACTIVE', 'IN_EDUCATION', 'EMPLOYED'] as const)[
      weighted(random, [30, 22, 27, 5, 16])
    ]!,
    education: ['ISCED_0_2', 'ISCED_3_4', 'ISCED_5_8'][weighted(random, [45, 35, 20])] as string,
    isComplete: !random.chance(incomplete),
    entered,
    left: random.chance(0.5) ? entered + random.int(1, 4) : Number.POSITIVE_INFINITY,
    measures: [...new Set(chosen.map((n) => offers[n as number]?.measure as string))],
    hasDisability: random.chance(0.08),
    isThirdCountry: random.chance(0.93),
    isForeign: random.chance(0.97),
    isMinority: random.chance(0.05),
    isHomeless: random.chance(0.15),
    isRural: random.chance(0.02),
    result: (['SEARCHING', 'EDUCATION', 'QUALIFIED', 'WORKING', 'NONE'] as const)[weighted(random, [20, 15, 15, 30, 20])]!,
    afterSixMonths: random.chance(0.3),
    job: once(0.15),
    miniJob: once(0.1),
    training: once(0.08),
    german: once(0.4),
    literacy: once(0.1),
  };
}

/** The number of a weight, more often the greater it is. */
function weighted(random: Random, weights: readonly number[]): number {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return found < 0 ? weights.length - 1 : found;
}
