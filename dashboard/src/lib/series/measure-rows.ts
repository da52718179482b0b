import { type Figure, findFigure, published } from '#lib/figures.ts';
import { type Cell, type Formatter, marksOf } from '#lib/format.ts';
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

/** Where others have visits, none is zero; what is withheld or not known is not. */
function visitsOf(contacts: Figure | undefined, format: Formatter): Sortable {
  const count = contacts ? published(contacts) : 0;
  if (count === null) return sortable(contacts, format);
  const text = m.measure_contacts({ count, visits: format.count(count) }, { locale: format.locale });
  return { cell: { text, ...(contacts && marksOf([contacts])) }, number: count };
}

/** Visits are counted without names: nothing is known of who came, nor is there an end. */
function openOffer(contacts: Figure | undefined, format: Formatter): Pick<MeasureRow, 'people' | 'women' | 'completion'> {
  const nothing = { cell: { text: 'x', words: m.symbol_not_applicable({}, { locale: format.locale }) }, number: null };
  return { people: visitsOf(contacts, format), women: nothing, completion: nothing };
}

/** "12 of 14"; a symbol where either is not known. */
export function occupancyOf(used: Figure | undefined, places: Figure | undefined, format: Formatter): Cell {
  if (places && published(places) === null) return format.figure(places);
  const total = published(places);
  if (!total) return format.zero;
  const { text, words } = used ? format.figure(used) : format.zero;
  return {
    text: m.measure_used({ used: text, places: format.count(total) }, { locale: format.locale }),
    ...(words ? { words, symbol: text } : {}),
    ...marksOf([used, places].filter((figure) => figure !== undefined)),
  };
}

const usedShare = (used: number | null, places: number | null) => (used !== null && places ? used / places : null);

/** Rows of the table of measures, from reference data and figures broken down by measure. */
export function measureRows(measures: MeasureNode[], figures: Figure[], asOf: string, format: Formatter): MeasureRow[] {
  const options = { locale: format.locale };
  return measures.map((measure) => {
    const figureOf = (code: string) => findFigure(figures, code, { MEASURE: measure.slug });
    const of = (code: string) => sortable(figureOf(code), format);
    const [places, used] = [figureOf('KIM_PLACES'), figureOf('KIM_PLACES_USED')];
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
        ? openOffer(figureOf('KIM_CONTACTS'), format)
        : { people: of('EECO01'), women: of('KIM_WOMEN_SHARE'), completion: of('KIM_COMPLETION') }),
      occupancy: measure.isLowThreshold ? { text: m.measure_open({}, options) } : occupancyOf(used, places, format),
      usedShare: usedShare(published(used), published(places)),
      waiting: of('KIM_WAITING'),
    };
  });
}
