import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { buildSchema } from 'graphql';
import { expect, it, test } from 'vitest';
import { auditCsv } from '#lib/audit/csv.ts';
import { entryView } from '#lib/audit/entry.ts';
import { fieldName } from '#lib/audit/field-words.ts';
import { type AuditFilter, faultOf, logPath, readFilter, whereOf } from '#lib/audit/filter.ts';
import { operationName } from '#lib/audit/operation-words.ts';
import { verdictOf } from '#lib/audit/verdict.ts';
import { actionOptions, actorName } from '#lib/audit/words.ts';
import { formatter } from '#lib/format.ts';
import type { AuditEntryPartsFragment } from '#lib/gql/graphql.ts';
import auditDe from '../../../dashboard/messages/audit/de.json' with { type: 'json' };
import { AuditAction } from '../../../server/audit/append.ts';

const german = formatter('de');
const filter = (given: Partial<AuditFilter>) => ({ ...readFilter(new URLSearchParams()), ...given });

type Given = Partial<Omit<AuditEntryPartsFragment, 'details'>> & { details?: object };
const entry = ({ details = {}, ...rest }: Given = {}) =>
  ({
    ...{ id: 'x', at: '2026-11-22T08:00:00.000Z', actor: 'user:k3', role: 'COORDINATION', action: 'CHANGED' },
    ...{ subjectType: null, subjectId: null, reason: null, network: null, before: null, after: null, position: 7, hash: 'ab' },
    details: JSON.stringify(details),
    ...rest,
  }) as AuditEntryPartsFragment;
const sentence = (given: Given) => entryView(entry(given), german).sentence;

