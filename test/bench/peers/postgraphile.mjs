// PostGraphile over the same tables, as its documentation sets it up for production.
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makeJSONPgSmartTagsPlugin } from 'postgraphile/utils';

// it calls every `id` rowId, and has no name left for a column that is called so
const names = makeJSONPgSmartTagsPlugin({
  version: 1,
  config: { attribute: { 'public.figure_change.row_id': { tags: { name: 'changedRow' } } } },
});

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [names],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['public'],
      poolConfig: { max: 8, options: '-c jit=off' },
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, websockets: false, watch: false },
  grafast: { explain: false },
});
const server = createServer();
server.on('error', (error) => {
  throw error;
});
await instance.createServ(grafserv).addTo(server);
await instance.getSchema();
process.on('message', () => process.send(process.cpuUsage()));
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send(`http://127.0.0.1:${server.address().port}`));
