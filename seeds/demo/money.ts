import { DEMO_AS_OF, endOfMonth } from './days.ts';
import type { DemoExpenditure, Pillar } from './types.ts';

/** The grant of kim-potsdam in cents; the test compares it with the published facts. */
export const GRANT = { esfPlusEurCents: 1_095_729_00, ownEurCents: 730_486_00 };

/** Parts of a hundred by who spends: null is the coordination of the whole operation. */
const PARTS: readonly (readonly [Pillar | null, number])[] = [
  [null, 22],
  ['SPURWECHSEL', 30],
  ['SOCIAL_PARTICIPATION', 20],
  ['LANGUAGE_LITERACY', 28],
];
const CATEGORIES = [
  ['DIRECT_STAFF', 72],
  ['OTHER', 28],
] as const;
/** Planned quarters 2026-2028: the first year builds up. */
const QUARTERS = [5, 7, 8, 9, 9, 9, 9, 9, 9, 9, 9, 8];
/** Share of the quarterly plan that was really spent in each month, January to November 2026: staff was hired late. */
const SPENT = [0.1, 0.18, 0.26, 0.24, 0.26, 0.28, 0.25, 0.25, 0.28, 0.27, 0.16];
const MISBOOKED_CENTS = 1_240_00;

/** Splits whole cents by weights so that the parts add up exactly: each part ends where the running sum rounds to. */
export function split(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let passed = 0;
  return weights.map((weight) => {
    const from = Math.round((total * passed) / sum);
    passed += weight;
    return Math.round((total * passed) / sum) - from;
  });
}

type Cell = Pick<DemoExpenditure, 'pillar' | 'category' | 'esfPlusEurCents' | 'ownEurCents'>;

/** The whole grant by pillar and category. */
function planned(): Cell[] {
  const cells = PARTS.flatMap(([pillar, part]) =>
    CATEGORIES.map(([category, share]) => ({ pillar, category, weight: part * share })),
  );
  const weights = cells.map(({ weight }) => weight);
  const esfPlus = split(GRANT.esfPlusEurCents, weights);
  const own = split(GRANT.ownEurCents, weights);
  return cells.map(({ pillar, category }, at) => ({
    pillar,
    category,
    esfPlusEurCents: esfPlus[at] ?? 0,
    ownEurCents: own[at] ?? 0,
  }));
}

/** Plan to the end of 2028 in quarters; spent by month and drawn in calls until November 2026, behind plan. */
export function drawExpenditures(): DemoExpenditure[] {
  const plan = planned().flatMap(planQuarters);
  const spent = [...plan.filter(({ bookedOn }) => bookedOn < '2027').flatMap(spendQuarter), correction()];
  return [...plan, ...spent, ...drawCalls(spent)];
}

function planQuarters(cell: Cell): DemoExpenditure[] {
  const esfPlus = split(cell.esfPlusEurCents, QUARTERS);
  const own = split(cell.ownEurCents, QUARTERS);
  return QUARTERS.map((_, quarter) => ({
    ...cell,
    kind: 'PLANNED',
    bookedOn: endOfMonth(2026, 3 * (quarter + 1)),
    esfPlusEurCents: esfPlus[quarter] ?? 0,
    ownEurCents: own[quarter] ?? 0,
  }));
}

/** The months of one planned quarter: what was paid, at the end of each month that is over, November up to the 15th. */
function spendQuarter(plan: DemoExpenditure): DemoExpenditure[] {
  const lastMonth = Number(plan.bookedOn.slice(5, 7));
  return [lastMonth - 2, lastMonth - 1, lastMonth].flatMap((month) => {
    const share = SPENT[month - 1];
    if (share === undefined) return [];
    const end = endOfMonth(2026, month);
    const bookedOn = end <= DEMO_AS_OF ? end : '2026-11-15';
    const esfPlusEurCents = Math.round(plan.esfPlusEurCents * share);
    return [{ ...plan, kind: 'SPENT', bookedOn, esfPlusEurCents, ownEurCents: Math.round(plan.ownEurCents * share) }];
  });
}

/** A bill of another project had been booked here in May. */
function correction(): DemoExpenditure {
  const [esfPlus = 0, own = 0] = split(MISBOOKED_CENTS, [60, 40]);
  const amounts = { esfPlusEurCents: -esfPlus, ownEurCents: -own };
  return { kind: 'SPENT', category: 'OTHER', pillar: 'SOCIAL_PARTICIPATION', bookedOn: '2026-07-09', ...amounts };
}

/** Calls for the ESF+ part: each asks for most of what was spent until two months before and not yet called. */
function drawCalls(spent: DemoExpenditure[]): DemoExpenditure[] {
  const calls = [
    ['2026-05-15', '2026-03-31'],
    ['2026-08-14', '2026-06-30'],
    ['2026-11-13', '2026-09-30'],
  ] as const;
  let called = 0;
  return calls.map(([bookedOn, until]) => {
    const total = spent.filter((each) => each.bookedOn <= until).reduce((sum, each) => sum + each.esfPlusEurCents, 0);
    const esfPlusEurCents = total - called;
    called = total;
    return { kind: 'DRAWN', category: 'OTHER', pillar: null, bookedOn, esfPlusEurCents, ownEurCents: 0 };
  });
}
