import { type Figure, findFigure, published } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import type { StartQuery } from '#lib/gql/graphql.ts';
import { inLocale } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { pillarTone } from '#lib/pillar-tone.ts';
import { sentence } from '#lib/sentence.ts';
import { balanceGroup, balanceView, gendersOf } from '#lib/series/balance.ts';
import { baselineViews } from '#lib/series/baselines.ts';
import { contextViews } from '#lib/series/context.ts';
import { countKeyFigure, moneyKeyFigure, shareKeyFigure } from '#lib/series/key-figure.ts';
import { moneyPerYearView, moneyView } from '#lib/series/money.ts';
import { planOf } from '#lib/series/plan.ts';
import { reachView } from '#lib/series/reach.ts';
import { stepsView } from '#lib/series/steps.ts';

/** An operation whose period is known; the start page is about one that has an award. */
export interface Period {
  startsOn: string;
  endsOn: string;
}

/** The four key figures of the head, each against its target. */
function keyFigures({ headline, quarters }: StartQuery, endsOn: string, format: Formatter) {
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
function pillarFigures({ operation, pillars }: StartQuery, format: Formatter) {
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
function peopleOf(reach: Figure | undefined): 'shown' | 'withheld' | 'none' {
  if (reach?.status === 'SUPPRESSED') return 'withheld';
  return published(reach) ? 'shown' : 'none';
}

/** What is known before the first person is counted: the money and the time. */
function frameFacts(operation: NonNullable<StartQuery['operation']>, format: Formatter) {
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
const contactsOf = (figure: Figure | undefined, format: Formatter) =>
  figure && published(figure) ? format.figure(figure) : null;

/** Everything that the start page shows, as plain data: made on the server, so the browser gets results only. */
export function startView(data: StartQuery, operation: NonNullable<StartQuery['operation']> & Period, format: Formatter) {
  const options = { locale: format.locale };
  const { headline, genders, pillarGenders, pillars } = data;
  const { asOf } = headline;
  const figure = (code: string) => findFigure(headline.figures, code);
  const plan = planOf(operation.targets.nodes, asOf);
  const source = m.source_platform({ title: operation.title, date: format.dateShort(asOf) }, options);
  const everybody = [...headline.figures, ...pillars.figures, ...genders.figures, ...pillarGenders.figures];
  const fields = operation.fieldsOfAction.nodes;
  const money = {
    operation,
    asOf,
    toDate: data.funds.figures,
    perYear: [...data.plannedPerYear.figures, ...data.fundsPerYear.figures],
    source: operation.isDemo ? source : operation.source,
    isSourceGerman: !operation.isDemo,
    notes: [
      ...(operation.isDemo ? [m.money_note_demo({}, options)] : []),
      ...(operation.derivation ? [m.money_note_derived({}, options)] : []),
    ],
  };
  return {
    people: peopleOf(figure('EECO01')),
    facts: frameFacts(operation, format),
    sentence: sentence(
      { operation, asOf, reach: figure('EECO01'), women: figure('KIM_WOMEN_SHARE'), outcomes: figure('KIM_WORK_OR_TRAINING') },
      format,
    ),
    hasExampleTargets: plan.some(({ isExample }) => isExample),
    keyFigures: keyFigures(data, operation.endsOn, format),
    pillars: pillarFigures(data, format),
    reach: reachView(
      {
        operation,
        endsOn: operation.endsOn,
        asOf,
        months: data.months.figures,
        forecast: data.months.figures.at(-1)?.target?.forecast ?? null,
        plan,
        source,
      },
      format,
    ),
    balance: balanceView(
      {
        operation,
        asOf,
        groups: [
          balanceGroup(everybody, m.balance_all({}, options), {}),
          ...fields.map((field) =>
            balanceGroup(everybody, inLocale(format.locale, field.name, field.nameEn), { FIELD_OF_ACTION: field.code }),
          ),
        ],
        genders: gendersOf(everybody),
        source,
        // that the data are invented stands above every page
        notes: pillars.notes.filter((note) => !headline.notes.includes(note)),
      },
      format,
    ),
    steps: stepsView(headline.figures, { title: operation.title, asOf, source }, format),
    contacts: contactsOf(figure('KIM_CONTACTS'), format),
    money: moneyView(money, format),
    moneyPerYear: moneyPerYearView(money, format),
    measureCount: operation.measures.nodes.length,
    baselines: baselineViews(operation.baselines.nodes, format),
    context: contextViews(data.municipalities.nodes, operation.municipality.ags, format),
  };
}

export type StartView = ReturnType<typeof startView>;
