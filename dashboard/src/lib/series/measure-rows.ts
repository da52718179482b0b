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
  fieldOfAction: { code: string; name: string; nameEn: string };
}

/** A printed value together with the number that it is sorted and drawn by; null where it is not public. */
export interface Sortable {
  cell: Cell;
  number: number | null;
}

export interface MeasureRow {
  slug: string;
  title: string;
  pillar: { code: string; name: string };
  provider: { slug: string; name: string };
  isLowThreshold: boolean;
  hasEnded: boolean;
  /** people reached; contacts for an open offer */
  people: Sortable;
  /** people at present; for offers with a fixed number of places */
  used: Sortable;
  places: Sortable;
  /** used / places, 0..1 and above */
  usedShare: number | null;
  waiting: Sortable;
  women: Sortable;
  completion: Sortable;
}

function sortable(figure: Figure | undefined, format: Formatter): Sortable {
  if (!figure) return { cell: { text: '' }, number: null };
  return { cell: format.figure(figure), number: published(figure) };
}

/** Rows of the table of measures, from reference data and figures broken down by measure. */
export function measureRows(measures: MeasureNode[], figures: Figure[], asOf: string, format: Formatter): MeasureRow[] {
  const options = { locale: format.locale };
  return measures.map((measure) => {
    const of = (code: string) => sortable(findFigure(figures, code, { MEASURE: measure.slug }), format);
    const contacts = of('KIM_CONTACTS');
    const [used, places] = [of('KIM_PLACES_USED'), of('KIM_PLACES')];
    return {
      slug: measure.slug,
      title: inLocale(format.locale, measure.title, measure.titleEn),
      pillar: {
        code: measure.fieldOfAction.code,
        name: inLocale(format.locale, measure.fieldOfAction.name, measure.fieldOfAction.nameEn),
      },
      provider: measure.provider,
      isLowThreshold: measure.isLowThreshold,
      hasEnded: measure.endsOn != null && measure.endsOn < asOf,
      people:
        measure.isLowThreshold && contacts.number !== null
          ? { cell: { text: m.measure_contacts({ count: contacts.cell.text }, options) }, number: contacts.number }
          : of('EECO01'),
      used,
      places,
      usedShare: used.number !== null && places.number ? used.number / places.number : null,
      waiting: of('KIM_WAITING'),
      women: of('KIM_WOMEN_SHARE'),
      completion: of('KIM_COMPLETION'),
    };
  });
}
