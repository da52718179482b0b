import { notFound } from '../errors.ts';
import type { Query } from '../indicators/operation-facts.ts';
import type { DeletionRun } from './retention.type.ts';

const MOST = 200;

interface Row {
  id: number;
  kind: 'RETENTION_OVER' | 'REQUEST_OF_PERSON';
  ranAt: string;
  ranBy: string;
  people: number;
  report: Record<string, number>;
}

/** Deletions that were carried out, newest first. @throws NOT_FOUND */
export async function deletionRuns(query: Query, operation: string): Promise<DeletionRun[]> {
  const [found] = await query<{ id: number }>('select id from operation where slug = $1', [operation]);
  if (!found) throw notFound(`There is no operation ${JSON.stringify(operation)}.`);
  const rows = await query<Row>(
    `select id, kind, to_char(ran_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "ranAt", ran_by as "ranBy", people, report
       from deletion_run where operation_id = $1 order by id desc limit ${MOST}`,
    [found.id],
  );
  return rows.map(({ id, kind, report, ...run }) => ({
    ...run,
    id: String(id),
    isRequestOfPerson: kind === 'REQUEST_OF_PERSON',
    rows: Object.entries(report).map(([table, n]) => ({ table, rows: n })),
  }));
}
