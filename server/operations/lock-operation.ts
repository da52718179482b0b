import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { badUserInput, notFound } from '../errors.ts';
import { Operation } from './operation.entity.ts';

/**
 * The operation, held until the transaction ends: what is set for one operation is checked and stored one after the other.
 * @param missing says that there is none
 * @throws NOT_FOUND
 */
export async function lockOperation(em: EntityManager, slug: string, missing: string): Promise<Operation> {
  const operation = await em.findOne(Operation, { slug }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!operation) throw notFound(missing);
  return operation;
}

/** @param outside says that a day is none of the operation, from its first to its last. @throws BAD_USER_INPUT */
export function checkDay(
  day: string,
  { startsOn, endsOn }: Pick<Operation, 'startsOn' | 'endsOn'>,
  outside: (day: string, from: string, to: string) => string,
): void {
  if ((startsOn && day < startsOn) || (endsOn && day > endsOn)) throw badUserInput(outside(day, startsOn ?? '…', endsOn ?? '…'));
}
