import { allTrials, backtest, isWithin, type Trial } from './backtest.ts';

/** The back-test as a table in Markdown, as it stands in docs/forecast.md. */
export function backtestTable(): string {
  return [
    '| indicator | months hidden | actual | expected | 80 % band | off by | within |',
    '|---|---:|---:|---:|---:|---:|---|',
    ...backtest().map(rowOf),
  ].join('\n');
}

/** How many of all forecasts of the demonstration held, from every month end to every later one. */
export function heldLines(): string {
  const groups = Object.entries(Object.groupBy(allTrials(), ({ code }) => code)) as [string, Trial[]][];
  return groups
    .map(([code, trials]) => {
      const possible = trials.filter(({ expected }) => !Number.isNaN(expected));
      return `- ${code}: ${possible.filter(isWithin).length} of ${possible.length}`;
    })
    .join('\n');
}

function rowOf(trial: Trial): string {
  const { code, hidden, actual, expected, low, high } = trial;
  const text = (value: number) => textOf(code, value);
  const off = `${expected >= actual ? '+' : ''}${(100 * (expected / actual - 1)).toFixed(0)} %`;
  return `| ${[code, hidden, text(actual), text(expected), `${text(low)} – ${text(high)}`, off, isWithin(trial) ? 'yes' : 'no'].join(' | ')} |`;
}

function textOf(code: string, value: number): string {
  if (code === 'KIM_WOMEN_SHARE') return `${(100 * value).toFixed(1)} %`;
  return code === 'KIM_FUNDS_SPENT' ? `${Math.round(value / 100_000)} k EUR` : String(value);
}
