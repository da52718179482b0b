import { beforeAll, expect, test } from 'vitest';
import { Role, type Viewer } from '../../../server/auth/viewer.ts';
import { canonicalJson, sha256 } from '../../../server/publication/canonical.ts';
import { freezeSnapshot } from '../../../server/publication/publish.ts';
import { release } from '../../../server/publication/release.ts';
import { transactionOn } from '../../../server/transaction.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';
import { publish } from '../../support/publication.ts';
import { askApi } from '../../support/read/api.ts';

const database = await testDatabase('facts');
const ask = askApi(database);
const as = (role: Role): { viewer: Viewer } => ({ viewer: { role, providerId: null } });
const transaction = transactionOn(database.pool);
const JUNE = '2026-06-30';
const READ = `{ snapshot(date: "${JUNE}") { revision reason sha256 document changes { indicator key value status isRevised } revisions { revision sha256 } } }`;

beforeAll(async () => {
  for (let n = 0; n < 40; n++) await buildParticipation(database.em(), { gender: n < 15 ? 'MALE' : 'FEMALE' });
}, 60_000);

test('what is frozen is seen by the council, and by everybody once it is released', async () => {
  await freezeSnapshot(transaction, { operation: 'kim-potsdam', date: JUNE, reason: null, by: 'test' });
  const query = `{ snapshot(date: "${JUNE}") { date } snapshots { totalCount } }`;
  expect((await ask(query)).data).toEqual({ snapshot: null, snapshots: { totalCount: 0 } });
  expect((await ask(query, as(Role.COUNCIL))).data).toEqual({ snapshot: { date: JUNE }, snapshots: { totalCount: 1 } });
  const named = `{ figures(input: { indicators: ["EECO01"], snapshot: "${JUNE}" }) { basis figures { value } } }`;
  expect((await ask(named)).errors?.[0]).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect((await ask(named, as(Role.COUNCIL))).data).toEqual({ figures: { basis: 'SNAPSHOT', figures: [{ value: 40 }] } });
  const releasing = `mutation { releaseSnapshot(date: "${JUNE}") { releasedAt } }`;
  for (const role of [Role.PUBLIC, Role.COUNCIL, Role.STEERING, Role.PROVIDER, Role.AUDITOR, Role.ADMIN])
    expect((await ask(releasing, as(role))).errors?.[0], role).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  expect((await ask(releasing, as(Role.COORDINATION))).data.releaseSnapshot.releasedAt).toMatch(/^20\d\d-.*Z$/);
  expect((await ask(named)).data).toEqual({ figures: { basis: 'SNAPSHOT', figures: [{ value: 40 }] } });
  const unknown = named.replace(JUNE, '2026-05-31');
  for (const role of Object.values(Role))
    expect((await ask(unknown, as(role))).errors?.[0], role).toMatchObject({
      ...{ message: 'There is no snapshot of 2026-05-31.', extensions: { code: 'NOT_FOUND' } },
    });
});

test('the database refuses to change, delete or empty what is frozen, and to release it twice', async () => {
  for (const statement of [
    "update snapshot set document = 'x'",
    'update snapshot set released_at = null, released_by = null',
    'update snapshot set released_at = now()',
    'delete from snapshot_protection',
    'delete from snapshot',
    'truncate snapshot cascade',
    "update snapshot_protection set record = '{}'",
  ])
    await expect(database.pool.query(statement), statement).rejects.toThrow(/never changed|foreign key/);
});

