import type { Measurement, PersonPart, Source, Step } from './definition.ts';

/*
 * Building blocks of rules. `r.low` and `r.t` bound the period: low is its first day, or -infinity for cumulative values.
 */

const within = (day: string): string => `${day} between r.low and r.t`;
const all = (steps: readonly Step[]): string => steps.map((step) => `(${step.sql})`).join(' and ');
const count = (condition: string): string => `count(*) filter (where ${condition})`;

const INCOMPLETE: Step = { reason: 'INCOMPLETE', sql: 'r.complete' };

/** Persons that entered in the period and fulfil the condition at entry. */
export function atEntry(condition = 'true', notGiven?: string): Measurement {
  const steps: Step[] = [{ reason: 'NOT_IN_PERIOD', sql: within('r.entered_on') }, INCOMPLETE];
  if (condition !== 'true') steps.push({ reason: 'NOT_APPLICABLE_AT_ENTRY', sql: condition });
  return persons(steps, [], notGiven);
}

/** Persons that have left every attendance in the period, were eligible at entry and reached the result. */
export function uponLeaving(eligible: string, reached: string): Measurement {
  return persons(
    [
      INCOMPLETE,
      { reason: 'NOT_APPLICABLE_AT_ENTRY', sql: eligible },
      { reason: 'NOT_YET_LEFT', sql: within('r.last_exit_on') },
      { reason: 'NOT_REACHED', sql: reached },
    ],
    ['exit'],
    `r.last_exit_on <= r.t and (${reached}) is null`,
  );
}

/** The same, six months after leaving; the day of the result is six months after the last exit. */
export function afterSixMonths(eligible: string, reached: string): Measurement {
  const due = "(r.last_exit_on + interval '6 months')::date";
  return persons(
    [
      INCOMPLETE,
      { reason: 'NOT_APPLICABLE_AT_ENTRY', sql: eligible },
      { reason: 'NOT_YET_LEFT', sql: 'r.last_exit_on <= r.t' },
      { reason: 'SIX_MONTHS_NOT_OVER', sql: within(due) },
      { reason: 'NOT_REACHED', sql: reached },
    ],
    ['exit'],
    `${due} <= r.t and (${reached}) is null`,
  );
}

/** Persons for whom something happened for the first time in the period; `day` is that day or null. */
export function firstReached(day: string, part: PersonPart): Measurement {
  return persons([INCOMPLETE, { reason: 'NOT_REACHED', sql: within(day) }], [part]);
}

/** Records without gender, age, employment status or education. */
export function incompleteRecords(): Measurement {
  return persons(
    [
      { reason: 'NOT_IN_PERIOD', sql: within('r.entered_on') },
      { reason: 'COMPLETE', sql: 'not r.complete' },
    ],
    [],
  );
}

/** Everybody who entered in the period, complete or not. */
export function everybody(): Measurement {
  return persons([{ reason: 'NOT_IN_PERIOD', sql: within('r.entered_on') }], []);
}

/** A ratio of counts of the persons of one rule: `formula` gets the counts of those who fulfil each condition. */
export function ratioOf(
  base: Measurement,
  formula: (first: string, second: string) => [numerator: string, denominator: string],
  conditions: readonly [string, string],
): Measurement {
  const counted = all(base.steps);
  const [first, second] = conditions.map((condition) => count(`${counted} and ${condition}`)) as [string, string];
  return { ...base, aggregates: formula(first, second) };
}

/** Part of the persons of one rule that fulfil a further condition. */
export function shareOf(base: Measurement, condition: string): Measurement {
  const counted = all(base.steps);
  return { ...base, aggregates: [count(`${counted} and ${condition}`), count(counted)] };
}

function persons(steps: Step[], needs: PersonPart[], notGiven?: string): Measurement {
  return { source: 'person', needs, steps, aggregates: [count(all(steps))], ...(notGiven && { notGiven }) };
}

/** Sum over the rows of a source that lie in the period. */
export function sumOf(
  source: Source,
  amount: string,
  options: { day?: string; condition?: string; isPlan?: boolean } = {},
): Measurement {
  const { day, condition = 'true', isPlan } = options;
  const rows = day ? `${within(day)} and ${condition}` : condition;
  const sum = `coalesce(sum(${amount}) filter (where ${rows}), 0)`;
  return { source, needs: [], steps: [], aggregates: [sum], ...(isPlan && { isPlan }) };
}

/** Number of the rows of a source that lie in the period and fulfil a condition. */
export function countOf(source: Source, day: string, condition: string): Measurement {
  return { source, needs: [], steps: [], aggregates: [count(`${within(day)} and ${condition}`)] };
}

/** Share of the rows in the period that fulfil a condition. */
export function shareOfRows(source: Source, day: string, condition: string, base = 'true'): Measurement {
  const rows = `${within(day)} and ${base}`;
  return { source, needs: [], steps: [], aggregates: [count(`${rows} and ${condition}`), count(rows)] };
}
