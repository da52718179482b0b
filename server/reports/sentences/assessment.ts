import type { DocumentTarget } from '../../publication/snapshot-document.type.ts';
import type { View } from '../model/view.ts';

/** How many targets are on track, and the names of those that are not. */
export function assessmentSentence(view: View): string {
  const { say } = view;
  const targets = view.figures.targets('OPERATION');
  const by = (assessment: string | null) => targets.filter((target) => target.assessment === assessment);
  const [onTrack, atRisk, offTrack, open] = [by('ON_TRACK'), by('AT_RISK'), by('OFF_TRACK'), by(null)];
  const assessed = onTrack.length + atRisk.length + offTrack.length;
  if (assessed === 0) return say.assessment.none;
  const parts = [say.assessment.counts(assessed, onTrack.length, atRisk.length, offTrack.length)];
  if (atRisk.length > 0) parts.push(say.assessment.names(say.assessment.AT_RISK, namesOf(atRisk, view)));
  if (offTrack.length > 0) parts.push(say.assessment.names(say.assessment.OFF_TRACK, namesOf(offTrack, view)));
  if (open.length > 0) parts.push(say.assessment.open(open.length));
  return `${parts.join('; ')}.`;
}

const namesOf = (targets: readonly DocumentTarget[], { figures, language, format }: View): string =>
  format.list(targets.map(({ indicator }) => figures.indicator(indicator)?.name[language] ?? indicator));
