import type { Formatter } from '#lib/format.ts';
import type { IndicatorData } from '#lib/indicators/data.ts';
import { selectionQuery } from '#lib/indicators/selection.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';

export interface CiteView {
  /** whole address of the view; names its day, so that it shows the same tomorrow */
  address: string;
  /** the same figures as a file, below the same host */
  csv: string;
  line: string;
  /** whether what is cited can still change */
  note: string;
}

/** How a view is passed on and cited: its address, the file with its numbers, a line with date and address. */
export function citeView(data: IndicatorData, origin: string, format: Formatter): CiteView {
  const options = { locale: format.locale };
  const { indicator, operation, headline, asOf, today, selection, isDemo, isPublished } = data;
  const query = selectionQuery(selection, asOf);
  const path = `/kennzahlen/${indicator.code}`;
  const address = `${origin}${localizeHref(path, options)}${query}`;
  const words = {
    ...{ name: indicator.name, rule: headline.lineage.ruleVersion, title: operation.title },
    ...{ date: format.date(asOf), address },
  };
  const line = isPublished
    ? m.ind_cite_line_snapshot(words, options)
    : m.ind_cite_line({ ...words, today: format.date(today) }, options);
  return {
    address,
    csv: `${localizeHref(`${path}/daten.csv`, options)}${query}`,
    line: isDemo ? `${line} ${m.ind_cite_demo({}, options)}` : line,
    note: isPublished ? m.ind_cite_note_snapshot({}, options) : m.ind_cite_note({}, options),
  };
}
