import type { Measurement } from './measure.ts';

const HEAD = ['', 'req/s', '(min-max)', 'p50 ms', 'p99 ms', 'CPU ms/req'];

/**
 * Measurements as a table in Markdown.
 * @param against contestants that the others are compared with, by name: ratios of the medians, above 1 is faster
 */
export function table(title: string, measurements: Measurement[], against: string[]): string {
  const references = against.map((name) => measurements.find((measurement) => measurement.name === name));
  const rows = measurements.map((measurement) => [
    measurement.name,
    measurement.perSecond.toFixed(0),
    `(${measurement.slowest.toFixed(0)}-${measurement.fastest.toFixed(0)})`,
    measurement.p50Ms.toFixed(0),
    measurement.p99Ms.toFixed(0),
    measurement.cpuMsPerRequest.toFixed(2),
    ...references.map((reference) => `${(measurement.perSecond / (reference?.perSecond ?? Number.NaN)).toFixed(2)} x`),
  ]);
  const all = [[...HEAD, ...against.map((name) => `to ${name}`)], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    `| ${row.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => `-${'-'.repeat(width)}${i ? ':' : '-'}`).join('|')}|`;
  return [`### ${title}`, '', line(all[0] ?? []), rule, ...rows.map(line), ''].join('\n');
}
