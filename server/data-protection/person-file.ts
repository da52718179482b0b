import { append } from '../audit/append.ts';
import type { Text } from '../import/text.ts';
import type { Query } from '../indicators/operation-facts.ts';
import { participantOf } from './erase.ts';
import { type DataClass, FIELD_WORDS, plainValue, RECORD_WORDS } from './field-words.ts';
import { type Doer, inNameOf } from './in-name-of.ts';
import { type OperationRetention, readRetention } from './operation-retention.ts';
import type { PersonTable } from './person-tables.ts';
import { legalReason } from './reasons.ts';

interface FileField {
  property: string;
  name: Text;
  dataClass: DataClass;
  value: unknown;
  plain: Text;
}

/** Who did what with the records of the person, from the audit log: roles, no accounts of staff. */
interface Trace {
  at: string;
  action: string;
  role: string | null;
  record: string | null;
}

/** Everything that is stored about one person, Art. 15 GDPR. */
export interface PersonFile {
  operation: string;
  pseudonym: string;
  /** YYYY-MM-DD */
  date: string;
  information: Text[];
  records: { type: string; name: Text; rows: FileField[][] }[];
  traces: Trace[];
}

interface Request {
  operation: string;
  pseudonym: string;
  today: string;
  doer: Doer;
}

/**
 * Reads everything that is stored about a person and writes down that it was disclosed. Tables and columns come from the ORM's
 * metadata.
 * @param query in a transaction of the owner of the tables
 * @throws NOT_FOUND for an operation or a pseudonym that is not there
 */
export async function readPersonFile(query: Query, tables: readonly PersonTable[], request: Request): Promise<PersonFile> {
  const { operation, pseudonym, today, doer } = request;
  await inNameOf(query, doer);
  const retention = await readRetention(query, operation, today);
  const id = await participantOf(query, retention.operationId, pseudonym);
  const records: PersonFile['records'] = [];
  const keys: [type: string, id: string][] = [];
  for (const table of tables) {
    const rows = await readRows(query, table, id);
    keys.push(...rows.map((row): [string, string] => [table.type, String(row.id)]));
    const name = RECORD_WORDS[table.type] ?? { de: table.type, en: table.type };
    records.push({
      type: table.type,
      name,
      rows: rows.map((row) => table.columns.map(({ property }) => inWords(property, row))),
    });
  }
  const traces = await readTraces(query, keys);
  await append(query, {
    ...{ action: 'DISCLOSED_TO_PERSON', operationId: retention.operationId, subjectType: 'Participant', subjectId: String(id) },
  });
  return { operation, pseudonym, date: today, information: informationOf(retention), records, traces };
}

type Row = Record<string, unknown>;

/** Rows of the person in one table, by property; a relation to a measure or operation as its title. */
function readRows(query: Query, { table, columns, ofPerson }: PersonTable, id: number): Promise<Row[]> {
  const titles: Record<string, string> = {
    operation_id: '(select title from operation x where x.id = t.operation_id)',
    measure_id: '(select title from measure x where x.id = t.measure_id)',
  };
  const values = columns.map(({ property, column }) => `'${property}', ${titles[column] ?? `t.${column}`}`);
  const text = `select json_build_object(${values.join(', ')}) as row from ${table} t where ${ofPerson} order by t.id`;
  return query<{ row: Row }>(text, [id]).then((rows) => rows.map(({ row }) => row));
}

function inWords(property: string, row: Row): FileField {
  const { name, dataClass } = FIELD_WORDS[property] ?? { name: { de: property, en: property }, dataClass: 'HIGHLY_SENSITIVE' };
  return { property, name, dataClass, value: row[property] ?? null, plain: plainValue(property, row[property]) };
}

const readTraces = (query: Query, keys: readonly [string, string][]): Promise<Trace[]> =>
  query<Trace>(
    `select to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, l.action, l.role, l.subject_type as record
       from audit_log l where (l.subject_type, l.subject_id) in (select * from unnest($1::text[], $2::text[]))
        or (l.action = 'RECORDS_READ' and l.details -> 'participations' @> to_jsonb($3::int)) order by l.id`,
    [
      ...[keys.map(([type]) => type), keys.map(([, key]) => key)],
      Number(keys.find(([type]) => type === 'Participation')?.[1] ?? 0),
    ],
  );

/** What Art. 15(1) and (2) GDPR ask for besides the data. */
function informationOf(retention: OperationRetention): Text[] {
  const reason = legalReason(retention);
  return [
    {
      de: 'Zweck: Nachweis und Bewertung der mit ESF+ geförderten Integrationsmaßnahmen; Berichte enthalten nur geschützte Summen.',
      en: 'Purpose: evidence and evaluation of integration measures funded by ESF+; reports hold protected totals only.',
    },
    {
      de: 'Rechtsgrundlage: Art. 6 Abs. 1 Buchst. c und e DSGVO mit Art. 4 und 42 VO (EU) 2021/1060, Art. 17 und Anhang I VO (EU) 2021/1057; besondere Kategorien: Art. 9 Abs. 2 DSGVO, freiwillige Angabe.',
      en: 'Legal basis: Art. 6(1)(c) and (e) GDPR with Art. 4 and 42 Regulation (EU) 2021/1060, Art. 17 and Annex I Regulation (EU) 2021/1057; special categories: Art. 9(2) GDPR, given voluntarily.',
    },
    {
      de: 'Empfänger: der Träger der besuchten Maßnahme, die Koordination der Kommune; auf Verlangen die Bewilligungsstelle und Prüfstellen. Keine Übermittlung in Drittländer, keine automatisierte Entscheidung.',
      en: 'Recipients: the provider of the measures attended, the coordination of the municipality; on demand the granting and audit bodies. No transfer to third countries, no automated decision.',
    },
    { de: 'Herkunft: Angaben der Person gegenüber dem Träger.', en: 'Source: what the person told the provider.' },
    reason
      ? { de: `Aufbewahrung: ${reason.de}`, en: `Retention: ${reason.en}` }
      : {
          de: 'Aufbewahrung: Die Frist ist vorbei; die Daten sind zu löschen.',
          en: 'Retention: over; the data have to be erased.',
        },
    {
      de: 'Rechte: Berichtigung, Löschung oder Einschränkung, Widerspruch; Beschwerde bei der Landesbeauftragten für den Datenschutz Brandenburg.',
      en: 'Rights: correction, erasure or restriction, objection; complaint to the data protection authority of Brandenburg.',
    },
  ];
}
