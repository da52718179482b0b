import type { EntityManager, EntityName } from '@mikro-orm/postgresql';
import { Pool } from 'pg';
import { expect, test } from 'vitest';
import { accessMatrix } from '../../../server/access-matrix.ts';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.ts';
import { anonymous, Role, type Viewer } from '../../../server/auth/viewer.ts';
import { recordEntities } from '../../../server/database/entities.ts';
import { showRowsOf } from '../../../server/database/row-filter.ts';
import { unitsOfWork } from '../../../server/database/unit-of-work.ts';
import { addProvider } from '../../../server/measures/add-offer.ts';
import { offerWords } from '../../../server/measures/offer-words.ts';
import { Attendance } from '../../../server/participations/attendance.entity.ts';
import { Participation } from '../../../server/participations/participation.entity.ts';
import { Provider } from '../../../server/providers/provider.entity.ts';
import { parseGlobalId } from '../../../server/read/global-id.ts';
import { readModel } from '../../../server/read/model.ts';
import { Parameters } from '../../../server/read/sql.ts';
import { buildApiSchema } from '../../../server/schema.ts';
import { ownRows, rowScope } from '../../../server/scope.ts';
import { twoOperations } from '../../support/access/world.ts';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure } from '../../support/factories.ts';
import { buildBody, buildExpenditure } from '../../support/money-factories.ts';
import { askApi } from '../../support/read/api.ts';

/*
 * MikroORM's own layer: a filter that is on by default, made from the rule of server/scope.ts. Below it lies row-level
 * security; each of the two alone lets nobody see what is not theirs.
 */
const database = await testDatabase();
const ask = askApi(database);
const { ownProvider } = await twoOperations(database);
await buildMeasure(database.em(), { slug: 'north-one', operation: 'one', waiting: 2 });
await buildMeasure(database.em(), { slug: 'south-one', operation: 'one', waiting: 3 });
for (const measure of ['north-one', 'south-one']) await buildBody(database.em(), { operation: 'one', measure });
for (const kind of ['PLANNED', 'SPENT'] as const) await buildExpenditure(database.em(), { operation: 'one', kind });

const south = await buildMeasure(database.em(), { slug: 'south-two', operation: 'two' });
const others = [Role.COUNCIL, Role.STEERING, Role.AUDITOR, Role.ADMIN].map((role): Viewer => ({ role, providerId: null }));
const viewers: readonly Viewer[] = [
  { role: Role.COORDINATION, providerId: null, actor: 'user:karin' },
  ...[ownProvider, south.provider.id, null].map((providerId) => ({ role: Role.PROVIDER, providerId })),
  ...others,
  anonymous,
];
const lists = accessMatrix(buildApiSchema(database.orm), readModel(database.orm));
const records: EntityName<{ id: number }>[] = recordEntities.filter((entity) => nameOf(entity) !== 'indicator') as never;
const unitOfWorkFor = unitsOfWork(database.app);

function nameOf(entity: EntityName): string {
  return database.orm.getMetadata().get(entity as never).tableName;
}

const idsIn = async (em: EntityManager, entity: EntityName<{ id: number }>, options = {}): Promise<number[]> =>
  (await em.find(entity, {}, { orderBy: { id: 'asc' }, ...options })).map(({ id }) => id);

/** Ids as the read path gives them: by its list, or by its condition where there is none. */
async function idsRead(entity: EntityName, viewer: Viewer): Promise<number[]> {
  const table = nameOf(entity);
  const published = lists.find((each) => each.entity.table === `"${table}"`);
  if (published) {
    const { data } = await ask(`{ ${published.list}(first: 200, orderBy: [ID_ASC]) { nodes { id } } }`, { viewer });
    return (data?.[published.list]?.nodes ?? []).map(({ id }: { id: string }) => parseGlobalId(id).key);
  }
  const parameters = new Parameters();
  const condition = rowScope({ entity: entity as never, table }, 't', viewer, parameters) ?? 'true';
  const { rows } = await database.pool.query(`select id from ${table} t where ${condition} order by id`, parameters.values);
  return rows.map(({ id }) => id);
}

