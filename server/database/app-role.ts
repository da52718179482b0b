import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { EXIT, Failure } from '../failure.ts';
import { say } from '../language.ts';

/** Role that the application connects as on an embedded server. */
export const APP_ROLE = 'kim_app';

const ATTEMPTS = 20;
/** what PostgreSQL says where two make or change the same role at once: duplicate object, unique violation, internal error */
const BUSY = new Set(['42710', '23505', 'XX000']);

/**
 * Makes the role or gives it this password: may sign in, owns nothing, and is bound by row-level security. Roles belong to a
 * whole server, so several may do this at once.
 */
export async function ensureAppRole(client: ClientBase, role: string, password: string): Promise<void> {
  const name = client.escapeIdentifier(role);
  const settings = `login nosuperuser nocreatedb nocreaterole nobypassrls password ${client.escapeLiteral(password)}`;
  for (let attempt = 1; ; attempt++) {
    try {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      await client.query(`${rowCount ? 'alter' : 'create'} role ${name} ${settings}`);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !BUSY.has((error as { code?: string }).code ?? '')) throw error;
      await sleep(10 * attempt);
    }
  }
}

/** @throws Failure (78) where the role behind these connections would see more than the policies let it */
export async function checkAppRole(client: ClientBase, owner: string): Promise<void> {
  const { rows } = await client.query<{ name: string; mighty: boolean }>(
    `select rolname as name, rolsuper or rolbypassrls or pg_has_role(current_user, $1, 'member') as mighty
       from pg_roles where rolname = current_user`,
    [owner],
  );
  if (rows[0]?.mighty === false) return;
  throw new Failure(
    say(
      `Die Rolle ${rows[0]?.name} in DATABASE_APP_URL darf zu viel; erwartet wird eine, die weder Superuser ist noch BYPASSRLS hat noch zu ${owner} gehört.`,
      `The role ${rows[0]?.name} in DATABASE_APP_URL may do too much; expected is one that is no superuser, has no BYPASSRLS and does not belong to ${owner}.`,
    ),
    EXIT.CONFIG,
  );
}
