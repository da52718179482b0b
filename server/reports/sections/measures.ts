import { printCell } from '../model/cell.ts';
import type { Block } from '../model/model.type.ts';
import type { View } from '../model/view.ts';

const CODES = ['EECO01', 'KIM_WOMEN_SHARE', 'KIM_PLACES', 'KIM_PLACES_USED', 'KIM_WAITING', 'KIM_COMPLETION'];

/** All measures, pillar by pillar. */
export function measuresSection({ document, figures, format, say, language }: View): Block[] {
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
      cells: indicators.map((indicator) => printCell(figures.cell(indicator.code, { MEASURE: slug }), indicator, format)),
    })),
  };
  return [heading, { kind: 'table', table }];
}
