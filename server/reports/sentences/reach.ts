import type { Where } from '../model/figures.ts';
import type { View } from '../model/view.ts';
import { planClause } from './plan.ts';

const within = (fieldOfAction?: string): Where => (fieldOfAction ? { FIELD_OF_ACTION: fieldOfAction } : {});

/** How many people were reached, and how that stands to the plan; by the operation, or by one pillar of it. */
export function reachSentence(view: View, name: string, fieldOfAction?: string): string {
  const { figures, format, say, document } = view;
  const date = format.date(document.date);
  const cell = figures.cell('EECO01', within(fieldOfAction));
  if (cell?.status === 'SUPPRESSED') return say.reach.withheld(name, date);
  if (cell?.status !== 'PUBLISHED' || cell.value === null) return say.reach.missing(name, date);
  if (cell.value === 0) return say.reach.none(name, date);
  return say.reach.some(name, date, format.count(cell.value), planClause('EECO01', view, fieldOfAction));
}

/** The share of women, and whether that is balanced. */
export function balanceSentence({ figures, format, say }: View, fieldOfAction?: string): string {
  const cell = figures.cell('KIM_WOMEN_SHARE', within(fieldOfAction));
  const band = figures.indicator('KIM_WOMEN_SHARE')?.band;
  if (cell?.status === 'SUPPRESSED') return say.balance.withheld;
  if (cell?.status !== 'PUBLISHED' || cell.value === null) return say.balance.missing;
  const share = format.share(cell.value);
  if (!band) return say.balance.plain(share);
  const words = say.balance.band(format.share(band[0]), format.share(band[1]));
  const isInside = cell.value >= band[0] && cell.value <= band[1];
  return isInside ? say.balance.inside(share, words) : say.balance.outside(share, words);
}
