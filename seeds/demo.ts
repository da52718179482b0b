import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { append } from '../server/audit/append.ts';
import { EXIT, Failure } from '../server/failure.ts';
import { say } from '../server/language.ts';
import { Operation } from '../server/operations/operation.entity.ts';
import { demoCohort } from './demo/cohort.ts';
import { insertCohort } from './demo/insert.ts';

export const DEMO_OPERATION = 'kim-potsdam';
/** tables of what goes beyond the facts; measures and contacts exist through a provider only */
const RECORDS = ['provider', 'participant', 'supported_body', 'expenditure', 'target'];

/** `none`: only facts; `demo`: the synthetic cohort; `real`: records that somebody entered or imported. */
export type DemoState = 'none' | 'demo' | 'real';

/** What the operation of the demonstration holds. Facts must be seeded. */
export async function demoState(em: EntityManager): Promise<DemoState> {
  return stateOf(em, await em.findOneOrFail(Operation, { slug: DEMO_OPERATION }));
}

/**
 * Fills KIM Potsdam with the synthetic cohort and marks the operation as a demonstration; does nothing where it is there
 * already. One transaction, and two processes at once fill it once.
 * @throws Failure if the operation holds records that are not demonstration data
 */
export function seedDemo(em: EntityManager): Promise<void> {
  return em.transactional(async (inner) => {
    const operation = await inner.findOneOrFail(Operation, { slug: DEMO_OPERATION }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const state = await stateOf(inner, operation);
    if (state === 'demo') return;
    if (state === 'real') {
      throw new Failure(
        say(
          `${operation.title} enthält wirkliche Datensätze, deshalb kommen keine Demodaten hinzu; bitte KIM_DEMO=off setzen oder eine andere Datenbank wählen.`,
          `${operation.title} holds real records, so no demonstration data were added; please set KIM_DEMO=off or choose another database.`,
        ),
        EXIT.CONFIG,
      );
    }
    operation.isDemo = true;
    await inner.flush();
    await insertCohort(inner, operation, demoCohort());
    const seeded = { action: 'SEEDED', actor: 'system', subjectType: 'Operation', subjectId: String(operation.id) } as const;
    await append((text, values) => inner.execute(text.replace('$1', '?'), values), { ...seeded, operationId: operation.id });
  });
}

/** Everything beyond the facts counts: also a provider or a target that coordination has already entered. */
async function stateOf(em: EntityManager, operation: Operation): Promise<DemoState> {
  if (operation.isDemo) return 'demo';
  const any = RECORDS.map((table) => `exists (select from ${table} where operation_id = ${operation.id})`).join(' or ');
  const [row] = await em.execute<[{ found: boolean }]>(`select ${any} as found`);
  return row.found ? 'real' : 'none';
}
