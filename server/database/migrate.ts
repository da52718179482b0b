import { catalogue } from '../indicators/catalogue.ts';
import type { Orm } from './orm.ts';

/** Brings the schema up to date and the indicator table in step with the catalogue. Safe to run at every start. */
export async function migrate(orm: Orm): Promise<void> {
  await orm.migrator.up();
  const codes = catalogue.map((indicator) => indicator.code);
  await orm.em
    .getConnection()
    .execute(`insert into indicator (code) values ${codes.map(() => '(?)').join(', ')} on conflict do nothing`, codes);
}
