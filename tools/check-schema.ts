// The committed schema is what the server would emit now.
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createOrm } from '../server/database/orm.ts';
import { buildApiSchema } from '../server/schema.ts';
import { printApiSchema } from '../server/schema-print.ts';

const committed = readFileSync('schema/schema.graphql', 'utf8').split('\n');
const emitted = printApiSchema(buildApiSchema(createOrm())).split('\n');
const gone = committed.filter((line) => !emitted.includes(line));
const fresh = emitted.filter((line) => !committed.includes(line));
const isFresh = committed.join('\n') === emitted.join('\n');
if (!isFresh) {
  console.error('schema/schema.graphql is not what the server emits:');
  for (const line of gone.slice(0, 20)) console.error(`- ${line}`);
  for (const line of fresh.slice(0, 20)) console.error(`+ ${line}`);
  process.exitCode = 1;
}
