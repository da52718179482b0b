import { catalogue } from '../catalogue.ts';
import type { PersonPart, Step } from '../definition.ts';
import { aggregatesOf } from '../figures-sql.ts';
import { sumsOf } from './aggregate.ts';

/** Sources of which sums are kept. */
export type RolledSource = 'person' | 'attendance';

/** What is kept of a source: its counts and sums, by their SQL; the place in the list is the place in `amounts`. */
export interface Series {
  sums: readonly string[];
  /** days from which a rule counts a record, as SQL over the row `r` */
  days: readonly string[];
  needs: ReadonlySet<PersonPart>;
}

const BETWEEN = ' between r.low and r.t';

/** Rows of the source, whatever becomes of them: says which groups occur. */
export const PRESENT = 'count(*)';
/** Attendances that have not ended. */
export const ACTIVE = 'count(*) filter (where r.left_on is null)';

const dayOf = ({ sql }: Step): string[] => (sql.endsWith(BETWEEN) ? [sql.slice(0, -BETWEEN.length)] : []);

/** True if what the sum counts can change on these days only. */
export function changesOn(sum: string, days: readonly string[]): boolean {
  const timeless = days.reduce((sql, day) => sql.replaceAll(day + BETWEEN, '').replaceAll(`${day} <= r.t`, ''), sum);
  return !/\br\.(low|t)\b/.test(timeless);
}

function collect(source: RolledSource, days: readonly string[], more: readonly string[]): Series {
  const indicators = catalogue.filter(({ measurement }) => measurement.source === source);
  const { aggregates } = aggregatesOf(indicators);
  const sums = new Set([...more, ...aggregates.flatMap(sumsOf)].filter((sum) => changesOn(sum, days)));
  return { sums: [...sums], days, needs: new Set(indicators.flatMap(({ measurement }) => measurement.needs)) };
}

const personDays = catalogue.flatMap(({ measurement }) =>
  measurement.source === 'person' ? measurement.steps.flatMap(dayOf) : [],
);

export const series: Record<RolledSource, Series> = {
  person: collect('person', [...new Set(personDays)], [PRESENT]),
  attendance: collect('attendance', ['r.entered_on', 'r.left_on'], [PRESENT, ACTIVE]),
};

/** Hours have two decimals and are kept as hundredths; everything else is whole. */
export const scaleOf = (sum: string): number => (sum.startsWith('coalesce(sum(') ? 100 : 1);
