import { addDays, DEMO_AS_OF, daysBetween, workday } from './days.ts';
import { Random } from './random.ts';
import type { DemoPerson, Draft, Status } from './types.ts';

/** One possible step of the ladder, with its chance within the time that the demonstration knows. */
interface Step {
  to: Status;
  chance: number;
  /** what the law asks for, as far as the record can tell */
  if?: (draft: Draft) => boolean;
}

const YOUNG = 27;
const isYoung = ({ age }: Draft): boolean => age !== null && age < YOUNG;
const works = ({ employmentStatus, outcomes }: Draft): boolean =>
  employmentStatus === 'EMPLOYED' || outcomes.some(({ kind }) => kind === 'JOB_SOCIAL_INSURANCE' || kind === 'MINI_JOB');
const trains = ({ outcomes }: Draft): boolean => outcomes.some(({ kind }) => kind === 'VOCATIONAL_TRAINING');
const speaks = ({ languageLevel }: Draft): boolean => languageLevel !== null && languageLevel >= 'A2';

/**
 * Steps along the ladder: tolerated, tolerated more safely, temporary title, title. Nobody enters § 104c any more: since
 * 1 January 2026 it cannot be applied for; who holds it goes on to § 25a or § 25b or falls back.
 */
const LADDER: Partial<Record<Status, Step[]>> = {
  GESTATTUNG: [
    { to: 'SCHUTZ', chance: 0.07 },
    { to: 'DULDUNG', chance: 0.09 },
  ],
  DULDUNG_60B: [{ to: 'DULDUNG', chance: 0.4 }],
  DULDUNG: [
    { to: 'AUSB_DULDUNG', chance: 0.7, if: trains },
    { to: 'T_16G', chance: 0.6, if: trains },
    { to: 'T_25A', chance: 0.16, if: isYoung },
    { to: 'T_25B', chance: 0.3, if: (draft) => works(draft) && speaks(draft) },
    { to: 'BESCH_DULDUNG', chance: 0.3, if: works },
    { to: 'T_19D', chance: 0.2, if: (draft) => works(draft) && (draft.education ?? 0) >= 3 },
    { to: 'T_25_5', chance: 0.03 },
    { to: 'T_23A', chance: 0.012 },
  ],
  AUSB_DULDUNG: [{ to: 'T_16G', chance: 0.4 }],
  BESCH_DULDUNG: [{ to: 'T_25B', chance: 0.3 }],
  T_104C: [
    { to: 'T_25A', chance: 0.3, if: isYoung },
    { to: 'T_25B', chance: 0.34, if: speaks },
    { to: 'DULDUNG', chance: 0.16 },
  ],
};

/** Residence-status history after entry, oldest first. */
export function drawStatusChanges(draft: Draft): DemoPerson['residenceStatusChanges'] {
  const random = new Random(`${draft.key} residence`);
  const changes: DemoPerson['residenceStatusChanges'] = [];
  let status = draft.residenceStatus;
  let since = draft.enteredOn;
  while (status !== null && daysBetween(since, DEMO_AS_OF) > 45) {
    const step = LADDER[status]?.find(({ chance, if: allowed }) => (allowed?.(draft) ?? true) && random.chance(chance));
    if (!step) return changes;
    since = workday(addDays(since, random.integer(30, daysBetween(since, DEMO_AS_OF))));
    status = step.to;
    changes.push({ status, validFrom: since });
  }
  return changes;
}
