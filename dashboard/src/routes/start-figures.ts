import { type Figure, findFigure, published } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import type { StartQuery } from '#lib/gql/graphql.ts';
import { inLocale } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { pillarTone } from '#lib/pillar-tone.ts';
import { countKeyFigure, moneyKeyFigure, shareKeyFigure } from '#lib/series/key-figure.ts';

/** The four key figures of the head, each against its target. */
export function keyFigures({ headline, quarters }: StartQuery, endsOn: string, format: Formatter) {
  const options = { locale: format.locale };
  const figure = (code: string) => findFigure(headline.figures, code);
  const people = m.unit_people({}, options);
  const common = { quarters: quarters.figures };
  return [
    countKeyFigure({ ...common, id: 'reach', label: m.key_reach({}, options), unit: people, figure: figure('EECO01') }, format),
    shareKeyFigure(
      {
        ...common,
        id: 'balance',
        label: m.key_balance({}, options),
        unit: m.unit_women({}, options),
        figure: figure('KIM_WOMEN_SHARE'),
      },
      format,
    ),
    countKeyFigure(
      { ...common, id: 'outcomes', label: m.key_outcomes({}, options), unit: people, figure: figure('KIM_WORK_OR_TRAINING') },
      format,
    ),
    moneyKeyFigure(
      {
        ...common,
        spent: figure('KIM_FUNDS_SPENT'),
        planned: figure('KIM_FUNDS_PLANNED'),
        granted: figure('KIM_FUNDS_GRANTED'),
        endsOn,
      },
      format,
    ),
  ].filter((view) => view !== null);
}

/** The pillars in their order, each with its reach against its target. */
export function pillarFigures({ operation, pillars }: StartQuery, format: Formatter) {
  const unit = m.unit_people({}, { locale: format.locale });
  return (operation?.fieldsOfAction.nodes ?? []).map((field) => {
    const label = inLocale(format.locale, field.name, field.nameEn);
    const figure = findFigure(pillars.figures, 'EECO01', { FIELD_OF_ACTION: field.code });
    return {
      code: field.code,
      label,
      summary: inLocale(format.locale, field.summary, field.summaryEn),
      tone: pillarTone(field.code),
      reach: countKeyFigure({ id: `pillar-${field.code}`, label, unit, figure }, format),
    };
  });
}

/** Whether people can be shown, are withheld, or have not been counted or published yet. */
export function peopleOf(reach: Figure | undefined): 'shown' | 'withheld' | 'none' {
  if (reach?.status === 'SUPPRESSED') return 'withheld';
  return published(reach) ? 'shown' : 'none';
}

/** What is known before the first person is counted: the money and the time. */
export function frameFacts(operation: NonNullable<StartQuery['operation']>, format: Formatter) {
  const options = { locale: format.locale };
  const money = (label: string, cents: number | null | undefined) =>
    cents == null ? [] : [{ label, cell: { text: format.euro(cents) } }];
  const { startsOn, endsOn } = operation;
  return [
    ...money(m.frame_total({}, options), operation.totalEurCents),
    ...money(m.frame_esf_plus({}, options), operation.esfPlusEurCents),
    ...money(m.frame_own({}, options), operation.ownEurCents),
    ...(startsOn && endsOn
      ? [
          {
            label: m.frame_period({}, options),
            cell: { text: m.frame_years({ from: format.year(startsOn), to: format.year(endsOn) }, options) },
          },
        ]
      : []),
  ];
}

/** Contacts are worth a sentence only where there were some. */
export const contactsOf = (figure: Figure | undefined, format: Formatter) =>
  figure && published(figure) ? format.figure(figure) : null;
