import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { accessMatrix } from './access-matrix.ts';
import { personTables } from './data-protection/person-tables.ts';
import { processingRecord } from './data-protection/processing-record.ts';
import { createOrm } from './database/orm.ts';
import { readModel } from './read/model.ts';
import { buildApiSchema } from './schema.ts';

/** `npm run processing-record`: writes docs/processing-record.md from the schema. */
const orm = createOrm();
const schema = buildApiSchema(orm);
writeFileSync('docs/processing-record.md', processingRecord(personTables(orm), accessMatrix(schema, readModel(orm))));
