import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { accessMatrix, matrixText } from './access-matrix.ts';
import { operationAccess } from './access-operations.ts';
import { createOrm } from './database/orm.ts';
import { readModel } from './read/model.ts';
import { buildApiSchema } from './schema.ts';

/** `npm run access-matrix`: writes docs/access-matrix.md from the code. */
const orm = createOrm();
const schema = buildApiSchema(orm);
writeFileSync('docs/access-matrix.md', matrixText(accessMatrix(schema, readModel(orm)), operationAccess(schema)));
