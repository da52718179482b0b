import { formatter } from '#lib/format.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { reportingDate } from '#lib/reporting-date.server.ts';
import type { PageServerLoad } from './$types';
import { indicatorData } from './indicator-data.ts';
import { indicatorView } from './indicator-view.ts';

export const load = (async (event) => {
  const [frame, asOf] = await Promise.all([event.parent(), reportingDate(event)]);
  const mayReadRecords = frame.viewer.abilities.includes('READ_RECORDS');
  const data = await indicatorData(event, { asOf, frame, mayReadRecords });
  const settingPath = frame.viewer.abilities.includes('SET_TARGETS') ? `/kennzahlen/${data.indicator.code}` : null;
  return { view: indicatorView(data, event.url.origin, formatter(getLocale())), settingPath };
}) satisfies PageServerLoad;
