import type { LayoutQuery } from '#lib/gql/graphql.ts';
import { reportingDates } from '#lib/reporting-dates.ts';

/** LIVE: the records as they are; PUBLISHED: a snapshot; NONE: nothing has been published for this reader and day. */
export type Basis = 'LIVE' | 'PUBLISHED' | 'NONE';

/** What every page says of the figures on it. `today` is the day of the newest ones that the reader may see. */
export function frameOf({ viewer, operation, latest, figures, snapshots }: LayoutQuery) {
  const mayReadLive = viewer.abilities.includes('READ_LIVE_FIGURES');
  const published: Basis = figures.basis === 'SNAPSHOT' ? 'PUBLISHED' : 'NONE';
  const basis: Basis = mayReadLive ? 'LIVE' : published;
  const isPublished = latest.basis === 'SNAPSHOT';
  const today = latest.asOf;
  const released = snapshots.nodes.filter(({ releasedAt }) => releasedAt).map(({ date }) => date);
  return {
    operation: operation ?? null,
    today,
    basis,
    isPublished,
    /** newest day that a report is there for */
    reportDate: released[0] ?? null,
    asOf: mayReadLive && figures.asOf > today ? today : figures.asOf,
    /** days that can be chosen besides the newest, newest first */
    dates: isPublished
      ? [...new Set(released)].filter((date) => date < today)
      : reportingDates(operation?.startsOn ?? today, today),
  };
}
