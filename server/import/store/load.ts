import type { ClientBase } from 'pg';
import type { Known, KnownMeasure, StoredAttendance, StoredPerson } from '../plan/known.ts';
import type { FileRow, PersonValues } from '../rows/file-row.ts';
import { ATTENDANCE_FIELDS, PERSON_FIELDS } from './fields.ts';

interface ParticipantRow {
  participantId: number;
  pseudonym: string;
  participation: { id: number; enteredOn: string; values: PersonValues } | null;
}

/** Everything stored that the rows of a file touch. Days and decimals come as text, so that they compare as they are. */
export async function loadKnown(
  client: ClientBase,
  operationId: number,
  rows: readonly FileRow[],
  { today, provider }: Pick<Known, 'today' | 'provider'>,
): Promise<Known> {
  const pseudonyms = new Set(rows.flatMap((row) => row.pseudonym ?? []));
  const [measures, participants] = [
    await loadMeasures(client, operationId),
    await loadParticipants(client, operationId, pseudonyms),
  ];
  const stored = participants.filter((person) => pseudonyms.has(person.pseudonym));
  const attendances = await loadAttendances(client, stored);
  const persons = stored.map(({ pseudonym, participantId, participation }): [string, StoredPerson] => [
    pseudonym,
    { participantId, participation, attendances: attendances.get(participation?.id ?? 0) ?? [] },
  ]);
  const others = participants.filter((person) => !pseudonyms.has(person.pseudonym));
  return {
    today,
    provider,
    measures: new Map(measures.map((measure) => [measure.slug, measure])),
    persons: new Map(persons),
    similar: new Map(others.map(({ pseudonym }) => [pseudonym.toLowerCase(), pseudonym])),
  };
}

async function loadMeasures(client: ClientBase, operationId: number): Promise<KnownMeasure[]> {
  const { rows } = await client.query<KnownMeasure>(
    `select m.id, m.slug, p.slug as provider, m.starts_on::text as "startsOn", m.ends_on::text as "endsOn",
            m.is_low_threshold as "isLowThreshold"
       from measure m join provider p on p.id = m.provider_id
      where m.operation_id = $1`,
    [operationId],
  );
  return rows;
}

async function loadParticipants(client: ClientBase, operationId: number, pseudonyms: Set<string>): Promise<ParticipantRow[]> {
  const values = PERSON_FIELDS.map(([name, column]) => `'${name}', n.${column}`).join(', ');
  const small = [...pseudonyms].map((pseudonym) => pseudonym.toLowerCase());
  const { rows } = await client.query<ParticipantRow>(
    `select p.id as "participantId", p.pseudonym,
            case when n.id is not null then
              json_build_object('id', n.id, 'enteredOn', n.entered_on, 'values', json_build_object(${values}))
            end as participation
       from participant p left join participation n on n.participant_id = p.id
      where p.operation_id = $1 and (p.pseudonym = any($2::text[]) or lower(p.pseudonym) = any($3::text[]))`,
    [operationId, [...pseudonyms], small],
  );
  return rows;
}

/** By participation, in the order in which they were stored. */
async function loadAttendances(client: ClientBase, participants: readonly ParticipantRow[]) {
  const text = (type: string) => (type === 'date' || type === 'numeric' ? '::text' : '');
  const values = ATTENDANCE_FIELDS.map(([name, column, type]) => `${column}${text(type)} as "${name}"`).join(', ');
  const { rows } = await client.query<StoredAttendance & { participationId?: number }>(
    `select id, participation_id as "participationId", measure_id as "measureId", entered_on::text as "enteredOn", ${values}
       from attendance where participation_id = any($1::int[]) order by id`,
    [participants.flatMap((person) => person.participation?.id ?? [])],
  );
  const byParticipation = new Map<number, StoredAttendance[]>();
  for (const { participationId = 0, ...attendance } of rows) {
    const list = byParticipation.get(participationId);
    if (list) list.push(attendance);
    else byParticipation.set(participationId, [attendance]);
  }
  return byParticipation;
}
