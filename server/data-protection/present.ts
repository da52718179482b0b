import type { DeletionPlan } from './erase.ts';
import type { OperationRetention } from './operation-retention.ts';
import { legalReason } from './reasons.ts';
import type { DeletionReport, HoldKindCode, KeptBecauseCode, Retention } from './retention.type.ts';

/** Retention as the API tells it. */
export function presentRetention(retention: OperationRetention): Retention {
  const { operation, lastPaymentYear, retainUntil, keptBecause } = retention;
  const reason = legalReason(retention);
  return {
    ...{ operation, lastPaymentYear, retainUntil },
    keptBecause: keptBecause as KeptBecauseCode | null,
    legalReason: reason?.de ?? null,
    legalReasonEn: reason?.en ?? null,
    holds: retention.holds.map((hold) => ({ ...hold, id: String(hold.id), kind: hold.kind as HoldKindCode })),
  };
}

export const presentPlan = (plan: DeletionPlan): DeletionReport => ({ ...plan, retention: presentRetention(plan.retention) });
