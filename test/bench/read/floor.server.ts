import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { reportReady } from '../report-ready.ts';

/*
 * What could be reached by hand: node:http, pg, one prepared statement per question, the JSON of PostgreSQL passed on as it is.
 * No GraphQL, no parsing, no checks.
 */
const STATEMENTS: Record<string, string> = {
  '/nested': `select json_build_object('data', json_build_object('measures', json_build_object('nodes', json_agg(json_build_object(
      'slug', m.slug, 'title', m.title, 'startsOn', m.starts_on, 'places', m.places,
      'provider', json_build_object('slug', p.slug, 'name', p.name),
      'fieldOfAction', json_build_object('code', f.code, 'name', f.name, 'position', f.position),
      'operation', json_build_object('slug', o.slug, 'title', o.title, 'municipality', json_build_object('name', u.name, 'ags', u.ags)),
      'targets', json_build_object('nodes', (select coalesce(json_agg(json_build_object('indicatorCode', t.indicator_code, 'dueOn', t.due_on,
        'value', t.value, 'isExample', t.is_example) order by t.due_on, t.id), '[]')
        from (select * from target where measure_id = m.id order by due_on, id limit 10) t))
    ) order by m.slug, m.id))))::text as body
    from (select * from measure order by slug, id limit 20) m join provider p on p.id = m.provider_id
    join field_of_action f on f.id = m.field_of_action_id join operation o on o.id = m.operation_id join municipality u on u.id = o.municipality_id`,
  '/list': `select json_build_object('data', json_build_object('measures', json_build_object('nodes', json_agg(json_build_object(
      'slug', slug, 'title', title, 'summary', summary, 'startsOn', starts_on, 'places', places, 'isLowThreshold', is_low_threshold
    ) order by slug, id))))::text as body from (select * from measure order by slug, id limit 20) m`,
  '/page': `with first_page as (select starts_on, slug from measure order by starts_on desc, slug desc limit 1 offset 19),
      page as (select m.* from measure m, first_page c where (m.starts_on, m.slug) < (c.starts_on, c.slug) order by m.starts_on desc, m.slug desc limit 21),
      shown as (select * from page order by starts_on desc, slug desc limit 20)
    select json_build_object('data', json_build_object('measures', json_build_object('totalCount', (select count(*) from measure),
      'pageInfo', json_build_object('hasNextPage', (select count(*) > 20 from page), 'endCursor', (select id::text from shown order by starts_on, slug limit 1)),
      'nodes', (select json_agg(json_build_object('slug', s.slug, 'title', s.title, 'startsOn', s.starts_on,
        'provider', json_build_object('name', p.name), 'fieldOfAction', json_build_object('code', f.code)) order by s.starts_on desc, s.slug desc)
        from shown s join provider p on p.id = s.provider_id join field_of_action f on f.id = s.field_of_action_id))))::text as body`,
};

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8, options: '-c jit=off' });
async function answer(name: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ body: string }>({ name, text: STATEMENTS[name] ?? 'select 1/0' });
  return rows[0]?.body;
}

const server = createServer((req, res) => {
  answer(req.url ?? '').then(
    (body) => res.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(body),
    (error: unknown) => res.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => reportReady(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
