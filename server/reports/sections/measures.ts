import { Unit } from '../../indicators/definition.ts';
import { notMeaningful, printCell } from '../model/cell.ts';
import type { Block, ReportCell } from '../model/model.type.ts';
import type { View } from '../model/view.ts';

const CODES = ['EECO01', 'KIM_WOMEN_SHARE', 'KIM_PLACES', 'KIM_PLACES_USED', 'KIM_WAITING', 'KIM_COMPLETION'];

/** All measures, pillar by pillar. */
export function measuresSection(view: View): Block[] {
  const { document, figures, format, say, language } = view;
  const heading: Block = { kind: 'heading', level: 2, text: say.measures.heading };
  if (document.measures.length === 0) return [heading, { kind: 'paragraph', text: say.measures.none }];
  const indicators = CODES.flatMap((code) => figures.indicator(code) ?? []).filter(({ code }) =>
    document.measures.some(({ slug }) => figures.cell(code, { MEASURE: slug })),
  );
  const nameOf = (pillar: string) => document.fieldsOfAction.find(({ code }) => code === pillar)?.name[language] ?? pillar;
  const providerOf = (slug: string) => document.providers.find((provider) => provider.slug === slug)?.name ?? slug;
  const pillars = document.fieldsOfAction.map(({ code }) => code);
  const measures = document.measures.toSorted((a, b) => pillars.indexOf(a.fieldOfAction) - pillars.indexOf(b.fieldOfAction));
  const table = {
    ...{ id: 'measures', title: say.measures.table, heads: [say.measures.measure, say.measures.pillar, say.measures.provider] },
    columns: indicators.map(({ name }) => name[language]),
    rows: measures.map(({ slug, title, fieldOfAction, provider }) => ({
      head: [title[language], nameOf(fieldOfAction), providerOf(provider)],
      cells: indicators.map((indicator) => {
        const cell = figures.cell(indicator.code, { MEASURE: slug });
        if (!isOpenOffer(view, slug) || cell?.status === 'SUPPRESSED') return printCell(cell, indicator, format);
        return indicator.code === 'EECO01' ? visitsOf(view, slug) : notMeaningful(format);
      }),
    })),
  };
  return [heading, { kind: 'table', table }];
}

/** Visits are counted without names: who comes to an open offer is no participant, so nothing is known of them. */
const isOpenOffer = ({ figures }: View, slug: string): boolean =>
  figures.value('EECO01', { MEASURE: slug }) === 0 && Boolean(figures.value('KIM_CONTACTS', { MEASURE: slug }));

function visitsOf({ figures, format, say }: View, slug: string): ReportCell {
  const { text } = printCell(figures.cell('KIM_CONTACTS', { MEASURE: slug }), { unit: Unit.CONTACTS, decimals: 0 }, format);
  return { text: say.measures.visits(text) };
}
