import { Migration } from '@mikro-orm/migrations';

/**
 * The application's role writes single rows of reference data, for the coordination alone; everybody still reads them. The
 * condition is the one of server/scope.ts.
 */
export class ReferenceWrites0026 extends Migration {
  override up(): void {
    for (const table of ['provider', 'measure', 'target', 'operation'])
      this.addSql(`
        alter table ${table} enable row level security;
        create policy records_read on ${table} for select using (true);
        create policy records_write on ${table} using (${COORDINATION}) with check (${COORDINATION});`);
  }
}

const COORDINATION = "(select current_setting('app.role', true)) = 'COORDINATION'";
