import type { EntityManager } from '@mikro-orm/postgresql';
import { append } from '../audit/append.ts';
import { badUserInput, notFound } from '../errors.ts';
import type { Query } from '../indicators/operation-facts.ts';
import { lockOperation } from '../operations/lock-operation.ts';
import { isLocalDate } from '../scalars.ts';
import { type Doer, inNameOf } from './in-name-of.ts';
import { noOperation, readRetention } from './operation-retention.ts';
import type { HoldKind } from './retention.ts';

const [FIRST_YEAR, LAST_YEAR] = [2000, 2200];
const [SHORTEST, LONGEST] = [3, 500];

/** A reason of 3 to 500 characters, without space around it. @throws BAD_USER_INPUT */
export function reasonOf(text: string): string {
  const reason = text.trim();
  if (reason.length < SHORTEST || reason.length > LONGEST)
    throw badUserInput(`The reason has ${reason.length} characters; expected are ${SHORTEST} to ${LONGEST}, without names.`);
  return reason;
}

/** Who acts on which day. */
interface Act {
  doer: Doer;
  /** YYYY-MM-DD */
  today: string;
}

/** @param year null: not yet known. @throws NOT_FOUND, BAD_USER_INPUT */
export async function setLastPaymentYear(em: EntityManager, slug: string, year: number | null): Promise<void> {
  if (year !== null && !(Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR))
    throw badUserInput(`The year is ${year}; expected is a year from ${FIRST_YEAR} to ${LAST_YEAR}.`);
  const operation = await lockOperation(em, slug, noOperation(slug));
  operation.lastPaymentYear = year;
}

interface NewHold {
  kind: HoldKind;
  reason: string;
  beganOn: string;
}

/** Lets the time stand still from a day on. @throws NOT_FOUND, BAD_USER_INPUT */
export async function holdErasure(query: Query, operation: string, hold: NewHold, { doer, today }: Act): Promise<void> {
  if (!isLocalDate(hold.beganOn) || hold.beganOn > today)
    throw badUserInput(`The first day is ${hold.beganOn}; expected is a day up to today, such as ${today}.`);
  const { operationId } = await readRetention(query, operation, today, true);
  await query('insert into retention_hold (operation_id, kind, reason, began_on, set_by) values ($1, $2, $3, $4, $5)', [
    ...[operationId, hold.kind, reasonOf(hold.reason), hold.beganOn, doer.by],
  ]);
  await inNameOf(query, doer);
  await append(query, {
    action: 'CONFIGURED',
    operationId,
    subjectType: 'RetentionHold',
    reason: hold.reason,
    details: { began: hold.beganOn },
  });
}

/** Ends what let the time stand still; its days are added to the period. @throws NOT_FOUND, BAD_USER_INPUT */
export async function endHold(query: Query, operation: string, id: number, endedOn: string, { doer, today }: Act): Promise<void> {
  const { holds, operationId } = await readRetention(query, operation, today, true);
  const hold = holds.find((each) => each.id === id && each.endedOn === null);
  if (!hold) throw notFound(`The operation has no open hold with the number ${id}.`);
  if (!isLocalDate(endedOn) || endedOn < hold.beganOn || endedOn >= today)
    throw badUserInput(`The last day is ${endedOn}; expected is a day from ${hold.beganOn} on that is over.`);
  await query('update retention_hold set ended_on = $2 where id = $1', [id, endedOn]);
  await inNameOf(query, doer);
  await append(query, {
    action: 'CONFIGURED',
    operationId,
    subjectType: 'RetentionHold',
    subjectId: String(id),
    details: { ended: endedOn },
  });
}
