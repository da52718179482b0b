/** A target as the queries select it. */
export interface TargetNode {
  dueOn: string;
  value: number;
  gender?: string | null;
  validFrom?: string;
  supersededOn?: string | null;
  isExample: boolean;
  source: string;
  decidedOn?: string | null;
  paperNumber?: string | null;
  fieldOfAction?: { code: string; name?: string; nameEn?: string } | null;
  measure?: { slug: string; title?: string; titleEn?: string } | null;
}

const isOfWhole = ({ fieldOfAction, measure, gender }: TargetNode): boolean => !fieldOfAction && !measure && !gender;

/** Targets that had been set by a day, in the order of time; those of the whole operation first. */
export const setBy = (targets: TargetNode[], asOf: string): TargetNode[] =>
  targets
    .filter(({ validFrom }) => !validFrom || validFrom <= asOf)
    .sort(
      (a, b) =>
        Number(isOfWhole(b)) - Number(isOfWhole(a)) ||
        a.dueOn.localeCompare(b.dueOn) ||
        (a.validFrom ?? '').localeCompare(b.validFrom ?? ''),
    );

/** Those of the whole operation that are in force on the day. */
export const planOf = (targets: TargetNode[], asOf: string): TargetNode[] =>
  setBy(targets, asOf)
    .filter(isOfWhole)
    .filter(({ supersededOn }) => !supersededOn || supersededOn > asOf);

/** True for one that another has replaced, or that was given up, by the day. */
export const isFormer = ({ supersededOn }: TargetNode, asOf: string): boolean => Boolean(supersededOn && supersededOn <= asOf);
