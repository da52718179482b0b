import { demoCohort } from '../../../seeds/demo/cohort.ts';
import type { ForecastRequest, MonthlyHistory } from '../../../server/indicators/forecast/types.ts';

export interface DemoSeries {
  code: string;
  kind: ForecastRequest['kind'];
  months: MonthlyHistory['months'];
}

type Event = readonly [day: string, number: number];

/** starts of work and of training */
const WORK_OR_TRAINING = ['JOB_SOCIAL_INSURANCE', 'MINI_JOB', 'VOCATIONAL_TRAINING'];
const iso = (month: number, day: number): string => new Date(Date.UTC(2026, month, day)).toISOString().slice(0, 10);

/** What each month of the demonstration brought; the last one ends with its day. */
export function demoSeries(): DemoSeries[] {
  const { people, contacts, expenditures, asOf } = demoCohort();
  const complete = people.filter(
    ({ gender, age, employmentStatus, education }) =>
      gender !== null && age !== null && employmentStatus !== null && education !== null,
  );
  const starts = complete.flatMap(({ outcomes }) =>
    outcomes
      .filter(({ kind }) => WORK_OR_TRAINING.includes(kind))
      .map(({ occurredOn }) => occurredOn)
      .sort()
      .slice(0, 1),
  );
  const spent = expenditures.filter(({ kind }) => kind === 'SPENT');
  const events: [string, ForecastRequest['kind'], Event[]][] = [
    ['EECO01', 'COUNT', complete.map(({ enteredOn }) => [enteredOn, 1])],
    ['KIM_CONTACTS', 'COUNT', contacts.map(({ heldOn, number }) => [heldOn, number])],
    ['KIM_WORK_OR_TRAINING', 'COUNT', starts.map((day) => [day, 1])],
    ['KIM_FUNDS_SPENT', 'MONEY', spent.map(({ bookedOn, ...part }) => [bookedOn, part.esfPlusEurCents + part.ownEurCents])],
  ];
  const series: DemoSeries[] = events.map(([code, kind, all]) => ({ code, kind, months: byMonth(all, asOf) }));
  const women = byMonth(
    complete.filter(({ gender }) => gender === 'FEMALE').map(({ enteredOn }) => [enteredOn, 1]),
    asOf,
  );
  const everybody = (series[0] as DemoSeries).months;
  const shares = women.map((month, n) => ({ ...month, denominator: everybody[n]?.value ?? 0 }));
  return [...series, { code: 'KIM_WOMEN_SHARE', kind: 'RATIO', months: shares }];
}

function byMonth(events: readonly Event[], asOf: string): MonthlyHistory['months'] {
  return Array.from({ length: Number(asOf.slice(5, 7)) }, (_, month) => {
    const [from, end] = [iso(month, 1), iso(month + 1, 0)];
    const to = end < asOf ? end : asOf;
    const value = events.filter(([day]) => day >= from && day <= to).reduce((sum, [, number]) => sum + number, 0);
    return { from, to, value };
  });
}
