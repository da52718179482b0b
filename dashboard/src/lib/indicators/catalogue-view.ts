import { type Figure, findFigure, published } from '#lib/figures.ts';
import type { Cell, Formatter } from '#lib/format.ts';
import type { Assessment } from '#lib/gql/graphql.ts';
import { GROUPS, type Group, groupOf } from '#lib/indicators/catalogue.ts';
import type { Indicator } from '#lib/indicators/indicator.ts';
import { momentName, nounOf, unitName } from '#lib/indicators/words.ts';
import { m } from '#lib/paraglide/messages.js';

export interface CatalogueEntry {
  code: string;
  name: string;
  definition: string;
  /** unit and moment */
  meta: string;
  source: string;
  value: Cell;
  /** what is counted, or what a symbol means */
  noun: string;
  assessment: Assessment | null;
}

export interface CatalogueGroup {
  group: Group;
  title: string;
  text: string;
  entries: CatalogueEntry[];
}

const NAMES = {
  eintritt: [m.ind_group_entry, m.ind_group_entry_text],
  ergebnis: [m.ind_group_result, m.ind_group_result_text],
  reichweite: [m.ind_group_reach, m.ind_group_reach_text],
  wirkung: [m.ind_group_outcome, m.ind_group_outcome_text],
  geld: [m.ind_group_money, m.ind_group_money_text],
} as const;

export const groupName = (group: Group, format: Formatter): string => NAMES[group][0]({}, { locale: format.locale });

function entryOf(indicator: Indicator, figure: Figure | undefined, format: Formatter): CatalogueEntry {
  const options = { locale: format.locale };
  const { code, name, definition, unit, decimals, moment, source } = indicator;
  const value = format.figureExact(figure ?? { status: 'NOT_AVAILABLE', value: null, indicator: { unit, decimals } });
  return {
    code,
    name,
    definition,
    meta: `${unitName(unit, format.locale)} · ${m.data_moment({ moment: momentName(moment, format.locale) }, options)}`,
    source,
    value,
    noun: value.words ?? nounOf(unit, published(figure) ?? 0, format.locale),
    assessment: figure?.target?.assessment ?? null,
  };
}

/** The entries by group, each with its value; groups without an entry are left out. */
export function catalogueView(indicators: Indicator[], figures: Figure[], format: Formatter) {
  const groups: CatalogueGroup[] = GROUPS.map((group) => ({
    group,
    title: groupName(group, format),
    text: NAMES[group][1]({}, { locale: format.locale }),
    entries: indicators
      .filter((indicator) => groupOf(indicator) === group)
      .map((indicator) => entryOf(indicator, findFigure(figures, indicator.code), format)),
  })).filter(({ entries }) => entries.length > 0);
  const people = figures.filter(({ indicator }) => indicator.unit === 'PERSONS');
  return {
    groups,
    count: indicators.length,
    /** nothing about people may be shown yet */
    isClosed: people.length > 0 && people.every(({ status }) => status === 'NOT_AVAILABLE'),
  };
}
