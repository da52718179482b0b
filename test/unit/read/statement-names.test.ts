import { expect, test } from 'vitest';
import { StatementNames } from '../../../server/read/run.ts';

test('a statement is prepared when it comes a second time, and keeps its name', () => {
  const names = new StatementNames();
  expect(names.of('select 1')).toBeUndefined();
  const name = names.of('select 1');
  expect(name).toBeDefined();
  expect(names.of('select 1')).toBe(name);
});

test('two statements never share a name', () => {
  const names = new StatementNames();
  const texts = ['a', 'b', 'c', 'a', 'b', 'c'];
  const given = texts.map((text) => names.of(text)).slice(3);
  expect(new Set(given).size).toBe(3);
});

test('there is an end to names: connections keep prepared statements for ever', () => {
  const names = new StatementNames(2);
  for (const text of ['a', 'a', 'b', 'b', 'c', 'c', 'c']) names.of(text);
  expect(names.of('c')).toBeUndefined();
  expect(names.of('a')).toBeDefined();
});
