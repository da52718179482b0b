import { describe, expect, test } from 'vitest';
import { accessMatrix, type Reach, roles, type TypeAccess } from '../../../server/access-matrix.ts';
import { createToken } from '../../../server/auth/tokens.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { globalId } from '../../../server/read/global-id.ts';
import { readModel } from '../../../server/read/model.ts';
import { buildApiSchema } from '../../../server/schema.ts';
import { ownRows } from '../../../server/scope.ts';
import { twoOperations } from '../../support/access/world.ts';
import { post, testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';

/* Every cell of docs/access-matrix.md, asked of a running server: by list, by id, nested, by filter, by order, as a count. */

const database = await testDatabase('facts');
const app = await testApp(database);
const matrix = accessMatrix(buildApiSchema(database.orm), readModel(database.orm));
const { ownProvider } = await twoOperations(database);

const tokens = new Map<Role, string>();
for (const role of roles) {
  const providerId = role === Role.PROVIDER ? ownProvider : null;
  tokens.set(role, await createToken(database.pool, { name: 'matrix', role, providerId, days: 1 }));
}
const ask = (role: Role, query: string) =>
  post(app, query, {}, { authorization: `Bearer ${tokens.get(role)}`, 'x-kim-reason': 'the matrix is tested' });

/** Ids that the role is to reach, worked out in the database without the server. */
async function idsOf({ entity }: TypeAccess, reach: Reach): Promise<number[]> {
  if (reach === '–') return [];
  const table = entity.table.replaceAll('"', '');
  const where = reach === 'own' ? ` where ${ownRows[table]?.('t', String(ownProvider))}` : '';
  const { rows } = await database.pool.query<{ id: number }>(`select id from ${table} t${where} order by id`);
  return rows.map(({ id }) => id);
}

const globalIds = (type: TypeAccess, ids: number[]): string[] => ids.map((id) => globalId(type.entity.name, id));
const codesOf = (body: { errors?: { extensions: { code: string } }[] }) => body.errors?.map(({ extensions }) => extensions.code);
const orderOf = (name: string) => `${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}_DESC`;

const listed = matrix.filter(({ list }) => list);
const cells = (types: readonly TypeAccess[]) =>
  types.flatMap((type) => roles.map((role) => [type.entity.name, role, type] as const));

test('own is more than nothing and less than all', async () => {
  for (const type of matrix.filter(({ rows }) => rows.PROVIDER === 'own')) {
    const [own, all] = [await idsOf(type, 'own'), await idsOf(type, 'all')];
    expect([type.entity.name, own.length > 0, own.length < all.length]).toEqual([type.entity.name, true, true]);
  }
});

describe('in a list', () => {
  test.each(cells(listed))('%s for %s: rows, every field, totalCount', async (_, role, type) => {
    for (const { column, reach } of type.fields) {
      // reading the audit log makes it longer
      const ids = await idsOf(type, type.rows[role]);
      const { body } = await ask(role, `{ ${type.list}(first: 200) { totalCount nodes { id ${column.name} } } }`);
      if (type.rows[role] === '–') {
        expect([codesOf(body), body.data]).toEqual([['FORBIDDEN'], null]);
        continue;
      }
      const { nodes, totalCount } = body.data[type.list];
      expect([reach[role], body.errors, totalCount]).toEqual([type.rows[role], undefined, ids.length]);
      expect(nodes.map(({ id }: { id: string }) => id)).toEqual(globalIds(type, ids).slice(0, 200));
    }
  });
});

describe('by id', () => {
  test.each(cells(matrix))('%s for %s: every field of the rows that are reached, null for the others', async (_, role, type) => {
    const all = (await idsOf(type, 'all')).slice(0, 12);
    const reached = new Set(await idsOf(type, type.rows[role]));
    const fields = type.fields.map(({ column }) => column.name).join(' ');
    const nodes = all.map(
      (id, n) => `n${n}: node(id: "${globalId(type.entity.name, id)}") { ... on ${type.entity.name} { ${fields} } }`,
    );
    const { body } = await ask(role, `{ ${nodes.join('\n')} }`);
    expect(body.errors).toBeUndefined();
    expect(all.map((_id, n) => body.data[`n${n}`]?.id ?? null)).toEqual(
      all.map((id) => (reached.has(id) ? globalId(type.entity.name, id) : null)),
    );
  });
});

describe('by filter and order', () => {
  test.each(cells(listed))('%s for %s: only where the matrix has them, and over the same rows', async (_, role, type) => {
    const everything = `not: { id: { in: [] } }`;
    for (const { column } of type.fields) {
      const ids = await idsOf(type, type.rows[role]);
      const longer = type.entity.name === 'AuditEntry' && type.rows[role] === 'all' ? 1 : 0;
      const filtered = await ask(role, `{ ${type.list}(where: { ${column.name}: {}, ${everything} }) { totalCount } }`);
      const ordered = await ask(role, `{ ${type.list}(orderBy: [${orderOf(column.name)}]) { totalCount } }`);
      for (const [exists, { body }, before] of [
        [column.filter, filtered, 0],
        [column.order, ordered, column.filter ? longer : 0],
      ] as const)
        if (!exists) expect([column.name, codesOf(body)?.[0]]).toEqual([column.name, 'GRAPHQL_VALIDATION_FAILED']);
        else if (type.rows[role] === '–') expect(codesOf(body)).toEqual(['FORBIDDEN']);
        else expect(body.data[type.list].totalCount).toBe(ids.length + before);
    }
  });
});

describe('nested', () => {
  const byName = new Map(matrix.map((type) => [type.entity.name, type]));
  const ways = matrix.flatMap((type) => type.nested.map((way) => [way, type] as const));
  const reachable = ways.flatMap(([way, type]) => {
    const from = byName.get(way.split('.')[0] as string) as TypeAccess;
    return from.list ? roles.map((role) => [way, role, from, type] as const) : [];
  });
  test.each(reachable)(
    '%s for %s: no row beyond the matrix, by the relation and by a filter over it',
    async (way, role, from, type) => {
      const relation = way.split('.')[1] as string;
      const allowed = new Set(globalIds(type, await idsOf(type, type.rows[role])));
      const isMany = from.entity.relations.get(relation)?.kind === 'many';
      const below = isMany ? `${relation}(first: 20) { nodes { id } totalCount }` : `${relation} { id }`;
      const { body } = await ask(role, `{ ${from.list}(first: 100) { nodes { ${below} } } }`);
      if (from.rows[role] === '–') {
        expect(codesOf(body)).toEqual(['FORBIDDEN']);
        return;
      }
      const found = body.data[from.list].nodes.flatMap((row: Record<string, { id: string; nodes: { id: string }[] }>) =>
        isMany ? row[relation]?.nodes : (row[relation] ?? []),
      ) as { id: string }[];
      expect(found.filter(({ id }) => !allowed.has(id))).toEqual([]);
      // a row that is out of reach is not found by what it is either
      const hidden = (await idsOf(type, 'all')).map((id) => globalId(type.entity.name, id)).filter((id) => !allowed.has(id));
      const asked = JSON.stringify(hidden.slice(0, 50));
      const probe = await ask(role, `{ ${from.list}(where: { ${relation}: { id: { in: ${asked} } } }) { totalCount } }`);
      expect(probe.body.data[from.list].totalCount).toBe(0);
    },
  );
});

describe('a token that does not hold reaches nothing, not even what everybody reads', () => {
  const change = (what: string) => `update auth.token set ${what} where id = (select max(id) from auth.token)`;
  const fresh = () => createToken(database.pool, { name: 'x', role: Role.COORDINATION, providerId: null, days: 1 });
  const broken: Record<string, () => Promise<string>> = {
    expired: async () => {
      const token = await fresh();
      await database.pool.query(change("expires_at = now() - interval '1 second'"));
      return token;
    },
    revoked: async () => {
      const token = await fresh();
      await database.pool.query(change('revoked_at = now()'));
      return token;
    },
    forged: async () => `kim_${'A'.repeat(43)}`,
  };
  test.each(Object.keys(broken))('%s', async (kind) => {
    const token = await broken[kind]?.();
    for (const { list } of listed) {
      const { status, body } = await post(app, `{ ${list} { totalCount } }`, {}, { authorization: `Bearer ${token}` });
      expect([status, codesOf(body), body.data]).toEqual([401, ['UNAUTHENTICATED'], undefined]);
    }
  });
});