test('what did not pass its audit is released by nobody, not even by the owner of the tables in SQL', async () => {
  const client = await database.pool.connect();
  const frozen = async (date: string, passed: boolean) => {
    const { rows } = await client.query(
      `with made as (insert into snapshot (operation_id, reporting_on, revision, document, sha256, frozen_by)
         select id, $1, 1, '{}', encode(sha256('{}'), 'hex'), 'test' from operation where slug = 'kim-potsdam' returning id),
       kept as (insert into snapshot_protection select id, $2 from made) select id from made`,
      [date, { protection: { audit: { passed } } }],
    );
    return rows[0].id;
  };
  const releasing = (id: number) =>
    client.query("update snapshot set released_at = now(), released_by = 'owner' where id = $1", [id]);
  await client.query('begin');
  const [failed, good] = [await frozen('2026-01-31', false), await frozen('2026-02-28', true)];
  await client.query('savepoint before_release');
  await expect(releasing(failed)).rejects.toThrow('only after an audit that it passed');
  await client.query('rollback to before_release');
  const atOnce = `insert into snapshot (operation_id, reporting_on, revision, document, sha256, frozen_by, released_at, released_by)
    select operation_id, '2026-03-31', 1, document, sha256, 'test', now(), 'owner' from snapshot limit 1`;
  await expect(client.query(atOnce)).rejects.toThrow('only after an audit that it passed');
  await client.query('rollback to before_release');
  expect((await releasing(good)).rowCount).toBe(1);
  await client.query('rollback');
  client.release();
});

test('the application’s role reads documents and never the counts behind them', async () => {
  await expect(database.app.query('select from snapshot_protection')).rejects.toThrow(/permission denied/);
  await expect(database.app.query('select from disclosure_secret')).rejects.toThrow(/permission denied/);
  expect((await database.app.query('select from snapshot')).rowCount).toBe(1);
});

test('asking later gives the same bytes, whatever has become of the records, and their hash', async () => {
  const first = (await ask(READ)).data.snapshot;
  for (let n = 0; n < 5; n++) await buildParticipation(database.em(), { gender: 'MALE' });
  const later = (await ask(READ)).data.snapshot;
  expect(later).toEqual(first);
  expect(sha256(Buffer.from(first.document))).toBe(first.sha256);
  expect(canonicalJson(JSON.parse(first.document))).toBe(first.document);
});

test('a correction needs a reason, marks what it changes, and leaves the old revision readable', async () => {
  const freezing = (reason: string) => `mutation { freezeSnapshot(date: "${JUNE}"${reason}) { revision } }`;
  expect((await ask(freezing(''), as(Role.COORDINATION))).errors?.[0]).toMatchObject({
    message: expect.stringMatching(/needs a reason/),
    extensions: { code: 'CONFLICT' },
  });
  const { revision } = (await ask(freezing(', reason: "five records came late"'), as(Role.COORDINATION))).data.freezeSnapshot;
  expect(revision).toBe(2);
  expect((await ask(READ)).data.snapshot.revision).toBe(1);
  await ask(`mutation { releaseSnapshot(date: "${JUNE}") { revision } }`, as(Role.COORDINATION));
  const now = (await ask(READ)).data.snapshot;
  expect(now).toMatchObject({ revision: 2, reason: 'five records came late', revisions: [{ revision: 1 }, { revision: 2 }] });
  expect(now.changes).toContainEqual({ indicator: 'EECO01', key: [], value: 45, status: 'PUBLISHED', isRevised: true });
  const old = await ask(
    `{ snapshot(date: "${JUNE}", revision: 1) { tables(ids: ["operation"]) { cells { indicator value } } } }`,
  );
  expect(old.data.snapshot.tables[0].cells).toContainEqual({ indicator: 'EECO01', value: 40 });
});

test('a figure that is made of corrected numbers is marked too, and one that says what it said before is not', async () => {
  const figures = (input: string) => `figures(input: { ${input} }) { figures { period { label } value isRevised } }`;
  const { data } = await ask(`{
    months: ${figures('indicators: ["EECO01"], interval: MONTH, language: EN')}
    share: ${figures('indicators: ["KIM_WOMEN_SHARE"]')}
    money: ${figures('indicators: ["KIM_FUNDS_GRANTED"]')}
  }`);
  const marks = data.months.figures.map(({ period, isRevised }: { period: { label: string }; isRevised: boolean }) => [
    period.label,
    isRevised,
  ]);
  expect(marks.slice(0, 3)).toEqual([
    ['January 2026', false],
    ['February 2026', true],
    ['March 2026', true],
  ]);
  expect(data.share.figures).toMatchObject([{ isRevised: true }]);
  expect(data.money.figures).toMatchObject([{ isRevised: false }]);
});

