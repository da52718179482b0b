/** A target as the queries select it. */
export interface TargetNode {
  dueOn: string;
  value: number;
  gender?: string | null;
  validFrom?: string;
  supersededOn?: string | null;
  isExample: boolean;
  source: string;
  fieldOfAction?: { code: string } | null;
  measure?: { slug: string } | null;
}

/** Targets of the whole operation that had been set by a day, in the order of time. */
const setBy = (targets: TargetNode[], asOf: string): TargetNode[] =>
  targets
    .filter(({ fieldOfAction, measure, gender }) => !fieldOfAction && !measure && !gender)
    .filter(({ validFrom }) => !validFrom || validFrom <= asOf)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || (a.validFrom ?? '').localeCompare(b.validFrom ?? ''));

/** Those of them that are in force on the day. */
export const planOf = (targets: TargetNode[], asOf: string): TargetNode[] =>
  setBy(targets, asOf).filter(({ supersededOn }) => !supersededOn || supersededOn > asOf);

/** Those that another one has replaced, or that were given up. */
export const formerOf = (targets: TargetNode[], asOf: string): TargetNode[] =>
  setBy(targets, asOf).filter(({ supersededOn }) => supersededOn && supersededOn <= asOf);
