import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accessMatrix, matrixText } from '../../../server/access-matrix.ts';
import { operationAccess } from '../../../server/access-operations.ts';
import { createOrm } from '../../../server/database/orm.ts';
import { readModel } from '../../../server/read/model.ts';
import { buildApiSchema } from '../../../server/schema.ts';
import { isRecord } from '../../../server/scope.ts';

const orm = createOrm();
const schema = buildApiSchema(orm);
const matrix = accessMatrix(schema, readModel(orm));
const records = matrix.filter(({ entity }) => isRecord(entity) && entity.name !== 'AuditEntry');

test('the matrix is the one in docs/access-matrix.md (npm run access-matrix writes it)', () => {
  expect(matrixText(matrix, operationAccess(schema))).toBe(
    readFileSync(new URL('../../../docs/access-matrix.md', import.meta.url), 'utf8'),
  );
});

test('rows about people are there for those alone who read records', () => {
  expect(records.map(({ entity }) => entity.name).sort()).toEqual([
    'Attendance',
    'Contact',
    'LanguageLevelChange',
    'Outcome',
    'Participant',
    'Participation',
    'RecordCorrection',
    'ResidenceStatusChange',
  ]);
  for (const { rows } of records)
    expect(rows).toEqual({
      ...{ PUBLIC: '–', COUNCIL: '–', STEERING: '–', AUDITOR: '–', ADMIN: '–' },
      ...{ PROVIDER: 'own', COORDINATION: 'all' },
    });
});

test('every field of a record but its id is bound to roles', () => {
  const open = records.flatMap(({ entity, fields }) =>
    fields.filter(({ column }) => !column.roles).map(({ column }) => `${entity.name}.${column.name}`),
  );
  expect(open.filter((name) => !name.endsWith('.id'))).toEqual([]);
});

test('special categories of personal data have neither filter nor order', () => {
  const special = ['hasDisability', 'isMinority', 'residenceStatus', 'status', 'isHomeless'];
  const found = records.flatMap(({ fields }) => fields.map(({ column }) => column)).filter(({ name }) => special.includes(name));
  expect(found.map(({ name }) => name).sort()).toEqual(special.toSorted());
  expect(found.filter(({ filter, order }) => filter || order)).toEqual([]);
});

test('nothing that everybody reads leads to records', () => {
  for (const { nested } of records)
    for (const way of nested) expect(records.map(({ entity }) => entity.name)).toContain(way.split('.')[0]);
});

test('beside the lists only the steps of a number lead to records, and each of these ways is tested', () => {
  expect(records.flatMap(({ elsewhere }) => elsewhere)).toEqual(['LineageStep.records']);
});

test('the audit log is there for auditors alone, and nothing leads to it but its list', () => {
  const log = matrix.find(({ entity }) => entity.name === 'AuditEntry');
  expect(log).toMatchObject({ list: 'auditLog', single: [], nested: [], elsewhere: [] });
  expect(Object.entries(log?.rows ?? {}).filter(([, reach]) => reach !== '–')).toEqual([['AUDITOR', 'all']]);
});
