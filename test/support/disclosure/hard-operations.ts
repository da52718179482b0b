import type { ProtectionRequest } from '../../../server/disclosure/protection.type.ts';
import { Random } from '../random.ts';
import { countTables, type DimensionSet } from './counts.ts';
import { inventKim, type Kim, type Person } from './people.ts';
import { request } from './releases.ts';

type Twist = (person: Person, n: number, random: Random) => Partial<Person>;

/** Crowds in which little can be hidden: each changes some people so that numbers become small, equal, or all of a group. */
const TWISTS: Record<string, Twist> = {
  'as they come': () => ({}),
  'all women but one or two': (_, n) => ({ gender: n < 2 ? 'MALE' : 'FEMALE' }),
  'nearly all of one age and education': (_, n) => ({
    age: n < 3 ? '55_PLUS' : '18_29',
    education: n % 9 ? 'ISCED_0_2' : 'ISCED_5_8',
  }),
  'a whole pillar shares an attribute': ({ measures }) => ({ hasDisability: measures.includes('m01'), isHomeless: true }),
  'everybody in the same two measures but one': (_, n) => ({ measures: n ? ['m01', 'm02'] : ['m01'] }),
  'each in one measure, most measures tiny': (_, n) => ({ measures: [n < 4 ? `m0${(n % 4) + 1}` : 'm01'] }),
  'few with a result, each of another kind': (_, n) => ({
    left: 1,
    result: n < 4 ? (['SEARCHING', 'EDUCATION', 'QUALIFIED', 'WORKING'] as const)[n]! : 'NONE',
  }),
  'pairs that differ in one thing': (_, n, random) => ({
    gender: n % 2 ? 'FEMALE' : 'MALE',
    age: random.chance(0.1) ? 'UNDER_18' : '30_54',
  }),
};
export const HARD_KINDS = Object.keys(TWISTS);

const SETS: readonly (readonly DimensionSet[])[] = [
  [['GENDER']],
  [['GENDER'], ['AGE_GROUP']],
  [['FIELD_OF_ACTION', 'GENDER']],
  [['MEASURE'], ['FIELD_OF_ACTION']],
  [['AGE_GROUP'], ['EDUCATION']],
  [['MEASURE'], ['PROVIDER']],
  [['GENDER', 'AGE_GROUP']],
];
const INDICATORS = ['EECO06', 'EECO08', 'EECO11', 'EECO12', 'EECO16', 'EECR01', 'EECR04', 'KIM_WORK', 'KIM_LANGUAGE_PROGRESS'];

/** A small operation that is hard to protect, with one or two dates: every seed another crowd, other tables, another threshold. */
export function hardRequests(seed: number): ProtectionRequest[] {
  const random = new Random(seed + 7_000);
  const kim = twisted(seed, random);
  const sets = SETS[seed % SETS.length] as readonly DimensionSet[];
  const indicators = ['EECO01', ...random.some(INDICATORS, 1 + (seed % 3))];
  const quarters = seed % 3 === 2 ? [1, 2] : [2];
  return quarters.map((quarter) =>
    request({
      threshold: seed % 5 === 4 ? 5 : 3,
      secret: `secret ${seed}`,
      date: `202${quarter}-12-31`,
      offers: kim.offers,
      tables: countTables(kim, quarter, sets, indicators),
    }),
  );
}

function twisted(seed: number, random: Random): Kim {
  const kim = inventKim(seed, { people: random.int(8, 30), measures: 4, quarters: 2, incomplete: 0.05 });
  const twist = TWISTS[HARD_KINDS[seed % HARD_KINDS.length] as string] as Twist;
  return { ...kim, people: kim.people.map((person, n) => ({ ...person, ...twist(person, n, random) })) };
}
