import { type Figure, findFigure, published } from '#lib/figures.ts';
import type { Cell, Formatter } from '#lib/format.ts';
import { inLocale } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';

/** A measure as the queries of the list pages select it. */
export interface MeasureNode {
  slug: string;
  title: string;
  titleEn: string;
  isLowThreshold: boolean;
  startsOn: string;
  endsOn?: string | null;
  provider: { slug: string; name: string };
  fieldOfAction: { code: string; position: number; name: string; nameEn: string };
}

/** A printed value together with the number that it is sorted and drawn by; null where it is not public. */
export interface Sortable {
  cell: Cell;
  number: number | null;
}

export interface MeasureRow {
  slug: string;
  title: string;
  pillar: { code: string; position: number; name: string };
  provider: { slug: string; name: string };
  isLowThreshold: boolean;
  hasEnded: boolean;
  /** people reached; contacts for an open offer */
  people: Sortable;
  /** "12 of 14" */
  occupancy: Cell;
  /** places used / places, 0..1 and above; null without a fixed number of places */
  usedShare: number | null;
  waiting: Sortable;
  women: Sortable;
  completion: Sortable;
}

function sortable(figure: Figure | undefined, format: Formatter): Sortable {
  if (!figure) return { cell: { text: '' }, number: null };
  return { cell: format.figure(figure), number: published(figure) };
}

/** "257 visits"; a sign where the number is withheld or not known, which is not none. */
function visitsOf({ cell, number }: Sortable, format: Formatter): Cell {
  if (number === null && cell.words) return cell;
  const count = number ?? 0;
  const { words, ...rest } = cell;
  return { ...rest, text: m.measure_contacts({ count, visits: format.count(count) }, { locale: format.locale }) };
}

/** Visits are counted without names: nothing is known of who came, nor is there an end. */
function openOffer(contacts: Sortable, format: Formatter): Pick<MeasureRow, 'people' | 'women' | 'completion'> {
  const nothing = { cell: { text: 'x', words: m.symbol_not_applicable({}, { locale: format.locale }) }, number: null };
  return { people: { ...contacts, cell: visitsOf(contacts, format) }, women: nothing, completion: nothing };
}

function occupancyOf(used: Sortable, places: Sortable, format: Formatter): Cell {
  if (!places.number) return format.zero;
  return {
    text: m.measure_used({ used: used.cell.text, places: places.cell.text }, { locale: format.locale }),
    ...(used.cell.words ? { words: used.cell.words } : {}),
    ...(used.cell.isRevised || places.cell.isRevised ? { isRevised: true } : {}),
  };
}

/** Rows of the table of measures, from reference data and figures broken down by measure. */
export function measureRows(measures: MeasureNode[], figures: Figure[], asOf: string, format: Formatter): MeasureRow[] {
  const options = { locale: format.locale };
  return measures.map((measure) => {
    const of = (code: string) => sortable(findFigure(figures, code, { MEASURE: measure.slug }), format);
    const places = of('KIM_PLACES');
    const used = of('KIM_PLACES_USED');
    return {
      slug: measure.slug,
      title: inLocale(format.locale, measure.title, measure.titleEn),
      pillar: {
        code: measure.fieldOfAction.code,
        position: measure.fieldOfAction.position,
        name: inLocale(format.locale, measure.fieldOfAction.name, measure.fieldOfAction.nameEn),
      },
      provider: measure.provider,
      isLowThreshold: measure.isLowThreshold,
      hasEnded: measure.endsOn != null && measure.endsOn < asOf,
      ...(measure.isLowThreshold
        ? openOffer(of('KIM_CONTACTS'), format)
        : { people: of('EECO01'), women: of('KIM_WOMEN_SHARE'), completion: of('KIM_COMPLETION') }),
      occupancy: measure.isLowThreshold ? { text: m.measure_open({}, options) } : occupancyOf(used, places, format),
      usedShare: used.number !== null && places.number ? used.number / places.number : null,
      waiting: of('KIM_WAITING'),
    };
  });
}
