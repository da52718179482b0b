import type { ClientBase } from 'pg';
import type { AttendancePlan, PersonPlan, Plan } from '../plan/plan.type.ts';
import {
  ATTENDANCE,
  ATTENDANCE_FIELDS,
  type Columns,
  PARTICIPANT,
  PARTICIPATION,
  PERSON,
  PERSON_FIELDS,
  STAY,
} from './fields.ts';

/** Rows per statement: large enough to be quick, small enough for memory and for a word about progress. */
const CHUNK = 5_000;

/**
 * Carries out a plan without errors. Only what is new or changed is touched. What is changed comes before what is new:
 * an attendance that ends now makes room for the next one.
 * @param client inside a transaction
 */
export async function writePlan(
  client: ClientBase,
  operationId: number,
  plan: Plan,
  onProgress: (written: number, total: number) => void,
): Promise<void> {
  const writer = new Writer(client, operationId, plan, onProgress);
  await writer.persons();
  await writer.attendances();
}

class Writer {
  private readonly participationIds: Map<string, number>;
  private written = 0;
  private readonly total: number;

  constructor(
    private readonly client: ClientBase,
    private readonly operationId: number,
    private readonly plan: Plan,
    private readonly onProgress: (written: number, total: number) => void,
  ) {
    const stored = plan.persons.flatMap(({ pseudonym, stored: person }): [string, number][] =>
      person?.participation ? [[pseudonym, person.participation.id]] : [],
    );
    this.participationIds = new Map(stored);
    this.total = [...plan.persons, ...plan.attendances].filter(({ change }) => change !== 'unchanged').length;
  }

  async persons(): Promise<void> {
    const fresh = this.plan.persons.filter(({ change }) => change === 'created');
    const participantIds = await this.insertParticipants(fresh.filter(({ stored }) => !stored));
    const idOf = (person: PersonPlan) => person.stored?.participantId ?? participantIds.get(person.pseudonym);
    await this.inChunks(fresh, async (part) => {
      const rows = part.map((person) => ({ participant_id: idOf(person), ...personColumns(person) }));
      const ids = await this.insert('participation', PARTICIPATION, rows, 'id, participant_id as parent');
      const pseudonyms = new Map(part.map((person) => [idOf(person), person.pseudonym]));
      for (const { id, parent } of ids) this.participationIds.set(pseudonyms.get(parent as number)!, id);
    });
    const changed = this.plan.persons.filter(({ change }) => change === 'changed');
    await this.inChunks(changed, (part) =>
      this.update(
        'participation',
        PERSON,
        part.map((person) => ({ id: person.stored?.participation?.id, ...personColumns(person) })),
      ),
    );
  }

  async attendances(): Promise<void> {
    const changed = this.plan.attendances.filter(({ change }) => change === 'changed');
    await this.inChunks(changed, (part) =>
      this.update(
        'attendance',
        STAY,
        part.map((one) => ({ id: one.id, ...stayColumns(one) })),
      ),
    );
    const fresh = this.plan.attendances.filter(({ change }) => change === 'created');
    await this.inChunks(fresh, async (part) => {
      const rows = part.map((one) => ({
        participation_id: this.participationIds.get(one.pseudonym),
        measure_id: one.measureId,
        entered_on: one.enteredOn,
        ...stayColumns(one),
      }));
      await this.insert('attendance', ATTENDANCE, rows, 'id');
    });
  }

  private async insertParticipants(persons: readonly PersonPlan[]): Promise<Map<string, number>> {
    const ids = new Map<string, number>();
    for (const part of chunks(persons)) {
      const rows = part.map(({ pseudonym }) => ({ pseudonym }));
      const inserted = await this.insert('participant', PARTICIPANT, rows, 'id, pseudonym as parent');
      for (const { id, parent } of inserted) ids.set(parent as string, id);
    }
    return ids;
  }

  /** Values travel as one bound parameter: they appear neither in a statement nor, should one fail, in a log. */
  private async insert(table: string, columns: Columns, rows: readonly object[], returning: string) {
    const names = Object.keys(columns).join(', ');
    // ordinality keeps the order of the file in the ids
    const { rows: ids } = await this.client.query<{ id: number; parent?: unknown }>(
      `insert into ${table} (operation_id, ${names})
       select $1, ${names} from rows from (json_to_recordset($2::json) as (${definition(columns)})) with ordinality
        order by ordinality
       returning ${returning}`,
      [this.operationId, JSON.stringify(rows)],
    );
    return ids;
  }

  private async update(table: string, columns: Columns, rows: readonly object[]): Promise<void> {
    const set = Object.keys(columns)
      .map((name) => `${name} = r.${name}`)
      .join(', ');
    await this.client.query(
      `update ${table} t set ${set}
         from json_to_recordset($2::json) as r (id int, ${definition(columns)})
        where t.id = r.id and t.operation_id = $1`,
      [this.operationId, JSON.stringify(rows)],
    );
  }

  private async inChunks<T>(items: readonly T[], work: (part: readonly T[]) => Promise<void>): Promise<void> {
    for (const part of chunks(items)) {
      await work(part);
      this.written += part.length;
      this.onProgress(this.written, this.total);
    }
  }
}

const definition = (columns: Columns): string =>
  Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');

function personColumns({ enteredOn, values }: PersonPlan): object {
  return { entered_on: enteredOn, ...Object.fromEntries(PERSON_FIELDS.map(([name, column]) => [column, values[name]])) };
}

function stayColumns({ values }: AttendancePlan): object {
  return Object.fromEntries(ATTENDANCE_FIELDS.map(([name, column]) => [column, values[name]]));
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK);
}
