import { APP_ROLE } from './app-role.ts';
import type { Orm } from './orm.ts';

/**
 * Tables that the application writes, with what it may do; every other one it only reads. Rows are a matter of the policies
 * (scope.ts): a table about people, or one that is written, needs them in its migration.
 */
const WRITES: Readonly<Record<string, string>> = {
  participant: 'insert, update, delete',
  participation: 'insert, update, delete',
  attendance: 'insert, update, delete',
  outcome: 'insert, update, delete',
  language_level_change: 'insert, update, delete',
  residence_status_change: 'insert, update, delete',
  record_correction: 'insert',
  contact: 'insert, update, delete',
  measure_report: 'insert, update, delete',
  expenditure: 'insert, update, delete',
  supported_body: 'insert, update, delete',
  provider: 'insert',
  measure: 'insert',
  target: 'insert, update (superseded_on)',
  operation: 'update (assessment_on_track, assessment_at_risk, last_payment_year)',
};

/** What protects publications (true counts behind withheld cells), and counts in reports on deletions: read as owner only. */
const HIDDEN = ['snapshot_protection', 'disclosure_secret', 'retention_hold', 'deletion_run'];

/** Of changes in the audit log the values that are no special category of personal data; entries are written by a function. */
const AUDIT = (name: string) => `
    revoke all on audit_change, audit_unsealed from ${name};
    grant select (entry_id, before, after) on audit_change to ${name};
    grant execute on function audit_append(jsonb) to ${name};`;

/** Gives the application's role what it needs and takes away anything else. Run after the migrations, at every start. */
export async function grantToApp(orm: Orm, role = APP_ROLE): Promise<void> {
  const name = `"${role.replaceAll('"', '""')}"`;
  const writes = Object.entries(WRITES).map(([table, verbs]) => `grant ${verbs} on ${table} to ${name};`);
  await orm.em.getConnection().execute(`
    -- one request, hence one transaction
    select pg_advisory_xact_lock(hashtext('kim_grants'));
    do $$ begin
      execute format('grant usage on schema %I, auth to ${name}', current_schema());
      execute format('revoke all on all tables in schema %I from ${name}', current_schema());
      execute format('grant select on all tables in schema %I to ${name}', current_schema());
    end $$;
    revoke all on ${HIDDEN.join(', ')} from ${name};
    ${writes.join('\n')}
    ${AUDIT(name)}
    grant select, insert, update, delete on all tables in schema auth to ${name};`);
}
