import type { Figure } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import type { Basis } from '#lib/frame.ts';
import { m } from '#lib/paraglide/messages.js';

/**
 * Why some of these figures are signs in place of numbers, in one sentence.
 * @returns null where none of them is, and for readers of live records, who see what there is
 */
export function whyMissing(figures: Figure[], basis: Basis, { locale }: Formatter): string | null {
  const options = { locale };
  if (basis === 'LIVE') return null;
  if (basis === 'NONE') return m.missing_no_snapshot({}, options);
  const has = (status: Figure['status']) => figures.some((figure) => figure.status === status);
  if (has('SUPPRESSED') && has('NOT_AVAILABLE')) return m.missing_both({}, options);
  if (has('SUPPRESSED')) return m.missing_withheld({}, options);
  return has('NOT_AVAILABLE') ? m.missing_not_published({}, options) : null;
}