test.each(records.map((entity) => [nameOf(entity), entity] as const))(
  'of %s everybody finds what the read path gives them',
  async (_, entity) => {
    const found: number[][] = [];
    for (const viewer of viewers) {
      const ids = await unitOfWorkFor(viewer)((em) => idsIn(em, entity));
      expect(ids, JSON.stringify(viewer)).toEqual(await idsRead(entity, viewer));
      found.push(ids);
    }
    const [all = [], north = [], south = []] = found;
    expect(all.length).toBeGreaterThan(north.length);
    if (ownRows[nameOf(entity)]) expect(north).not.toEqual(south);
  },
);

test('of the audit log AUDITOR alone finds something', async () => {
  await database.pool.query(`select audit_append('{"action": "VERIFIED"}')`);
  for (const viewer of viewers) {
    const found = await unitOfWorkFor(viewer)((em) => em.count(AuditEntry));
    expect(found > 0, viewer.role).toBe(viewer.role === Role.AUDITOR);
  }
});

test.each(records.map((entity) => [nameOf(entity), entity] as const))(
  'who is nobody finds nothing of %s, even as owner',
  async (_, entity) => {
    const em = database.orm.em.fork();
    expect(await idsIn(em, entity)).toEqual([]);
    expect(await em.count(entity)).toBe(0);
  },
);

test.each(records.map((entity) => [nameOf(entity), entity] as const))(
  'without the filter %s is still closed: row-level security',
  async (name, entity) => {
    const withoutFilter = (viewer: Viewer) => unitOfWorkFor(viewer)((em) => idsIn(em, entity, { filters: false }));
    const open = name === 'expenditure' ? await idsRead(entity, anonymous) : [];
    for (const viewer of [...others, anonymous]) expect(await withoutFilter(viewer), viewer.role).toEqual(open);
    const own = { role: Role.PROVIDER, providerId: ownProvider };
    expect(await withoutFilter(own)).toEqual(await idsRead(entity, own));
  },
);

test.each(records.map((entity) => [nameOf(entity), entity] as const))(
  'without row-level security %s is still closed: the filter',
  async (_, entity) => {
    for (const viewer of viewers) {
      const em = database.orm.em.fork();
      showRowsOf(em, viewer);
      expect(await idsIn(em, entity), JSON.stringify(viewer)).toEqual(await idsRead(entity, viewer));
    }
  },
);

test('the filter holds for relations, counts, changes and deletions too', async () => {
  const viewer: Viewer = { role: Role.PROVIDER, providerId: ownProvider };
  const em = database.orm.em.fork();
  showRowsOf(em, viewer);
  const own = await idsRead(Attendance, viewer);
  const people = await em.find(Participation, {}, { populate: ['attendances'] });
  expect(people.flatMap(({ attendances }) => attendances.getIdentifiers()).sort()).toEqual([...own].sort());
  expect(await em.count(Attendance)).toBe(own.length);
  expect(await em.nativeUpdate(Attendance, {}, { hours: '3' })).toBe(own.length);
  await em.begin();
  expect(await em.nativeDelete(Attendance, {})).toBe(own.length);
  await em.rollback();
});

test.each(viewers.filter(({ role }) => role !== Role.COORDINATION))(
  'without a check in the code %j adds no provider',
  async (viewer) => {
    const count = async () => (await database.pool.query('select count(*) from provider')).rows;
    const before = await count();
    const input = { operation: 'one', name: 'Slipped through' };
    await expect(unitOfWorkFor(viewer)((em) => addProvider(em, input, offerWords.en))).rejects.toThrow(
      'There is no operation "one".',
    );
    const insert = unitOfWorkFor(viewer)(async (em) => em.create(Provider, { operation: south.operation, slug: 'x', name: 'X' }));
    await expect(insert).rejects.toThrow(/row-level security/);
    expect(await count()).toEqual(before);
  },
);

test('the connection remembers nothing of a unit of work, whether it ended well or not', async () => {
  const single = new Pool({ ...database.app.options, max: 1 });
  const work = unitsOfWork(single)(viewers[0] as Viewer);
  const seen = async () =>
    (await single.query("select current_setting('app.role', true) as role, (select count(*)::int from participation) as n"))
      .rows[0];
  expect(await work((em) => em.count(Participation))).toBeGreaterThan(0);
  expect(await seen()).toEqual({ role: '', n: 0 });
  await expect(work(() => Promise.reject(new Error('in between')))).rejects.toThrow('in between');
  expect(await seen()).toEqual({ role: '', n: 0 });
  await single.end();
});
