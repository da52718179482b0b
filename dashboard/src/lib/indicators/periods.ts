import type { Column, ColumnsModel } from '#lib/charts/model.ts';
import { published } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import type { IndicatorData, PeriodFigure } from '#lib/indicators/data.ts';
import { axisOf } from '#lib/indicators/print.ts';
import type { Selection } from '#lib/indicators/selection.ts';
import { m } from '#lib/paraglide/messages.js';

/** Months after which a period of each length ends. */
const ENDS: Record<string, string[]> = {
  MONTH: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
  QUARTER: ['03', '06', '09', '12'],
  HALF_YEAR: ['06', '12'],
  YEAR: ['12'],
};

const lastDay = (date: string): boolean => {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
};

/** True where the reporting date lies inside the period, so that more may still come. */
export function isOpen({ period }: PeriodFigure, interval: Selection['interval'] = 'MONTH'): boolean {
  return !lastDay(period.to) || !ENDS[interval]?.includes(period.to.slice(5, 7));
}

/** "November 2026 (bis 22. November 2026)" */
export function periodHead(figure: PeriodFigure, { interval }: Selection, format: Formatter): string {
  const { label, to } = figure.period;
  if (!isOpen(figure, interval)) return label;
  return m.ind_time_partial({ label, date: format.dateShort(to) }, { locale: format.locale });
}

/** Short name below a column: the month, quarter or half-year; the year below where it begins. */
function shortLabel(to: string, { interval }: Selection, isFirst: boolean, format: Formatter): string[] {
  const month = Number(to.slice(5, 7));
  const year = to.slice(0, 4);
  if (interval === 'YEAR') return [year];
  const size = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, TOTAL: 12 }[interval];
  const number = Math.ceil(month / size);
  const names = { MONTH: format.monthShort(to), QUARTER: `Q${number}`, HALF_YEAR: `${number}. Hj.`, TOTAL: year };
  const name = interval === 'HALF_YEAR' && format.locale === 'en' ? `H${number}` : names[interval];
  return isFirst || number === 1 ? [name, year] : [name];
}

/** A column for each period; what is not over yet is striped. */
export function columnsOf({ indicator, periods, selection }: IndicatorData, format: Formatter): ColumnsModel {
  const columns: Column[] = periods.map((figure, n) => ({
    name: figure.period.label,
    label: shortLabel(figure.period.to, selection, n === 0, format),
    value: published(figure),
    text: published(figure) === 0 ? '' : format.figureExact(figure).text,
    isOpen: isOpen(figure, selection.interval),
  }));
  return { kind: 'columns', format: axisOf(indicator), tone: 'accent', columns };
}
