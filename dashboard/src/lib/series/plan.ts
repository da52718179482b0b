/** A target as the queries select it. */
export interface TargetNode {
  dueOn: string;
  value: number;
  gender?: string | null;
  supersededOn?: string | null;
  isExample: boolean;
  source: string;
  fieldOfAction?: { code: string } | null;
  measure?: { slug: string } | null;
}

/** Targets of the whole operation that are in force on a day, in the order of time. */
export function planOf(targets: TargetNode[], asOf: string): TargetNode[] {
  return targets
    .filter(({ fieldOfAction, measure, gender }) => !fieldOfAction && !measure && !gender)
    .filter(({ supersededOn }) => !supersededOn || supersededOn > asOf)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}
