import { forecast } from '../../../server/indicators/forecast/forecast.ts';
import type { ForecastPoint, MonthlyHistory } from '../../../server/indicators/forecast/types.ts';
import { Draws } from './draws.ts';
import type { Family } from './families.ts';

export const HORIZONS = [1, 6, 24] as const;
export const DATA = [4, 8, 11] as const;

/** Where most projects have too little for a forecast, those that have enough are lucky ones: no coverage is given then. */
const MOST_TRIES = 3;

/** How often the value came out below, within and above the band, as shares or NaN; for which size, months of data and months ahead. */
export interface Coverage {
  size: number;
  data: number;
  ahead: number;
  below: number;
  within: number;
  above: number;
}

const iso = (month: number, day: number): string => new Date(Date.UTC(2026, month, day)).toISOString().slice(0, 10);

/** Forecasts that many invented projects of a family and counts how often each band held. */
export function calibrate(family: Family, projects: number, seed = 1): Coverage[] {
  return family.sizes.flatMap((size) => DATA.flatMap((data) => coverageOf(family, size, data, projects, seed)));
}

function coverageOf(family: Family, size: number, data: number, projects: number, seed: number): Coverage[] {
  const counts = HORIZONS.map((ahead) => ({ size, data, ahead, below: 0, within: 0, above: 0 }));
  const draws = new Draws(seed * 1_000_003 + size * 101 + data);
  let done = 0;
  for (let tried = 0; done < projects && tried < MOST_TRIES * projects; tried++) {
    const project = drawProject(family, draws, size, data + (HORIZONS.at(-1) as number));
    const from = project.months.slice(0, data);
    const result = forecast({
      kind: family.kind,
      history: { months: from },
      today: (from.at(-1) as { to: string }).to,
      until: (project.months.at(-1) as { to: string }).to,
    });
    if ('reason' in result) continue;
    done++;
    for (const count of counts) {
      const actual = valueAfter(project, data + count.ahead);
      count[sideOf(actual, result.points[count.ahead] as ForecastPoint)] += 1;
    }
  }
  const share = (times: number) => (done < projects ? Number.NaN : times / projects);
  return counts.map(({ below, within, above, ...rest }) => ({
    ...rest,
    below: share(below),
    within: share(within),
    above: share(above),
  }));
}

/** Months from a random month of the year on. */
function drawProject(family: Family, draws: Draws, size: number, length: number): MonthlyHistory {
  const first = draws.int(0, 11);
  const month = family.begin(draws, size);
  return {
    months: Array.from({ length }, (_, n) => ({
      ...{ from: iso(first + n, 1), to: iso(first + n + 1, 0) },
      ...month(n, ((first + n) % 12) + 1),
    })),
  };
}

function valueAfter({ months }: MonthlyHistory, length: number): number {
  const past = months.slice(0, length);
  const sum = past.reduce((total, { value }) => total + value, 0);
  if (past[0]?.denominator === undefined) return sum;
  return sum / past.reduce((total, { denominator = 0 }) => total + denominator, 0);
}

function sideOf(actual: number, { low, high }: ForecastPoint): 'below' | 'within' | 'above' {
  if (actual < low - 1e-6) return 'below';
  return actual > high + 1e-6 ? 'above' : 'within';
}
