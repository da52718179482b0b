import type { MikroORM } from '@mikro-orm/postgresql';
import { catalogue } from '../indicators/catalogue.ts';

/** Brings the schema up to date and the indicator table in step with the catalogue. Safe to run at every start. */
export async function migrate(orm: MikroORM): Promise<void> {
  await orm.migrator.up();
  const codes = catalogue.map((indicator) => indicator.code);
  await orm.em.getConnection().execute(
    `insert into indicator (code) values ${codes.map(() => '(?)').join(', ')} on conflict do nothing`,
    codes,
  );
}
