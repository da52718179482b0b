import { type CountTable, TOTAL } from '../../../server/disclosure/protection.type.ts';
import type { Dimension } from '../../../server/indicators/definition.ts';
import { AGES, GENDERS, type Kim, type Person, RESIDENCE } from './people.ts';

/** The rules of the catalogue once more, in plain code; `t`: quarters that have ended. */
type Rule = (person: Person, t: number) => boolean;

const complete =
  (rule: Rule): Rule =>
  (person, t) =>
    person.isComplete && rule(person, t);
const hasLeft: Rule = ({ left }, t) => left <= t;
const isUnemployed: Rule = ({ employment }) => employment === 'UNEMPLOYED' || employment === 'LONG_TERM';
const isInactive: Rule = ({ employment }) => employment === 'INACTIVE' || employment === 'IN_EDUCATION';

export const RULES: Readonly<Record<string, Rule>> = {
  EECO01: complete(() => true),
  EECO02: complete(isUnemployed),
  EECO03: complete((p) => p.employment === 'LONG_TERM'),
  EECO04: complete(isInactive),
  EECO05: complete((p) => p.employment === 'EMPLOYED'),
  EECO06: complete((p) => p.age === 'UNDER_18'),
  EECO07: complete((p) => p.age === '18_29'),
  EECO08: complete((p) => p.age === '55_PLUS'),
  EECO09: complete((p) => p.education === 'ISCED_0_2'),
  EECO10: complete((p) => p.education === 'ISCED_3_4'),
  EECO11: complete((p) => p.education === 'ISCED_5_8'),
  EECO12: complete((p) => p.hasDisability),
  EECO13: complete((p) => p.isThirdCountry),
  EECO14: complete((p) => p.isForeign),
  EECO15: complete((p) => p.isMinority),
  EECO16: complete((p) => p.isHomeless),
  EECO17: complete((p) => p.isRural),
  EECR01: complete((p, t) => hasLeft(p, t) && isInactive(p, t) && p.result === 'SEARCHING'),
  EECR02: complete((p, t) => hasLeft(p, t) && p.employment !== 'IN_EDUCATION' && p.result === 'EDUCATION'),
  EECR03: complete((p, t) => hasLeft(p, t) && p.result === 'QUALIFIED'),
  EECR04: complete((p, t) => hasLeft(p, t) && p.employment !== 'EMPLOYED' && p.result === 'WORKING'),
  EECR05: complete((p, t) => p.left + 2 <= t && p.employment !== 'EMPLOYED' && p.afterSixMonths),
  EECR06: complete((p, t) => p.left + 2 <= t && p.employment === 'EMPLOYED' && p.afterSixMonths),
  KIM_REACHED: () => true,
  KIM_INCOMPLETE: (p) => !p.isComplete,
  KIM_WORK_INSURED: complete((p, t) => p.job < t),
  KIM_WORK_MINI_JOB: complete((p, t) => p.miniJob < t),
  KIM_WORK: complete((p, t) => Math.min(p.job, p.miniJob) < t),
  KIM_TRAINING: complete((p, t) => p.training < t),
  KIM_WORK_OR_TRAINING: complete((p, t) => Math.min(p.job, p.miniJob, p.training) < t),
  KIM_GERMAN_PROGRESS: complete((p, t) => p.german < t),
  KIM_LITERACY_PROGRESS: complete((p, t) => p.literacy < t),
  KIM_LANGUAGE_PROGRESS: complete((p, t) => Math.min(p.german, p.literacy) < t),
};

/** What the sketch published: 25 indicators of persons. */
export const PUBLISHED = Object.keys(RULES)
  .filter((code) => code.startsWith('EEC'))
  .concat('KIM_WORK', 'KIM_LANGUAGE_PROGRESS');

export type DimensionSet = readonly string[];
const FEW_TABLES: readonly DimensionSet[] = [
  ['GENDER', 'FIELD_OF_ACTION'],
  ['AGE_GROUP'],
  ['RESIDENCE_STATUS'],
  ['MEASURE'],
  ['PERIOD'],
];

/** Every published table as of the end of quarter `t`, counted person by person. */
export function countTables(kim: Kim, t: number, sets = FEW_TABLES, indicators = PUBLISHED): CountTable[] {
  const here = kim.people.filter((person) => person.entered < t);
  const values = valuesOf(kim, t);
  return sets.map((dimensions) => {
    const keys = dimensions.reduce<string[][]>(
      (known, dimension) => known.flatMap((key) => [TOTAL, ...(values[dimension] as string[])].map((value) => [...key, value])),
      [[]],
    );
    const counts = new Map(indicators.flatMap((code) => keys.map((key): [string, number] => [`${code}|${key}`, 0])));
    for (const person of here) {
      const own = keysOf(kim, person, dimensions);
      for (const code of indicators)
        if (RULES[code]?.(person, t))
          for (const key of own) counts.set(`${code}|${key}`, (counts.get(`${code}|${key}`) ?? 0) + 1);
    }
    const cells = indicators.flatMap((indicator) =>
      keys.map((key) => ({ indicator, key, value: counts.get(`${indicator}|${key}`) as number })),
    );
    return { id: dimensions.join('-').toLowerCase(), dimensions: dimensions as Dimension[], cells };
  });
}

function valuesOf({ offers, quarters }: Kim, t: number): Record<string, string[]> {
  return {
    GENDER: GENDERS,
    AGE_GROUP: AGES,
    RESIDENCE_STATUS: RESIDENCE,
    EMPLOYMENT_STATUS: ['UNEMPLOYED', 'INACTIVE', 'EMPLOYED'],
    EDUCATION: ['ISCED_0_2', 'ISCED_3_4', 'ISCED_5_8'],
    FIELD_OF_ACTION: [...new Set(offers.map(({ fieldOfAction }) => fieldOfAction))],
    PROVIDER: [...new Set(offers.map(({ provider }) => provider))],
    MEASURE: offers.map(({ measure }) => measure),
    PERIOD: Array.from({ length: Math.min(t, quarters) }, (_, n) => `Q${n + 1}`),
  };
}

/** Every key under which a person is counted once: offers attended count each once, however often chosen. */
function keysOf(kim: Kim, person: Person, dimensions: DimensionSet): string[] {
  const offers = kim.offers.filter(({ measure }) => person.measures.includes(measure));
  const keys = offers.flatMap((offer) =>
    dimensions.reduce<string[][]>(
      (known, dimension) =>
        known.flatMap((key) => [
          [...key, TOTAL],
          [...key, groupOf(person, offer, dimension)],
        ]),
      [[]],
    ),
  );
  return [...new Set(keys.map(String))];
}

function groupOf(person: Person, offer: Kim['offers'][number], dimension: string): string {
  const groups: Record<string, string> = {
    GENDER: person.gender,
    AGE_GROUP: person.age,
    RESIDENCE_STATUS: person.residence,
    EMPLOYMENT_STATUS: employmentOf(person),
    EDUCATION: person.education,
    FIELD_OF_ACTION: offer.fieldOfAction,
    PROVIDER: offer.provider,
    MEASURE: offer.measure,
    PERIOD: `Q${person.entered + 1}`,
  };
  return groups[dimension] as string;
}

function employmentOf(person: Person): string {
  if (isUnemployed(person, 0)) return 'UNEMPLOYED';
  return isInactive(person, 0) ? 'INACTIVE' : 'EMPLOYED';
}
