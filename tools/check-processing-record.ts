// The committed record of processing is what the schema would give now; a field without a class ends the check.
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { accessMatrix } from '../server/access-matrix.ts';
import { personTables } from '../server/data-protection/person-tables.ts';
import { processingRecord } from '../server/data-protection/processing-record.ts';
import { createOrm } from '../server/database/orm.ts';
import { readModel } from '../server/read/model.ts';
import { buildApiSchema } from '../server/schema.ts';

const orm = createOrm();
const schema = buildApiSchema(orm);
const fresh = processingRecord(personTables(orm), accessMatrix(schema, readModel(orm)));
if (readFileSync('docs/processing-record.md', 'utf8') !== fresh) {
  console.error('docs/processing-record.md is not what the schema gives.');
  process.exitCode = 1;
}
