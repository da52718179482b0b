import { writeFileSync } from 'node:fs';
import { createOrm } from './database/orm.ts';
import { buildApiSchema } from './schema.ts';
import { printApiSchema } from './schema-print.ts';

/** `npm run schema:emit`: writes the contract between server and dashboard. */
writeFileSync(new URL('../schema/schema.graphql', import.meta.url), printApiSchema(buildApiSchema(createOrm())));
