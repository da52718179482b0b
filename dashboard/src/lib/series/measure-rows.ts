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

/** Visits are counted without names: nothing is known of who came, nor is there an end. */
function openOffer(contacts: number, format: Formatter): Pick<MeasureRow, 'people' | 'women' | 'completion'> {
  const nothing = { cell: { text: 'x', words: m.symbol_not_applicable({}, { locale: format.locale }) }, number: null };
  const visits = m.measure_contacts({ count: contacts, visits: format.count(contacts) }, { locale: format.locale });
  return { people: { cell: { text: visits }, number: contacts }, women: nothing, completion: nothing };
}

function occupancyOf(used: Sortable, places: Sortable, format: Formatter): Cell {
  if (!places.number) return format.zero;
  return {
    text: m.measure_used({ used: used.cell.text, places: places.cell.text }, { locale: format.locale }),
    ...(used.cell.words ? { words: used.cell.words } : {}),
  };
}

/** Rows of the table of measures, from reference data and figures broken down by measure. */
export function measureRows(measures: MeasureNode[], figures: Figure[], asOf: string, format: Formatter): MeasureRow[] {
  const options = { locale: format.locale };
  return measures.map((measure) => {
    const of = (code: string) => sortable(findFigure(figures, code, { MEASURE: measure.slug }), format);
    const places = of('KIM_PLACES');
    const used = of('KIM_PLACES_USED');
    const contacts = of('KIM_CONTACTS').number ?? 0;
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
        ? openOffer(contacts, format)
        : { people: of('EECO01'), women: of('KIM_WOMEN_SHARE'), completion: of('KIM_COMPLETION') }),
      occupancy: measure.isLowThreshold ? { text: m.measure_open({}, options) } : occupancyOf(used, places, format),
      usedShare: used.number !== null && places.number ? used.number / places.number : null,
      waiting: of('KIM_WAITING'),
    };
  });
}
