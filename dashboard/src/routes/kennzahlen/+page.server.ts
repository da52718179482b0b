import { query } from '#lib/api.ts';
import { formatter } from '#lib/format.ts';
import { IndicatorsDocument, IndicatorValuesDocument } from '#lib/gql/graphql.ts';
import { readCatalogue, search } from '#lib/indicators/catalogue.ts';
import { catalogueChoices } from '#lib/indicators/catalogue-choices.ts';
import { catalogueView } from '#lib/indicators/catalogue-view.ts';
import { indicatorIn } from '#lib/indicators/indicator.ts';
import { apiLanguage } from '#lib/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { reportingDate } from '#lib/reporting-date.server.ts';
import type { PageServerLoad } from './$types';

/** The API answers at most 60 indicators at a time. */
const AT_A_TIME = 50;

export const load = (async (event) => {
  const locale = getLocale();
  const [{ indicators }, asOf] = await Promise.all([query(event, IndicatorsDocument, {}), reportingDate(event)]);
  const all = indicators.map((indicator) => indicatorIn(locale, indicator));
  const state = readCatalogue(event.url.searchParams);
  const found = search(all, state);
  const codes = found.map(({ code }) => code);
  const parts = Array.from({ length: Math.ceil(codes.length / AT_A_TIME) }, (_, n) =>
    codes.slice(n * AT_A_TIME, (n + 1) * AT_A_TIME),
  );
  const answers = await Promise.all(
    parts.map((part) => query(event, IndicatorValuesDocument, { codes: part, asOf, language: apiLanguage(locale) })),
  );
  const figures = answers.flatMap((answer) => answer.figures.figures);
  const format = formatter(locale);
  return { state, choices: catalogueChoices(state, format), view: catalogueView(found, figures, format), total: all.length };
}) satisfies PageServerLoad;
