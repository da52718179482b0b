import { counts, type Person } from './oracle.ts';
import type { Item, World } from './world.ts';

/*
 * Numbers that are not counts of persons, added up row by row and day by day; shares nothing with the server's code.
 */

const num = (value: unknown): number => Number(value ?? 0);

/** A question about one period; `low` is empty for cumulative values. */
export interface Span {
  low: string;
  t: string;
}

/** Which rows an indicator is made of, which of them are there at the end of the period, and what they add up to. */
export interface Rule {
  rows: (world: World) => Item[];
  isThere: (item: Item, span: Span, world: World) => boolean;
  value: (items: Item[], span: Span, world: World) => number | null;
}

const within = (day: unknown, { low, t }: Span): boolean => day !== null && String(day) >= low && String(day) <= t;
const add = (items: Item[], amount: (item: Item) => number): number => items.reduce((sum, item) => sum + amount(item), 0);
/** Sum of what is known; null where nothing is. */
const addKnown = (items: Item[], amount: (item: Item) => number | null): number | null => {
  const known = items.map(amount).filter((each) => each !== null);
  return known.length ? known.reduce((sum, each) => sum + each, 0) : null;
};

const summed = (rows: Rule['rows'], day: string, amount: (item: Item) => number): Rule => ({
  rows,
  isThere: ({ row }, { t }) => String(row[day]) <= t,
  value: (items, span) =>
    add(
      items.filter(({ row }) => within(row[day], span)),
      amount,
    ),
});

const booked = (kind: string): Rule => ({
  rows: ({ bookings }) => bookings,
  isThere: isBookingThere,
  value: (items, span) =>
    add(
      items.filter(({ row }) => row.kind === kind && within(row.booked_on, span)),
      ({ row }) => num(row.amount),
    ),
});

/** Day before the section of a plan begins: the day of the plan before it of the same kind of cost and place, or the eve of the operation. */
function eveOf({ row }: Item, { bookings, start }: World): string {
  const same = bookings.filter(
    ({ row: other }) =>
      other.kind === 'PLANNED' &&
      ['category', 'field_of_action_id', 'measure_id'].every((column) => other[column] === row[column]) &&
      String(other.booked_on) < String(row.booked_on),
  );
  const eve = new Date(Date.parse(start) - 86_400_000).toISOString().slice(0, 10);
  return (
    same
      .map(({ row: other }) => String(other.booked_on))
      .sort()
      .at(-1) ?? eve
  );
}

function isBookingThere(item: Item, { t }: Span, world: World): boolean {
  return String(item.row.booked_on) <= t || (item.row.kind === 'PLANNED' && eveOf(item, world) < t);
}

/** Days after `eve` until `last`, one by one. */
function daysOf(eve: string, last: string): string[] {
  const days: string[] = [];
  for (let day = Date.parse(eve) + 86_400_000; day <= Date.parse(last); day += 86_400_000)
    days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}

/** Planned until each end, in whole cents; what lies between is the difference. */
function plannedIn(item: Item, { low, t }: Span, world: World): number {
  const last = String(item.row.booked_on);
  const days = daysOf(eveOf(item, world), last);
  if (!days.length) return within(last, { low, t }) ? num(item.row.amount) : 0;
  const until = (isDone: (day: string) => boolean) =>
    Math.round((num(item.row.amount) * days.filter(isDone).length) / days.length);
  return until((day) => day <= t) - until((day) => day < low);
}

/** A stock over the measures that run; none running is zero, none that says anything is not known. */
const stock = (amount: (item: Item, span: Span, world: World) => number | null): Rule => ({
  rows: ({ offers }) => offers,
  isThere: ({ row }, { t }) => String(row.starts_on) <= t && (row.ends_on === null || String(row.ends_on) >= t),
  value: (items, span, world) => (items.length ? addKnown(items, (item) => amount(item, span, world)) : 0),
});
/** The newest of the reports until day t that says something. */
function told({ row }: Item, column: string, t: string): number | null {
  const reports = ((row.reports ?? []) as Record<string, unknown>[]).filter((each) => String(each.reported_on) <= t);
  const known = reports.filter((each) => each[column] !== null);
  known.sort((a, b) => String(a.reported_on).localeCompare(String(b.reported_on)));
  return (known.at(-1)?.[column] ?? row[column] ?? null) as number | null;
}

const isIn = (p: Person, slug: string, t: string): boolean =>
  p.attendances.some((a) => a.measure === slug && String(a.entered_on) <= t && (a.left_on === null || String(a.left_on) > t));

const supported = (kind: string): Rule => ({
  rows: ({ bodies }) => bodies,
  isThere: ({ row }, { t }) => String(row.supported_on) <= t,
  value: (items, span) => items.filter(({ row }) => row.kind === kind && within(row.supported_on, span)).length,
});

export const rules: Record<string, Rule> = {
  EECO18: supported('PUBLIC_SERVICE'),
  EECO19: supported('ENTERPRISE'),
  KIM_CONTACTS: summed(
    ({ contacts }) => contacts,
    'held_on',
    ({ row }) => num(row.number),
  ),
  KIM_HOURS: summed(
    ({ stays }) => stays,
    'entered_on',
    ({ row }) => num(row.hours),
  ),
  KIM_COMPLETION: {
    rows: ({ stays }) => stays,
    isThere: ({ row }, { t }) => String(row.entered_on) <= t,
    value: (items, span) => {
      const ended = items.filter(({ row }) => row.exit_reason !== null && within(row.left_on, span));
      const well = ended.filter(({ row }) => row.exit_reason === 'REGULAR' || row.exit_reason === 'EARLY_POSITIVE');
      return ended.length ? well.length / ended.length : null;
    },
  },
  KIM_PLACES: stock((item, { t }) => told(item, 'places', t)),
  KIM_WAITING: stock((item, { t }) => told(item, 'waiting', t)),
  KIM_PLACES_USED: stock((item, { t }, { people }) =>
    told(item, 'places', t) === null ? null : people.filter((p) => isIn(p, String(item.row.slug), t)).length,
  ),
  KIM_FUNDS_GRANTED: {
    rows: ({ grants }) => grants,
    isThere: () => true,
    value: (items) => add(items, ({ row }) => num(row.amount)),
  },
  KIM_FUNDS_PLANNED: {
    rows: ({ bookings }) => bookings,
    isThere: isBookingThere,
    value: (items, span, world) => addKnown(items, (item) => (item.row.kind === 'PLANNED' ? plannedIn(item, span, world) : null)),
  },
  KIM_FUNDS_DRAWN: booked('DRAWN'),
  KIM_FUNDS_SPENT: booked('SPENT'),
};

/** Indicators that are one number of persons, or of cents, over another. `part` and `whole` get the persons who count in EECO01. */
export const ratios: Record<string, { part: (people: Person[]) => number; whole: (people: Person[]) => number }> = {
  KIM_WOMEN_SHARE: { part: (people) => of('FEMALE', people), whole: (people) => people.length },
  KIM_GENDER_BALANCE: {
    part: (people) => 2 * Math.min(of('FEMALE', people), of('MALE', people)),
    whole: (people) => of('FEMALE', people) + of('MALE', people),
  },
};
const of = (gender: string, people: Person[]): number => people.filter((p) => p.gender === gender).length;

/** Cents spent, divided by the persons who count in an indicator. */
export const costs: Record<string, string> = { KIM_COST_PER_PERSON: 'EECO01', KIM_COST_PER_OUTCOME: 'KIM_WORK_OR_TRAINING' };

export const countIn = (code: string, people: Person[], { low, t }: Span): Person[] =>
  people.filter((p) => counts(code, p, low, t));
