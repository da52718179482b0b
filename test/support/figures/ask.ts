import type { Figure, FigureTable } from '../../../server/indicators/figure.type.ts';
import { type FiguresInput, Language } from '../../../server/indicators/figures.input.ts';
import { computeFigures } from '../../../server/indicators/figures.ts';
import type { Query } from '../../../server/indicators/operation-facts.ts';
import { Interval } from '../../../server/indicators/periods.ts';
import type { TestDatabase } from '../database.ts';

const TODAY = '2026-11-22';

/** Asks for figures as a role that may read live ones, unless `mayReadLive` says otherwise. */
export function asking(
  database: TestDatabase,
  mayReadLive = true,
  today = TODAY,
): (input: Partial<FiguresInput>) => Promise<FigureTable> {
  const query: Query = async (text, values) => (await database.pool.query(text, values)).rows;
  const defaults: FiguresInput = {
    ...{ operation: 'kim-potsdam', indicators: ['EECO01'], breakdown: [], language: Language.DE },
    ...{ interval: Interval.TOTAL, cumulative: true },
  };
  return (input) =>
    computeFigures(
      query,
      { ...defaults, ...input },
      {
        today,
        mayReadLive: (operation) => mayReadLive || operation.isDemo,
        withLineage: true,
        withDelays: true,
        withForecast: true,
      },
    );
}

/** Values by code, or by code and breakdown. */
export function valuesOf({ figures }: FigureTable): Record<string, number | null> {
  return Object.fromEntries(figures.map((figure) => [nameOf(figure), figure.value]));
}

const nameOf = ({ indicator, breakdown }: Figure): string => [indicator.code, ...breakdown.map((part) => part.value)].join(' ');
