import { query } from '#lib/api.ts';
import { formatter } from '#lib/format.ts';
import { frameOf } from '#lib/frame.ts';
import { LayoutDocument, NoteFigureExportDocument } from '#lib/gql/graphql.ts';
import { indicatorCsv } from '#lib/indicators/csv.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { reportingDate } from '#lib/reporting-date.server.ts';
import { indicatorData } from '../indicator-data.ts';
import { sourceOf } from '../indicator-view.ts';
import type { RequestHandler } from './$types';

/** The figures of a view as a file; the address is that of the page with a name behind it. */
export const GET = (async (event) => {
  const layout = await query(event, LayoutDocument, {});
  const frame = frameOf(layout);
  const asOf = await reportingDate({ url: event.url, parent: async () => frame });
  const data = await indicatorData(event, { asOf, frame });
  // who may read what is not public leaves a trace
  if (layout.viewer.abilities.includes('READ_FROZEN_FIGURES'))
    await query(event, NoteFigureExportDocument, { indicator: data.indicator.code });
  const format = formatter(getLocale());
  return new Response(indicatorCsv(data, sourceOf(data, format), format), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${data.indicator.code}-${data.asOf}.csv"`,
    },
  });
}) satisfies RequestHandler;
