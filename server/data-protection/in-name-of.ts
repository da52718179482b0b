import type { Query } from '../indicators/operation-facts.ts';

/** Who acts, as the audit log writes it down. */
export interface Doer {
  /** account, token or command; the role where none is known */
  by: string;
  role?: string;
}

/** Tells the database, until the transaction ends, in whose name it writes. */
export async function inNameOf(query: Query, { by, role = '' }: Doer): Promise<void> {
  await query("select set_config('app.actor', $1, true), set_config('app.role', $2, true)", [by, role]);
}

/** The viewer of a request. */
export const doerOf = ({ actor, role }: { actor?: string; role: string }): Doer => ({ by: actor ?? role, role });