test.each<[string, Given]>([
  ['Angemeldet (zweiter Faktor).', { action: 'SIGNED_IN', details: { way: 'second factor' } }],
  [
    'Passwort oder Code war falsch (Passwort); versucht wurde Konto k9.',
    { action: 'SIGN_IN_FAILED', subjectId: 'k9', details: { way: 'password' } },
  ],
  [
    'Passwort oder Code war falsch (Passwort); ein solches Konto gibt es nicht. Davor blieben 3 weitere Vorgänge dieser Art ohne eigenen Eintrag.',
    { action: 'SIGN_IN_FAILED', details: { way: 'password', notRecorded: 3 } },
  ],
  ['Überall abgemeldet.', { action: 'SIGNED_OUT', details: { way: 'revoke-sessions' } }],
  [
    'Teilnahme gelesen. Datensätze: 12, Menschen: 12. Darunter besonders geschützte Angaben: Behinderung, Aufenthaltsstatus.',
    {
      ...{ action: 'RECORDS_READ', subjectType: 'Participation' },
      details: { rows: 12, people: 12, special: ['hasDisability', 'residenceStatus', 'status'] },
    },
  ],
  [
    'Teilnahme: gezählt oder danach gefiltert, kein Datensatz gelesen.',
    { action: 'RECORDS_READ', subjectType: 'Participation', details: { rows: 0, people: 0 } },
  ],
  ['Nicht erlaubt und nicht ausgeführt: Konten ansehen.', { action: 'REFUSED', details: { fields: ['accounts'] } }],
  [
    'Person 5 wurde nicht gelöscht, weil ihre Datensätze noch aufbewahrt werden müssen.',
    { action: 'REFUSED', subjectType: 'Participant', subjectId: '5', details: { request: 'ERASURE', keptBecause: 'PERIOD' } },
  ],
  ['Gelesene Einträge dieses Protokolls: 50.', { action: 'AUDIT_LOG_READ', details: { rows: 50 } }],
  [
    'Als CSV-Datei ausgegebene Einträge dieses Protokolls: 2.',
    { action: 'EXPORTED', subjectType: 'AuditEntry', details: { rows: 2 } },
  ],
  ['Zahlen der Kennzahl EECO01 als CSV-Datei ausgegeben.', { action: 'EXPORTED', subjectType: 'Indicator', subjectId: 'EECO01' }],
  [
    'Maßnahmenteilnahme: 100 neu angelegt.',
    { action: 'CHANGED', subjectType: 'Attendance', details: { kind: 'INSERT', rows: 100 } },
  ],
  [
    'Träger 4 geändert: Name.',
    { action: 'CHANGED', subjectType: 'Provider', subjectId: '4', details: { kind: 'UPDATE', columns: ['name'] } },
  ],
  ['Ergebnis 4 gelöscht.', { action: 'CHANGED', subjectType: 'Outcome', subjectId: '4', details: { kind: 'DELETE' } }],
  ['Stichtag 30.06.2026, Fassung 2.', { action: 'FROZEN', details: { date: '2026-06-30', revision: 2 } }],
  ['Stichtag 30.06.2026, Fassung 1.', { action: 'RELEASED', details: { date: '2026-06-30', revision: 1 } }],
  [
    'Konto k9 wurde geändert: Rolle.',
    { action: 'GRANTED', subjectId: 'k9', details: { kind: 'ACCOUNT_CHANGED', columns: ['role'] } },
  ],
  [
    'Schlüssel 3 angelegt, Rolle: Koordination.',
    { action: 'GRANTED', subjectId: '3', details: { kind: 'TOKEN_MADE', role: 'COORDINATION' } },
  ],
  [
    'Eingelesene Zeilen: 9. Menschen: 3 neu, 1 geändert; Maßnahmenteilnahmen: 8 neu, 0 geändert.',
    {
      action: 'IMPORTED',
      details: {
        rows: 9,
        errors: 0,
        faulty: false,
        persons: { created: 3, changed: 1 },
        attendances: { created: 8, changed: 0 },
      },
    },
  ],
  ['Nichts eingelesen. Fehler: 2, Zeilen: 9.', { action: 'IMPORTED', details: { rows: 9, errors: 2, faulty: true } }],
  [
    'Person 5: Werte vorher und nachher gelöscht, Änderungen: 2.',
    { action: 'ERASED', subjectType: 'Participant', subjectId: '5', details: { changes: 2 } },
  ],
  [
    'Was über Person 5 gespeichert ist, wurde als Datei ausgegeben (Art. 15 DSGVO).',
    { action: 'DISCLOSED_TO_PERSON', subjectId: '5' },
  ],
  [
    'Löschfrist angehalten ab 01.01.2026.',
    { action: 'CONFIGURED', subjectType: 'RetentionHold', details: { began: '2026-01-01' } },
  ],
  [
    'Datenbank als Datei gesichert: Tabellen 40, Zeilen 12.345.',
    { action: 'EXPORTED', subjectType: 'Database', details: { tables: 40, rows: 12345 } },
  ],
  [
    'Datenbank aus einer Sicherung vom 22.11.2026, 09:00 wiederhergestellt, Zeilen 7.',
    { action: 'CONFIGURED', subjectType: 'Database', details: { restored: '2026-11-22T08:00:00.000Z', rows: 7 } },
  ],
  ['Vorhaben 1 wurde mit erfundenen Daten gefüllt.', { action: 'SEEDED', subjectType: 'Operation', subjectId: '1' }],
  ['Unversehrt bis Nr. 12.', { action: 'VERIFIED', details: { position: 12, whole: true } }],
  ['Beschädigt: unversehrt nur bis Nr. 4.', { action: 'VERIFIED', details: { position: 4, whole: false } }],
])('„%s“', (expected, given) => {
  expect(sentence(given)).toBe(expected);
});

it('has a word for every kind of act', () => {
  expect(
    actionOptions()
      .map(({ value }) => value)
      .sort(),
  ).toEqual(Object.keys(AuditAction).sort());
});

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const WORDS = Object.keys(auditDe).filter((key) => key.startsWith('log_field_'));

it.each(WORDS.map((key) => key.slice('log_field_'.length)))('says the column %s with its word', (column) => {
  expect([fieldName(column), fieldName(camel(column))]).not.toEqual([column, camel(column)]);
});

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
it.each([schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {})))(
  'has a word for the request %s',
  (field) => expect(operationName(field)).not.toBe(field),
);

it('leaves what has no word as it is', () => {
  expect([fieldName('no_such_column'), operationName('noSuchField'), fieldName('constructor')]).toEqual([
    ...['no_such_column', 'noSuchField', 'constructor'],
  ]);
});

it('says who in words', () => {
  expect(['user:k3', 'token:4', 'command:import', 'system', 'anonymous', 'database:kim', 'constructor:x'].map(actorName)).toEqual(
    [
      ...['Konto k3', 'Schlüssel 4', 'Befehl „import“', 'KIM-Monitor selbst', 'jemand ohne Anmeldung'],
      ...['Datenbankrolle „kim“, an der Anwendung vorbei', 'constructor:x'],
    ],
  );
});

