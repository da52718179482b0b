/** How long supporting documents are kept after 31 December of the year of the last payment, Art. 82(1) CPR (EU) 2021/1060. */
const YEARS = 5;
const DAY_MS = 86_400_000;

export type HoldKind = 'PROCEEDINGS' | 'COMMISSION_REQUEST';

/** Why records may not be erased. */
export type KeptBecause = 'PAYMENT_YEAR_UNKNOWN' | 'RETENTION_NOT_OVER' | HoldKind;

/** Legal proceedings or a request of the Commission, during which the time stands still, Art. 82(2) CPR. */
export interface Hold {
  kind: HoldKind;
  /** YYYY-MM-DD, the first day */
  beganOn: string;
  /** the last day; null while it lasts */
  endedOn: string | null;
}

export interface Retention {
  /** last day on which records are kept, YYYY-MM-DD; null while nobody can say */
  retainUntil: string | null;
  /** null: records may and have to be erased */
  keptBecause: KeptBecause | null;
}

/**
 * Until when the records of an operation are kept. Pure.
 * @param lastPaymentYear null: not yet known, nothing is erased
 * @param holds in any order; days that several of them share count once
 * @param today YYYY-MM-DD
 */
export function retentionOf(lastPaymentYear: number | null, holds: readonly Hold[], today: string): Retention {
  const open = holds.find(({ endedOn }) => endedOn === null || endedOn >= today);
  if (lastPaymentYear === null) return { retainUntil: null, keptBecause: 'PAYMENT_YEAR_UNKNOWN' };
  if (open) return { retainUntil: null, keptBecause: open.kind };
  const retainUntil = prolonged(`${lastPaymentYear}-12-31`, `${lastPaymentYear + YEARS}-12-31`, holds);
  return { retainUntil, keptBecause: today > retainUntil ? null : 'RETENTION_NOT_OVER' };
}

/** The end, later by each day within the period on which time stood still. */
function prolonged(start: string, end: string, holds: readonly Hold[]): string {
  let [last, counted] = [numberOf(end), numberOf(start)];
  for (const { beganOn, endedOn } of holds.toSorted((a, b) => (a.beganOn < b.beganOn ? -1 : 1))) {
    const from = Math.max(numberOf(beganOn), counted + 1);
    const to = numberOf(endedOn ?? beganOn);
    if (from > last || to < from) continue;
    last += to - from + 1;
    counted = to;
  }
  return new Date(last * DAY_MS).toISOString().slice(0, 10);
}

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
