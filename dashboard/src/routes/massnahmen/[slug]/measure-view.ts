import { audienceLabel } from '#lib/audience.ts';
import { type Figure, findFigure, published } from '#lib/figures.ts';
import type { Cell, Formatter } from '#lib/format.ts';
import type { Basis } from '#lib/frame.ts';
import type { MeasurePartsFragment, MeasureQuery } from '#lib/gql/graphql.ts';
import { inLocale } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { balanceGroup, balanceView, gendersOf } from '#lib/series/balance.ts';
import { whyMissing } from '#lib/series/missing.ts';
import { reachView, whyNobody } from '#lib/series/reach.ts';
import { stepsView } from '#lib/series/steps.ts';

type Fact = { label: string; cell: Cell };

/** "12. Januar 2026 bis 18. Dezember 2026", "seit 12. Januar 2026" */
function period({ startsOn, endsOn }: MeasurePartsFragment, format: Formatter): string {
  const options = { locale: format.locale };
  const from = format.date(startsOn);
  return endsOn ? m.measure_from_to({ from, to: format.date(endsOn) }, options) : m.measure_since({ from }, options);
}

function facts(measure: MeasurePartsFragment, figures: Figure[], format: Formatter): Fact[] {
  const options = { locale: format.locale };
  const fact = (label: string, code: string): Fact[] => {
    const figure = findFigure(figures, code);
    return figure ? [{ label, cell: format.figure(figure) }] : [];
  };
  if (measure.isLowThreshold) return fact(m.measure_visits({}, options), 'KIM_CONTACTS');
  return [
    ...fact(m.measure_people({}, options), 'EECO01'),
    ...fact(m.measure_places_used({}, options), 'KIM_PLACES_USED'),
    ...fact(m.measure_places({}, options), 'KIM_PLACES'),
    ...fact(m.head_waiting({}, options), 'KIM_WAITING'),
    ...fact(m.measure_completion({}, options), 'KIM_COMPLETION'),
    ...fact(m.measure_hours({}, options), 'KIM_HOURS'),
  ];
}

/** Everything that the page of one measure shows. */
export function measureView(
  data: MeasureQuery,
  measure: MeasurePartsFragment,
  { startsOn, basis }: { startsOn: string; basis: Basis },
  format: Formatter,
) {
  const options = { locale: format.locale };
  const { asOf, figures } = data.figures;
  const title = inLocale(format.locale, measure.title, measure.titleEn);
  const operation = { title: data.operation?.title ?? '', startsOn };
  const source = m.source_platform({ title: operation.title, date: format.dateShort(asOf) }, options);
  const shown = figures.filter(({ indicator }) => (indicator.code === 'KIM_CONTACTS') === measure.isLowThreshold);
  const people = [...figures, ...data.genders.figures];
  const everybody = [...data.total.figures, ...data.everybody.figures];
  return {
    title,
    summary: inLocale(format.locale, measure.summary, measure.summaryEn) ?? null,
    period: period(measure, format),
    pillar: {
      code: measure.fieldOfAction.code,
      name: inLocale(format.locale, measure.fieldOfAction.name, measure.fieldOfAction.nameEn),
    },
    provider: measure.provider,
    audience: measure.audience === 'EVERYONE' ? null : audienceLabel(measure.audience, options),
    isOpenOffer: measure.isLowThreshold,
    facts: facts(measure, figures, format),
    why: whyMissing(shown, basis, format),
    nobody: whyNobody(findFigure(figures, 'EECO01'), format),
    hasPeople: !measure.isLowThreshold && Boolean(published(findFigure(figures, 'EECO01'))),
    reach: reachView({ operation, endsOn: asOf, about: title, asOf, months: data.months.figures, plan: [], source }, format),
    balance: balanceView(
      {
        operation: { title },
        asOf,
        groups: [balanceGroup(everybody, operation.title, {}, data.total.figures), balanceGroup(people, title, {}, figures)],
        head: m.head_scope({}, options),
        genders: gendersOf([...people, ...everybody]),
        source,
        notes: [],
      },
      format,
    ),
    steps: stepsView(figures, { title, asOf, source }, format),
  };
}
