import { findFigure } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import type { StartQuery } from '#lib/gql/graphql.ts';
import { inLocale } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { sentence } from '#lib/sentence.ts';
import { balanceGroup, balanceView, gendersOf } from '#lib/series/balance.ts';
import { baselineViews } from '#lib/series/baselines.ts';
import { contextViews } from '#lib/series/context.ts';
import { moneyPerYearView, moneyView } from '#lib/series/money.ts';
import { planOf } from '#lib/series/plan.ts';
import { reachView } from '#lib/series/reach.ts';
import { stepsView } from '#lib/series/steps.ts';
import { contactsOf, frameFacts, keyFigures, peopleOf, pillarFigures } from './start-figures.ts';

/** An operation whose period is known; the start page is about one that has an award. */
export interface Period {
  startsOn: string;
  endsOn: string;
}

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
        forecast: data.months.figures.at(-1)?.forecast ?? null,
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
        head: m.head_pillar({}, options),
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
