import { type Figure, findFigure, published } from '#lib/figures.ts';
import type { Cell, Formatter } from '#lib/format.ts';
import type { Basis } from '#lib/frame.ts';
import type { ProviderPartsFragment, ProviderQuery } from '#lib/gql/graphql.ts';
import { inLocale } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { balanceGroup, balanceView, gendersOf } from '#lib/series/balance.ts';
import { whyMissing } from '#lib/series/missing.ts';

function facts(figures: Figure[], format: Formatter): { label: string; cell: Cell }[] {
  const options = { locale: format.locale };
  const words: [string, string][] = [
    ['EECO01', m.measure_people({}, options)],
    ['KIM_PLACES_USED', m.measure_places_used({}, options)],
    ['KIM_PLACES', m.measure_places({}, options)],
    ['KIM_WAITING', m.head_waiting({}, options)],
    ['KIM_COMPLETION', m.measure_completion({}, options)],
    ['KIM_CONTACTS', m.measure_visits({}, options)],
  ];
  return words.flatMap(([code, label]) => {
    const figure = findFigure(figures, code);
    return figure && figure.value !== 0 ? [{ label, cell: format.figure(figure) }] : [];
  });
}

/** Everything that the page of one provider shows, but the table of its measures. */
export function providerView(data: ProviderQuery, provider: ProviderPartsFragment, basis: Basis, format: Formatter) {
  const options = { locale: format.locale };
  const { asOf, figures } = data.figures;
  const operation = data.operation?.title ?? '';
  const reach = findFigure(figures, 'EECO01');
  const people = [...figures, ...data.genders.figures];
  const everybody = [...data.total.figures, ...data.everybody.figures];
  return {
    name: provider.name,
    summary: inLocale(format.locale, provider.summary, provider.summaryEn) ?? null,
    facts: facts(figures, format),
    why: whyMissing(figures, basis, format),
    hasPeople: Boolean(published(reach)),
    balance: balanceView(
      {
        operation: { title: provider.name },
        asOf,
        groups: [balanceGroup(everybody, operation, {}, data.total.figures), balanceGroup(people, provider.name, {}, figures)],
        head: m.head_scope({}, options),
        genders: gendersOf([...people, ...everybody]),
        source: m.source_platform({ title: operation, date: format.dateShort(asOf) }, options),
        notes: [],
      },
      format,
    ),
  };
}
