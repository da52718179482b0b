import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { examples } from '../../dashboard/workbench/examples.ts';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const cases = Object.entries(examples).flatMap(([language, list]) =>
  list.map((example, i) => ({ name: `${language} ${i + 1}`, ...example })),
);

describe('worked examples of the workbench', () => {
  it.each(cases)('example $name fits the schema', ({ query, variables }) => {
    expect(validate(schema, parse(query)).map((error) => error.message)).toEqual([]);
    if (variables) expect(Object.keys(JSON.parse(variables))).not.toEqual([]);
  });

  it('are the same queries in both languages but for words', () => {
    const shape = (query: string) =>
      query
        .replace(/#.*\n/g, '')
        .replace(/query \w+/, '')
        .replace(/indikatoren/g, 'indicators')
        .replace(/\s+language: EN/, '');
    expect(examples.en.map(({ query }) => shape(query))).toEqual(examples.de.map(({ query }) => shape(query)));
  });
});
