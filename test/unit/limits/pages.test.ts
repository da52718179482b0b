import { globSync, readFileSync } from 'node:fs';
import {
  type DocumentNode,
  getIntrospectionQuery,
  getOperationAST,
  Kind,
  parse,
  print,
  separateOperations,
  type VariableDefinitionNode,
} from 'graphql';
import { expect, test } from 'vitest';
import { examples } from '../../../dashboard/workbench/examples.ts';
import { createOrm } from '../../../server/database/orm.ts';
import { LIMITS } from '../../../server/limits/limits.ts';
import { check, weigh } from '../../../server/limits/plugin.ts';
import { plus } from '../../../server/limits/weight.ts';
import { buildApiSchema } from '../../../server/schema.ts';

const schema = buildApiSchema(createOrm());

/** The most that a page can ask with its variables. */
const LARGEST: Record<string, unknown> = {
  Date: '2028-12-31',
  Language: 'DE',
  Interval: 'MONTH',
  Dimension: 'MEASURE',
  String: 'EECO01',
  Boolean: true,
  Int: 200,
  Float: 0.5,
  ID: 'QWNjb3VudDox',
  Role: 'COORDINATION',
  StepPart: 'KEPT',
  AuditEntryWhere: {
    ...{ actor: { contains: 'w'.repeat(100) }, action: { eq: 'CHANGED' }, day: { gte: '2026-01-01', lte: '2028-12-31' } },
    or: Array(3).fill({ subjectType: { eq: 'Participation' }, action: { eq: 'CHANGED' }, named: { contains: ' 2147483647 ' } }),
  },
  MeasureInput: {
    ...{ operation: 'kim-potsdam', newProvider: 'n'.repeat(200), fieldOfAction: 'SOCIAL_PARTICIPATION', title: 't'.repeat(200) },
    ...{
      titleEn: 't'.repeat(200),
      startsOn: '2026-01-01',
      endsOn: '2028-12-31',
      places: 10_000,
      isLowThreshold: true,
      audience: 'EVERYONE',
    },
  },
  TargetInput: {
    ...{
      operation: 'kim-potsdam',
      indicator: 'KIM_WORK_OR_TRAINING',
      dueOn: '2028-12-31',
      value: 1e12,
      measure: 'm'.repeat(100),
    },
    ...{ validFrom: '2028-12-31', source: 's'.repeat(500), decidedOn: '2028-12-31', paperNumber: '1'.repeat(100) },
  },
};

function largest({ type, variable }: VariableDefinitionNode): [string, unknown] {
  const name = /^\[*(\w+)/.exec(print(type))?.[1] ?? '';
  if (!(name in LARGEST)) throw new Error(`Say in this test what the largest ${name} is.`);
  return [variable.name.value, print(type).startsWith('[') ? [LARGEST[name]] : LARGEST[name]];
}

const sources = globSync('dashboard/src/**/*.graphql').map((file) => readFileSync(file, 'utf8'));
const together: DocumentNode = { kind: Kind.DOCUMENT, definitions: sources.flatMap((source) => parse(source).definitions) };
const pages = Object.entries(separateOperations(together));

/** Weight of the one operation of a document; it must coerce, else nothing is weighed. */
function weightOf(document: DocumentNode, variables: Record<string, unknown>) {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('one operation was expected');
  const weight = weigh(schema, document, operation, variables);
  expect(weight.cost).toBeGreaterThan(0);
  return weight;
}

test.each(pages)('the page query %s uses at most half of every limit, whatever the reader chooses', (_, document) => {
  const definitions = getOperationAST(document)?.variableDefinitions ?? [];
  const weight = weightOf(document, Object.fromEntries(definitions.map(largest)));
  expect(() => check(plus(weight, weight))).not.toThrow();
  expect(() => parse(print(document), { maxTokens: LIMITS.tokens / 2 })).not.toThrow();
});

test.each(Object.values(examples).flat())('the worked example %# is far from every limit', ({ query, variables }) => {
  const weight = weightOf(parse(query), JSON.parse(variables ?? '{}'));
  expect(() => check(Array(5).fill(weight).reduce(plus))).not.toThrow();
});

test('the query by which tools learn the schema passes', () => {
  const options = { inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true, directiveIsRepeatable: true };
  const document = parse(getIntrospectionQuery(options));
  expect(() => check(weightOf(document, {}))).not.toThrow();
});
