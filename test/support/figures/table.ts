import { catalogue } from '../../../server/indicators/catalogue.ts';
import { Additivity, type Dimension } from '../../../server/indicators/definition.ts';
import type { Figure } from '../../../server/indicators/figure.type.ts';
import type { FiguresInput } from '../../../server/indicators/figures.input.ts';
import { Interval } from '../../../server/indicators/periods.ts';
import type { Random } from '../random.ts';
import { personIndicators } from './oracle.ts';

/** Everything that the people in the records are counted in; nothing else adds up over periods or groups in the same way. */
export const people = personIndicators;

/** Everything whose parts and periods may be added up: sums, bodies, and persons on a day that never changes again. */
export const flows = catalogue
  .filter(({ code, additivity, quotient }) => {
    if (quotient || code.startsWith('EECR')) return false; // a re-entry takes a result back
    return additivity !== Additivity.LAST_VALUE && additivity !== Additivity.RATIO;
  })
  .map(({ code }) => code);

/** Value by indicator, for each row of a table: one period and one group. */
export function rowsOf(figures: readonly Figure[]): Map<string, Record<string, number>> {
  const rows = new Map<string, Record<string, number>>();
  for (const { indicator, period, breakdown, value } of figures) {
    const name = [period.to, ...breakdown.map((part) => part.value)].join(' ');
    rows.set(name, { ...rows.get(name), [indicator.code]: value as number });
  }
  return rows;
}

/** A cut-off, an interval, cumulative or within, of some people only or of all. */
export function randomFrame(random: Random): Pick<FiguresInput, 'asOf' | 'interval' | 'cumulative' | 'where'> {
  const where = random.pick([{}, {}, { measure: ['measure-1', 'measure-4'] }, { ageGroup: ['18_29', '30_54'] }]);
  return {
    ...{ asOf: random.day('2026-02-01', 290), interval: random.pick(Object.values(Interval)) },
    ...{ cumulative: random.chance(0.5), where },
  };
}

export const randomBreakdown = (random: Random, dimensions: readonly Dimension[]): Dimension[] =>
  random.some(dimensions, random.int(0, 2));