it('shows what a column was and is, and of a record of a person only which columns changed', () => {
  const changed = { details: { kind: 'UPDATE', columns: ['name', 'note'] } };
  const provider = entry({
    ...changed,
    subjectType: 'Provider',
    before: '{"name":"A","note":null}',
    after: '{"name":"B","note":1}',
  });
  expect(entryView(provider, german)).toMatchObject({
    areValuesHidden: false,
    columns: [
      { name: 'Name', before: 'A', after: 'B' },
      { name: 'note', before: 'leer', after: '1' },
    ],
  });
  expect(entryView(entry({ ...changed, subjectType: 'Participation' }), german)).toMatchObject({ areValuesHidden: true });
  const account = { kind: 'ACCOUNT_CHANGED', columns: ['role'], before: { role: 'COUNCIL' }, after: { role: 'ADMIN' } };
  expect(entryView(entry({ action: 'GRANTED', subjectType: 'Account', details: account }), german).columns).toEqual([
    { name: 'Rolle', column: 'role', before: 'Stadtverordnete', after: 'Verwaltung der Konten' },
  ]);
  const made = { kind: 'ACCOUNT_MADE', columns: ['name', 'role'], after: { role: 'ADMIN' } };
  expect(entryView(entry({ action: 'GRANTED', subjectType: 'Account', details: made }), german).columns).toMatchObject([
    { name: 'Name', after: 'nicht festgehalten' },
    { name: 'Rolle', before: null, after: 'Verwaltung der Konten' },
  ]);
});

it('writes a filter into the address and reads it again', () => {
  const given = filter({ wer: 'user:k3', art: 'CHANGED', von: '2026-01-01', datensatz: 'Participation', nummer: '17' });
  const path = logPath(given);
  expect(path).toBe('/protokoll?wer=user%3Ak3&art=CHANGED&von=2026-01-01&datensatz=Participation&nummer=17');
  expect(readFilter(new URL(path, 'http://localhost').searchParams)).toEqual(given);
  expect(logPath(filter({}))).toBe('/protokoll');
});

it('asks for nothing where nothing is chosen, for a whole actor or a part, and for days', () => {
  expect(whereOf(filter({}))).toEqual({});
  expect(whereOf(filter({ wer: 'k3' }))).toEqual({ actor: { contains: 'k3' } });
  expect(whereOf(filter({ wer: 'user:k3', von: '2026-01-01', bis: '2026-01-31', art: 'SIGNED_IN' }))).toEqual({
    actor: { eq: 'user:k3' },
    action: { eq: 'SIGNED_IN' },
    day: { gte: '2026-01-01', lte: '2026-01-31' },
  });
});

it.each([
  [{ von: '2026-02-30' }, /„2026-02-30“ ist kein Tag/],
  [{ von: '2026-02-02', bis: '2026-02-01' }, /„Von“ liegt nach „Bis“/],
  [{ art: 'constructor' }, /„constructor“ gibt es nicht/],
  [{ nummer: '1 2' }, /„1 2“ ist keine Nummer/],
])('says what is wrong with %j', (given, expected) => {
  expect(faultOf(filter(given))).toMatch(expected);
});

it('tells how far the chain was checked, also where it is broken or nobody checked it', () => {
  const chain = { position: 12, hash: 'ab', verifiedAt: '2026-11-22T08:00:00.000Z', verifiedUntil: 9, isWhole: true };
  expect(verdictOf(chain, german)).toMatchObject({
    isBroken: false,
    text: expect.stringMatching(/^Kette geprüft bis Nr. 9 am .*: unversehrt/),
  });
  expect(verdictOf({ ...chain, isWhole: false }, german)).toMatchObject({
    isBroken: true,
    text: expect.stringMatching(/beschädigt/),
  });
  expect(verdictOf({ ...chain, verifiedAt: null, isWhole: null }, german).text).toMatch(/^Kette noch nie geprüft/);
});

it('is written as CSV that no spreadsheet runs, and every row says that the data are invented', () => {
  const given = entry({ action: 'REFUSED', reason: '=cmd|1', details: { fields: ['accounts'] } });
  const rows = (isDemo: boolean) =>
    parse<Record<string, string>>(auditCsv([given], isDemo, german), { bom: true, delimiter: ';', columns: true });
  expect(rows(true)[0]).toMatchObject({
    ...{ 'Nr.': '7', Wer: 'user:k3', 'Art (Code)': 'REFUSED', Grund: "'=cmd|1" },
    ...{
      Was: 'Nicht erlaubt und nicht ausgeführt: Konten ansehen.',
      'Art der Daten': 'Demodaten: erfunden, keine wirklichen Personen',
    },
  });
  expect(rows(false)[0]?.['Art der Daten']).toBe('keine Demodaten');
});
