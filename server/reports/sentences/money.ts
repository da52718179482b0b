import type { View } from '../model/view.ts';

/** What was spent of what was planned, and what was granted in all. */
export function moneySentence(view: View): string {
  const { document, format, say } = view;
  const { totalEurCents: total, esfPlusEurCents: esf } = document.operation;
  const parts = [spentPart(view)];
  if (total !== null) {
    const granted = say.money.granted(format.euro(total));
    parts.push(esf !== null && total > 0 ? `${granted}, ${say.money.esf(format.share(esf / total))}` : granted);
  }
  return `${parts.join('; ')}.`;
}

function spentPart({ figures, format, say }: View): string {
  const cell = figures.cell('KIM_FUNDS_SPENT');
  if (cell?.status === 'SUPPRESSED') return say.money.withheld;
  if (cell?.status !== 'PUBLISHED' || cell.value === null) return say.money.missing;
  if (cell.value === 0) return say.money.nothing;
  const planned = figures.value('KIM_FUNDS_PLANNED');
  const spent = format.euro(cell.value);
  return planned
    ? say.money.spentOfPlan(spent, format.share(cell.value / planned), format.euro(planned))
    : say.money.spent(spent);
}
