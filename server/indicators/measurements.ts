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
  return persons(steps, [], notGiven ? { notGiven } : {});
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
    { notGiven: `(${reached}) is null`, dueOn: 'r.last_exit_on' },
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
    { notGiven: `(${reached}) is null`, dueOn: due },
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

function persons(steps: Step[], needs: PersonPart[], answer: Pick<Measurement, 'notGiven' | 'dueOn'> = {}): Measurement {
  return { source: 'person', needs, steps, aggregates: [count(all(steps))], ...answer };
}

/** Sum over the rows of a source that lie in the period. */
export function sumOf(source: Source, amount: string, day: string, condition = 'true'): Measurement {
  const sum = `coalesce(sum(${amount}) filter (where ${within(day)} and ${condition}), 0)`;
  return { source, needs: [], steps: [], aggregates: [sum] };
}

/** Sum of what is known over the rows that are there at the end of the period; not known where no row says anything. */
export function stockOf(source: Source, amount: string): Measurement {
  return { source, needs: [], steps: [], aggregates: [`sum(${amount})`] };
}

/** Sum of a plan or grant, also for days to come; not known where there is none, nor where a part of it is missing. */
export function planOf(source: Source, amount: string, condition = 'true'): Measurement {
  const sum = `case when bool_and(${amount} is not null) filter (where ${condition}) then sum(${amount}) filter (where ${condition}) end`;
  return { source, needs: [], steps: [], aggregates: [sum], isPlan: true };
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
