import type { Line } from '#lib/charts/model.ts';
import type { Formatter } from '#lib/format.ts';
import type { IndicatorData, TracedFigure } from '#lib/indicators/data.ts';
import { m } from '#lib/paraglide/messages.js';

/** Where the value is likely to go, month end by month end. */
type Forecast = NonNullable<TracedFigure['forecast']>;

export const forecastOf = ({ headline }: Pick<IndicatorData, 'headline'>): Forecast | null => headline.forecast ?? null;

interface Point {
  expected: number;
  low: number;
  high: number;
}

/** A count is expected in whole numbers, money in three digits: more would look like knowledge. */
function rounded(value: number, { unit }: IndicatorData['indicator']): number {
  if (unit === 'SHARE') return value;
  return unit === 'EUR_CENT' ? Number(value.toPrecision(3)) : Math.round(value);
}

const printed = ({ expected, low, high }: Point, { indicator }: IndicatorData, format: Formatter) => {
  const print = (value: number) => format.amount(rounded(value, indicator), indicator);
  return { value: print(expected), low: print(low), high: print(high) };
};

/** Nothing is certain: neither 0 nor 100 per cent. */
function chance(probability: number, format: Formatter): string {
  const options = { locale: format.locale };
  if (probability < 0.01) return m.ind_forecast_below({}, options);
  return probability > 0.99 ? m.ind_forecast_above({}, options) : format.share(probability);
}

/** Expected end, what each month must bring from now on, and how likely the last target is. */
export function forecastFacts(data: IndicatorData, format: Formatter): { label: string; text: string }[] {
  const options = { locale: format.locale };
  const forecast = forecastOf(data);
  if (!forecast) return [];
  const { indicator } = data;
  const isRatio = indicator.additivity === 'RATIO';
  const { on, neededPerMonth, probability } = forecast;
  const needed = isRatio ? m.ind_forecast_needed_ratio({}, options) : m.ind_forecast_needed({}, options);
  return [
    {
      label: m.ind_forecast_on({ date: format.date(on) }, options),
      text: m.ind_forecast_band(printed(forecast, data, format), options),
    },
    ...(neededPerMonth == null
      ? []
      : [{ label: needed, text: format.amount(isRatio ? neededPerMonth : Math.ceil(neededPerMonth), indicator) }]),
    ...(probability == null ? [] : [{ label: m.ind_forecast_chance({}, options), text: chance(probability, format) }]),
  ];
}

/** The forecast as a line with its band; none where the API gives none. */
export function forecastLine(data: IndicatorData, at: (date: string) => number, format: Formatter): Line[] {
  const options = { locale: format.locale };
  const forecast = forecastOf(data);
  if (!forecast) return [];
  const points = forecast.points.map(({ on, expected, low, high }) => ({ x: at(on), y: expected, low, high }));
  const { value } = printed(forecast, data, format);
  return [
    {
      label: m.reach_forecast({}, options),
      tone: 'accent',
      style: 'forecast',
      points,
      band: points,
      endLabel: m.reach_forecast_end({ value }, options),
    },
  ];
}

/** Expected value and band on a day of the forecast, as it stands in the table; empty where there is none. */
export function expectedOn(data: IndicatorData, day: string, format: Formatter): string {
  const point = forecastOf(data)?.points.find(({ on }) => on === day);
  return point ? m.reach_forecast_cell(printed(point, data, format), { locale: format.locale }) : '';
}

/** What is to be expected if it goes on as before; only beside values that run on from the start. */
export function forecastSentence(data: IndicatorData, format: Formatter): string {
  const forecast = forecastOf(data);
  if (!forecast || !data.selection.isCumulative) return '';
  const words = { date: format.date(forecast.on), ...printed(forecast, data, format) };
  return m.ind_forecast_sentence(words, { locale: format.locale });
}
