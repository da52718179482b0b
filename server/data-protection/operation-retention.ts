import type { Query } from '../indicators/operation-facts.ts';
import { refuse } from '../refusal.ts';
import { type Hold, type Retention, retentionOf } from './retention.ts';

export interface StoredHold extends Hold {
  id: number;
  reason: string;
}

/** What decides about the records of one operation. */
export interface OperationRetention extends Retention {
  operationId: number;
  operation: string;
  lastPaymentYear: number | null;
  holds: StoredHold[];
}

export const noOperation = (slug: string): string => `There is no operation ${JSON.stringify(slug)}.`;

/** @param lock true: nobody changes payment year or erases until the transaction ends. @throws NOT_FOUND */
export async function readRetention(query: Query, operation: string, today: string, lock = false): Promise<OperationRetention> {
  const [found] = await query<{ id: number; year: number | null }>(
    `select id, last_payment_year as year from operation where slug = $1 ${lock ? 'for update' : ''}`,
    [operation],
  );
  if (!found) throw refuse('NOT_FOUND', `Ein Vorhaben „${operation}“ gibt es nicht.`, noOperation(operation));
  const holds = await query<StoredHold>(
    `select id, kind, reason, began_on::text as "beganOn", ended_on::text as "endedOn" from retention_hold
      where operation_id = $1 order by began_on, id`,
    [found.id],
  );
  const { id: operationId, year: lastPaymentYear } = found;
  return { operationId, operation, lastPaymentYear, holds, ...retentionOf(lastPaymentYear, holds, today) };
}
