import { findFigure, published } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import type { ProvidersQuery } from '#lib/gql/graphql.ts';
import { inLocale } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { occupancyOf } from '#lib/series/measure-rows.ts';

/** One entry per provider: who it is, what it offers, how many it reaches. */
export function providersView({ operation, figures }: ProvidersQuery, format: Formatter) {
  const options = { locale: format.locale };
  return (operation?.providers.nodes ?? []).map((provider) => {
    const figure = (code: string) => findFigure(figures.figures, code, { PROVIDER: provider.slug });
    const [people, contacts] = [figure('EECO01'), figure('KIM_CONTACTS')];
    const [used, places] = [figure('KIM_PLACES_USED'), figure('KIM_PLACES')];
    return {
      slug: provider.slug,
      name: provider.name,
      summary: inLocale(format.locale, provider.summary, provider.summaryEn) ?? '',
      measures: provider.measures.nodes.map((measure) => ({
        slug: measure.slug,
        title: inLocale(format.locale, measure.title, measure.titleEn),
        pillar: measure.fieldOfAction.code,
      })),
      facts: [
        ...(people ? [{ label: m.head_people({}, options), cell: format.figure(people) }] : []),
        ...(used && published(places) ? [{ label: m.head_used({}, options), cell: occupancyOf(used, places, format) }] : []),
        ...(contacts && published(contacts) ? [{ label: m.measure_visits({}, options), cell: format.figure(contacts) }] : []),
      ],
    };
  });
}
