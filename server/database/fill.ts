import { demoState, seedDemo } from '../../seeds/demo.ts';
import { seedDemoSnapshots } from '../../seeds/demo-snapshots.ts';
import { seedFacts } from '../../seeds/facts.ts';
import { EXIT, Failure } from '../failure.ts';
import { say } from '../language.ts';
import { transactionOn } from '../transaction.ts';
import type { Database } from './open.ts';
import { asOwner } from './row-filter.ts';

/**
 * Facts always; demonstration data where they are wanted and nothing real is there.
 * @throws Failure (78) where demonstration and real records would meet
 */
export async function fill({ orm, owner }: Pick<Database, 'orm' | 'owner'>, demo: boolean): Promise<void> {
  await seedFacts(asOwner(orm));
  const state = await demoState(asOwner(orm));
  if (demo && state === 'real') throw refusal('wirkliche Datensätze', 'real records', 'KIM_DEMO=off');
  if (!demo && state === 'demo') throw refusal('Demodaten', 'demonstration data', 'KIM_DEMO=on');
  if (!demo) return;
  await seedDemo(asOwner(orm));
  // without statistics a count of people by offer takes minutes in place of milliseconds until the database takes them itself
  if (state === 'none') await orm.em.getConnection().execute('analyze');
  await seedDemoSnapshots(transactionOn(owner));
}

function refusal(de: string, en: string, setting: string): Failure {
  return new Failure(
    say(
      `In dieser Datenbank liegen ${de}; bitte ${setting} setzen oder mit DATABASE_URL eine andere Datenbank wählen.`,
      `This database holds ${en}; please set ${setting} or choose another database with DATABASE_URL.`,
    ),
    EXIT.CONFIG,
  );
}
