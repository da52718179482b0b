import { catalogue } from '../indicators/catalogue.ts';
import { grantToApp } from './grants.ts';
import type { Orm } from './orm.ts';

/**
 * Brings the schema up to date, the indicator table in step with the catalogue, and the rights of the application's role. Safe
 * to run at every start.
 * @param appRole role that the application connects as; that of the embedded server where none is given
 */
export async function migrate(orm: Orm, appRole?: string): Promise<void> {
  await orm.migrator.up();
  const codes = catalogue.map((indicator) => indicator.code);
  await orm.em
    .getConnection()
    .execute(`insert into indicator (code) values ${codes.map(() => '(?)').join(', ')} on conflict do nothing`, codes);
  await grantToApp(orm, appRole);
}
