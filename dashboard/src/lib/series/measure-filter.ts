import type { MeasureRow } from '#lib/series/measure-rows.ts';

export interface Option {
  value: string;
  label: string;
}

const distinct = (options: Option[]) =>
  [...new Map(options.map((option) => [option.value, option])).values()].sort((a, b) => a.label.localeCompare(b.label, 'de'));

/** Pillars and providers that occur in the rows, for the filters above the table. */
export function filterOptions(rows: MeasureRow[]): { pillars: Option[]; providers: Option[] } {
  return {
    pillars: distinct(rows.map(({ pillar }) => ({ value: pillar.code, label: pillar.name }))),
    providers: distinct(rows.map(({ provider }) => ({ value: provider.slug, label: provider.name }))),
  };
}
