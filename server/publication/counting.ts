import { cellId, TOTAL } from '../disclosure/protection.type.ts';
import { Dimension } from '../indicators/definition.ts';
import type { Figure } from '../indicators/figure.type.ts';
import { Language } from '../indicators/figures.input.ts';
import { computeFigures } from '../indicators/figures.ts';
import type { Query } from '../indicators/operation-facts.ts';
import { Interval } from '../indicators/periods.ts';
import type { Frame } from './frame.ts';
import { periodKey } from './period-keys.ts';
import { type PublishedTableDefinition, publishedTables } from './published-tables.ts';
import { unprintedTables } from './unprinted-tables.ts';

/** Exact numbers by `cellId`, before anything is protected. Nothing stands here for a group that does not occur. */
export type Numbers = Map<string, number>;

/** Of both counts behind a ratio: which indicator, and which of the two; null for any other code. */
export function ratioPart(code: string): { ratio: string; part: 'numerator' | 'denominator' } | null {
  const [ratio = '', part] = code.split(':');
  return part ? { ratio, part: part === 'PART' ? 'numerator' : 'denominator' } : null;
}

interface Question {
  breakdown: Dimension[];
  interval: Interval;
  untilTheEnd: boolean;
  codes: Set<string>;
}

const subsets = <T>(items: readonly T[]): T[][] =>
  items.reduce<T[][]>((all, item) => all.concat(all.map((subset) => subset.concat(item))), [[]]);

/** Every margin of every table, each asked for once. */
function questions(tables: readonly PublishedTableDefinition[]): Question[] {
  const all = new Map<string, Question>();
  for (const table of tables) {
    for (const subset of subsets(table.dimensions)) {
      const hasPeriod = subset.includes(Dimension.PERIOD);
      if (table.untilTheEnd && !hasPeriod) continue;
      const breakdown = subset.filter((dimension) => dimension !== Dimension.PERIOD);
      for (const interval of hasPeriod ? (table.periods ?? []).map((name) => Interval[name]) : [Interval.TOTAL]) {
        const name = [interval, table.untilTheEnd, ...breakdown].join();
        const question = all.get(name) ?? { breakdown, interval, untilTheEnd: table.untilTheEnd ?? false, codes: new Set() };
        for (const code of [...table.indicators, ...(table.derived ?? [])]) question.codes.add(code);
        all.set(name, question);
      }
    }
  }
  return [...all.values()];
}

/** Numbers of all published tables, and of those that protection needs beside them, as the records are at this moment. Ask in one transaction, so that they belong together. */
export async function countNumbers(query: Query, { operation }: Frame, date: string): Promise<Numbers> {
  const numbers: Numbers = new Map();
  for (const { breakdown, interval, untilTheEnd, codes } of questions([...publishedTables, ...unprintedTables])) {
    const indicators = [...new Set(Array.from(codes, (code) => ratioPart(code)?.ratio ?? code))];
    const asOf = untilTheEnd ? (operation.endsOn ?? date) : date;
    const { figures } = await computeFigures(
      query,
      {
        operation: operation.slug,
        indicators,
        asOf,
        interval,
        cumulative: interval === Interval.TOTAL,
        breakdown,
        language: Language.DE,
      },
      { today: date, mayReadLive: () => true, withLineage: false, withForecast: false },
    );
    for (const figure of figures) keep(numbers, figure, interval, codes);
  }
  return numbers;
}

function keep(numbers: Numbers, figure: Figure, interval: Interval, codes: ReadonlySet<string>): void {
  const { code } = figure.indicator;
  const period = interval === Interval.TOTAL ? TOTAL : periodKey(interval, figure.period);
  const dimensions = [Dimension.PERIOD, ...figure.breakdown.map(({ dimension }) => dimension)];
  const key = [period, ...figure.breakdown.map(({ value }) => value)];
  const values = { [code]: figure.value, [`${code}:PART`]: figure.numerator, [`${code}:WHOLE`]: figure.denominator };
  for (const [name, value] of Object.entries(values))
    if (codes.has(name) && value !== null) numbers.set(cellId(name, dimensions, key), value);
}