test('what does not pass the audit is released by nobody, and says so in one sentence', async () => {
  await freezeSnapshot(transaction, { operation: 'kim-potsdam', date: '2026-07-31', reason: null, by: 'test' });
  const request = { operation: 'kim-potsdam', date: '2026-07-31', by: 'test' };
  const failing = transaction((query) => release(query, request, () => ({ passed: false }) as never));
  await expect(failing).rejects.toThrow(/^2026-07-31 \(revision 1\) cannot be released: [^.]+\.$/);
  expect((await ask('{ snapshot(date: "2026-07-31") { date } }')).data.snapshot).toBeNull();
});

test('where an earlier date has printed everything, a growth by two people cannot be hidden: nothing is frozen', async () => {
  for (let n = 0; n < 2; n++)
    await buildParticipation(database.em(), { gender: 'NON_BINARY', attendances: [{ enteredOn: '2026-08-03' }] });
  await expect(publish(database, '2026-09-30')).rejects.toThrow(
    /^2026-09-30 cannot be frozen: beside what is frozen already no pattern/,
  );
  expect((await ask('{ snapshot(date: "2026-09-30") { date } }', as(Role.COUNCIL))).data.snapshot).toBeNull();
});

test('marks compare with what was public, not with a revision that never was', async () => {
  const freeze = (reason: string) =>
    freezeSnapshot(transaction, { operation: 'kim-potsdam', date: JUNE, reason, by: 'test' }).then(({ document }) =>
      document.tables.flatMap(({ cells }) => cells.filter(({ isRevised }) => isRevised)),
    );
  expect(await freeze('nothing has changed')).toEqual([]);
  for (let n = 0; n < 5; n++) await buildParticipation(database.em(), { gender: 'FEMALE' });
  const later = { operation: 'kim-potsdam', date: '2026-07-31', reason: 'five more came late', by: 'test' };
  await freezeSnapshot(transaction, later);
  const draft = await freeze('five more came late');
  expect(draft).toContainEqual(expect.objectContaining({ indicator: 'EECO01', key: [], value: 50 }));
  expect(await freeze('the same once more')).toEqual(draft);
  const query = `{ snapshot(date: "${JUNE}") { revision printedChanges(language: EN) { id rows { head cells { text } } } } }`;
  const { snapshot } = (await ask(query, as(Role.COUNCIL))).data;
  expect(snapshot.revision).toBe(5);
  expect(snapshot.printedChanges.find(({ id }: { id: string }) => id === 'operation').rows).toContainEqual({
    head: ['Participants in total'],
    cells: [{ text: '45\u00a0r' }, { text: '50\u00a0r' }],
  });
}, 60_000);

test('more numbers than were ever proven are not frozen, and the answer says what to do', async () => {
  await database.pool.query(
    `insert into measure (operation_id, provider_id, field_of_action_id, slug, title, title_en, starts_on)
     select operation_id, provider_id, field_of_action_id, 'many-' || n, 'Viele', 'Many', starts_on
     from (select * from measure order by id limit 1) one, generate_series(1, 1000) n`,
  );
  const answer = await ask('mutation { freezeSnapshot(date: "2026-10-31") { revision } }', as(Role.COORDINATION));
  expect(answer.errors?.[0]).toMatchObject({
    message: expect.stringMatching(
      /^2026-10-31 cannot be frozen\. These releases together have \d+ linked cells; protection is proven up to 15000\. Publish fewer [^.]+\.$/,
    ),
    extensions: { code: 'CONFLICT' },
  });
  expect((await ask('{ snapshot(date: "2026-10-31") { date } }', as(Role.COUNCIL))).data.snapshot).toBeNull();
});
