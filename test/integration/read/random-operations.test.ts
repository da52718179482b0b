import { parse, validate } from 'graphql';
import type { NonEmptyArray } from 'type-graphql';
import { beforeAll, expect, test } from 'vitest';
import { Role, type Viewer } from '../../../server/auth/viewer.ts';
import { readModel } from '../../../server/read/model.ts';
import { preparedRun } from '../../../server/read/run.ts';
import { buildApiSchema, resolvers } from '../../../server/schema.ts';
import { testDatabase } from '../../support/database.ts';
import { Random } from '../../support/random.ts';
import { bindFields, ExtraResolver } from '../../support/read/extra.resolver.ts';
import { fillReferenceData } from '../../support/read/fill.ts';
import { sees } from '../../support/read/hidden-rows.ts';
import { NaiveResolvers } from '../../support/read/naive-resolvers.ts';
import { Paths, type Prepared } from '../../support/read/paths.ts';
import { RandomOperations } from '../../support/read/random-operations.ts';
import { loadTables } from '../../support/read/tables.ts';

const OPERATIONS = 4000;
const SEED = 2026;
const roots = ['operations', 'operation', 'municipalities', 'providers', 'measures', 'node'];
const viewers: Viewer[] = [Role.PUBLIC, Role.COORDINATION, Role.PROVIDER].map((role) => ({ role, providerId: null }));

const database = await testDatabase('empty');
let operations: RandomOperations;
let schemas: { compiled: ReturnType<typeof build>; naive: ReturnType<typeof build>; fallback: ReturnType<typeof build> };
let paths: Paths;

const build = () => buildApiSchema(database.orm, [...resolvers, ExtraResolver] as unknown as NonEmptyArray<new () => object>);

beforeAll(async () => {
  bindFields();
  await fillReferenceData(database.pool, SEED);
  const tables = await loadTables(database.pool, build());
  schemas = {
    compiled: build(),
    naive: new NaiveResolvers(build(), tables, sees).attach().schema,
    fallback: new NaiveResolvers(build(), tables, sees).attachToRoot().schema,
  };
  paths = new Paths(readModel(database.orm), preparedRun(database.pool), database.pool);
  operations = new RandomOperations(schemas.naive, tables, new Random(SEED), roots);
});

test(`${OPERATIONS} random operations have the same answer as naive resolvers over the same rows, on every path`, async () => {
  const seen = { direct: 0, withErrors: 0, withData: 0 };
  for (let i = 0; i < OPERATIONS; i++) {
    const { source, variables } = operations.next();
    const document = parse(source);
    expect(validate(schemas.naive, document), source).toEqual([]);
    const prepared: Prepared = { document, variables, viewer: viewers[i % viewers.length] as Viewer };
    const expected = await paths.execute(schemas.naive, prepared);
    const about = `operation ${i}, ${prepared.viewer.role}\n${source}\n${JSON.stringify(variables)}`;

    const [compiled, direct, fallback] = await Promise.all([
      paths.execute(schemas.compiled, prepared),
      paths.direct(schemas.compiled, prepared),
      paths.execute(schemas.fallback, prepared),
    ]);
    expect(compiled, `compiled: ${about}`).toEqual(expected);
    if (direct) expect(direct, `direct: ${about}`).toEqual(expected);
    expect(fallback, `fallback: ${about}`).toEqual(expected);

    seen.direct += direct ? 1 : 0;
    seen.withErrors += expected.errors.length ? 1 : 0;
    seen.withData += expected.data.length > 200 ? 1 : 0;
  }
  // the generator must stay strong enough to find something
  expect(seen.direct / OPERATIONS).toBeGreaterThan(0.5);
  expect(seen.withErrors / OPERATIONS).toBeGreaterThan(0.09);
  expect(seen.withData / OPERATIONS).toBeGreaterThan(0.4);
}, 300_000);
