import { TOTAL } from '../disclosure/protection.type.ts';
import { Dimension } from '../indicators/definition.ts';
import { type HoursLevel, levelOf } from './hours.ts';
import { type Lookup, type Print, unknownPrint, withheldPrint } from './printed.ts';

/*
 * Numbers that are computed from other numbers. They are made of what is printed and of nothing else: whoever reads the publication
 * could compute them alone, so they say nothing new. Where one input is withheld, so is the result.
 */

type Recipe = (inputs: readonly number[]) => [numerator: number, denominator: number];
type Input = (code: string, gender?: string) => Print;

const first: Recipe = ([part = 0, whole = 0]) => [part, whole];

const recipes: Record<string, { inputs: (input: Input) => Print[]; recipe: Recipe }> = {
  KIM_WOMEN_SHARE: { inputs: (input) => [input('EECO01', 'FEMALE'), input('EECO01')], recipe: first },
  KIM_GENDER_BALANCE: {
    inputs: (input) => [input('EECO01', 'FEMALE'), input('EECO01', 'MALE')],
    recipe: ([women = 0, men = 0]) => [2 * Math.min(women, men), women + men],
  },
  KIM_COMPLETION: { inputs: (input) => [input('KIM_COMPLETION:PART'), input('KIM_COMPLETION:WHOLE')], recipe: first },
  KIM_COST_PER_PERSON: { inputs: (input) => [input('KIM_FUNDS_SPENT'), input('EECO01')], recipe: first },
  KIM_COST_PER_OUTCOME: { inputs: (input) => [input('KIM_FUNDS_SPENT'), input('KIM_WORK_OR_TRAINING')], recipe: first },
};

export const isRatio = (code: string): boolean => code in recipes;

/** A ratio of printed numbers; withheld where one of them is, not known where one is not known or nobody is in the base. */
export function ratioOfPrinted(code: string, dimensions: readonly Dimension[], key: readonly string[], printed: Lookup): Print {
  const input: Input = (name, gender) =>
    gender ? printed(name, [...dimensions, Dimension.GENDER], [...key, gender]) : printed(name, dimensions, key);
  const { inputs, recipe } = recipes[code] as (typeof recipes)[string];
  const found = inputs(input);
  if (found.some(({ status }) => status === 'SUPPRESSED')) return withheldPrint;
  const values = found.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < found.length) return unknownPrint;
  const [numerator, denominator] = recipe(values);
  if (!denominator) return unknownPrint;
  const value = code.startsWith('KIM_COST') ? Math.round(numerator / denominator) : numerator / denominator;
  return { value, status: 'PUBLISHED', numerator, denominator };
}

/**
 * Hours are a sum over people, and parts add up to the total: with one part withheld alone a reader would subtract the others. So
 * hours by a dimension are printed if the people behind every part are, and none of them otherwise. Nor where they
 * are those of one or two people, see hours.ts.
 */
export function hoursOfPrinted(
  dimensions: readonly Dimension[],
  key: readonly string[],
  keys: readonly (readonly string[])[],
  lookup: { printed: Lookup; hours: Lookup; hiddenHours: ReadonlySet<HoursLevel> },
): Print {
  const isSameMargin = (other: readonly string[]) => other.every((value, n) => (value === TOTAL) === (key[n] === TOTAL));
  const isPrinted = keys
    .filter(isSameMargin)
    .every((other) => lookup.printed('EECO01', dimensions, other).status === 'PUBLISHED');
  if (!isPrinted || lookup.hiddenHours.has(levelOf(key[0] ?? TOTAL))) return withheldPrint;
  const hours = lookup.hours('KIM_HOURS', dimensions, key);
  return hours.status === 'PUBLISHED' ? hours : { value: 0, status: 'PUBLISHED' };
}
