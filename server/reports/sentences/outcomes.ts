import type { View } from '../model/view.ts';
import { planClause } from './plan.ts';

/** Who started work or training, and who improved in German or literacy. */
export function outcomesSentence(view: View, fieldOfAction?: string): string {
  const { figures, format, say } = view;
  const where = fieldOfAction ? { FIELD_OF_ACTION: fieldOfAction } : {};
  const work = figures.cell('KIM_WORK_OR_TRAINING', where);
  const language = figures.value('KIM_LANGUAGE_PROGRESS', where);
  const parts = [headOf(work, view, fieldOfAction), language ? say.outcomes.language(format.count(language)) : ''];
  return `${parts.filter(Boolean).join('; ')}.`;
}

function headOf(work: ReturnType<View['figures']['cell']>, view: View, fieldOfAction?: string): string {
  const { format, say } = view;
  if (work?.status === 'SUPPRESSED') return say.outcomes.withheld;
  if (work?.status !== 'PUBLISHED' || work.value === null) return say.outcomes.missing;
  if (work.value === 0) return say.outcomes.nobody;
  return say.outcomes.work(format.count(work.value), planClause('KIM_WORK_OR_TRAINING', view, fieldOfAction));
}
