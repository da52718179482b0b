import { readFileSync } from 'node:fs';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { recordEntities } from '../../../server/database/entities.ts';
import { createOrm } from '../../../server/database/orm.ts';
import { objectTypeName } from '../../../server/read/published-fields.ts';
import { buildApiSchema } from '../../../server/schema.ts';
import { printApiSchema } from '../../../server/schema-print.ts';

const orm = createOrm();
const schema = buildApiSchema(orm);
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));

/** Everything in a type that wants a description: [where, description]. */
function described(type: GraphQLNamedType): [string, string | null | undefined][] {
  const own: [string, string | null | undefined][] = [schema.getQueryType(), schema.getMutationType()].includes(type as never)
    ? []
    : [[type.name, type.description]];
  if (isEnumType(type))
    return [
      ...own,
      ...type.getValues().map(({ name, description }) => [`${type.name}.${name}`, description] as [string, string]),
    ];
  if (isInputObjectType(type))
    return [
      ...own,
      ...Object.values(type.getFields()).map(
        ({ name, description }) => [`${type.name}.${name}`, description] as [string, string],
      ),
    ];
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  const fields = Object.values(type.getFields()).flatMap(({ name, description, args }) => [
    [`${type.name}.${name}`, description] as [string, string],
    ...args.map((argument) => [`${type.name}.${name}(${argument.name}:)`, argument.description] as [string, string]),
  ]);
  return [...own, ...fields];
}

describe('the schema', () => {
  test('describes every type, field, argument, enum value and input field', () => {
    const missing = types.flatMap(described).filter(([, description]) => !description?.trim());
    expect(missing.map(([where]) => where)).toEqual([]);
  });

  test('is the one in schema/schema.graphql (npm run schema:emit writes it)', () => {
    const committed = readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8');
    expect(printApiSchema(schema)).toBe(committed);
  });

  test('is the same however often it is built', () => {
    expect(printApiSchema(buildApiSchema(orm))).toBe(printApiSchema(schema));
  });
});

describe('records about people', () => {
  const records = recordEntities.map((entity) => orm.getMetadata().get(entity as never));
  /** names that reference data have as well, and that say nothing about a person */
  const shared = new Set([
    'id',
    'operation',
    'measure',
    'fieldOfAction',
    'code',
    'name',
    'kind',
    'status',
    'number',
    'level',
    'category',
    'role',
    'reason',
    'actor',
    'subjectType',
    'subjectId',
  ]);
  /** money of the operation, the gender a target is for, places that a measure offers, dimensions that figures can be restricted to */
  const published = [
    ...['Operation.esfPlusEurCents', 'Operation.ownEurCents', 'OperationWhere.esfPlusEurCents', 'Target.validFrom'],
    ...['Target.gender', 'TargetInput.gender', 'TargetInput.validFrom', 'TargetWhere.gender'],
    ...['FigureFilter.gender', 'FigureFilter.employmentStatus', 'FigureFilter.education'],
    ...['FigureFilter.residenceStatus', 'Measure.places', 'MeasureInput.places', 'MeasureWhere.places'],
    // the audit log, for AUDITOR
    ...['AuditEntry.before', 'AuditEntry.after'],
    // values that the writer of a correction sends and gets back; writing is bound to roles
    ...['CorrectedValue.field', 'CorrectedValue.before', 'CorrectedValue.after'],
    ...['CorrectionInput.field', 'CorrectionInput.before', 'CorrectionInput.after'],
  ];

  test('are published by classes of their own, never as they are', () => {
    expect(recordEntities.filter((entity) => objectTypeName(entity))).toEqual([]);
  });

  /** types of the records themselves, with their connections, filters and orders: test/unit/access/matrix.test.ts */
  const isOfRecord = (type: string) => records.some(({ className }) => type.startsWith(className));

  test('are not named by a column of any other type, not even as a filter', () => {
    const columns = new Set(records.flatMap(({ props }) => props.map(({ name }) => name as string)));
    const others = types.filter((type) => !isOfRecord(type.name) && type !== schema.getQueryType());
    const fields = others.flatMap((type) =>
      'getFields' in type ? Object.keys(type.getFields()).map((name) => [type.name, name] as const) : [],
    );
    const named = fields.filter(([, name]) => columns.has(name) && !shared.has(name)).map((field) => field.join('.'));
    expect(named.filter((field) => !published.includes(field))).toEqual([]);
    for (const secret of ['pseudonym', 'residenceStatus', 'hasDisability', 'isHomeless', 'alphaLevel'])
      expect(columns).toContain(secret);
  });
});
