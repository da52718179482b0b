import { CannotProtect } from '../disclosure/cannot-protect.ts';
import type { KnownFigure } from '../disclosure/protection.type.ts';
import { findIndicator } from '../indicators/catalogue.ts';
import type { Text } from '../indicators/definition.ts';
import { ratioPart } from './counting.ts';

export type OutsideFigure = KnownFigure & { operation: string };

/**
 * Numbers of the same definition as ours that were made public elsewhere: statistics of the city, press releases, reports to the
 * programme. A reader has them, so protection must know them, of whatever day they are. Enter a number here on the day it becomes
 * public, with its source; docs/disclosure-control.md says how. For example:
 *
 * { operation: 'kim-potsdam', date: '2026-09-30', indicator: 'EECO01', dimensions: [Dimension.GENDER], key: ['FEMALE'],
 *   value: 131, source: 'Press release of the city of 12 October 2026' }
 *
 * The 82 people whom "Spurwechsel" accompanied in 2024 (seeds/facts/baselines.csv) do not belong here: they are of the time before the
 * operation and of another definition, so no number of ours follows from them.
 */
const figures: readonly OutsideFigure[] = [];

/** What others have published of an operation, of all days. @throws CannotProtect, which names what is wrong with an entry */
export function knownFigures(operation: string, entered: readonly OutsideFigure[] = figures): KnownFigure[] {
  return entered
    .filter((figure) => figure.operation === operation)
    .map(({ operation: _, ...figure }) => {
      const fault = faultOf(figure);
      if (fault)
        throw new CannotProtect({
          de: `server/publication/known-figures.ts, ${figure.indicator} vom ${figure.date}: ${fault.de}`,
          en: `server/publication/known-figures.ts, ${figure.indicator} of ${figure.date}: ${fault.en}`,
        });
      return figure;
    });
}

const faults = {
  date: { de: 'date ist ein Tag in der Form JJJJ-MM-TT.', en: 'date is a day, written YYYY-MM-DD.' },
  indicator: { de: 'indicator ist ein Code des Katalogs.', en: 'indicator is a code of the catalogue.' },
  key: { de: 'key hat einen Wert für jede der dimensions.', en: 'key has one value for each of dimensions.' },
  value: { de: 'value ist eine ganze Zahl ab 0.', en: 'value is a whole number from 0 on.' },
  source: { de: 'source sagt, wo die Zahl veröffentlicht wurde.', en: 'source says where the number was published.' },
} satisfies Record<string, Text>;

function faultOf({ date, indicator, dimensions, key, value, source }: KnownFigure): Text | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date))) return faults.date;
  if (!findIndicator(ratioPart(indicator)?.ratio ?? indicator)) return faults.indicator;
  if (dimensions.length !== key.length) return faults.key;
  if (!Number.isSafeInteger(value) || value < 0) return faults.value;
  return source.trim() ? null : faults.source;
}
