import { describe, expect, it } from 'vitest';
import { operationOf, searchOf } from '../../dashboard/workbench/permalink.ts';

describe('permalink of the workbench', () => {
  it('brings query and variables back unharmed', () => {
    const operation = { query: 'query Träger($a: Int) {\n  "100 % & mehr" # ?=+\n}', variables: '{ "a": "ä&b=c" }' };
    expect(operationOf(searchOf(operation))).toEqual(operation);
  });

  it('leaves the variables out where there are none', () => {
    expect(searchOf({ query: '{ viewer { role } }', variables: '  ' })).toBe('?query=%7B+viewer+%7B+role+%7D+%7D');
  });

  it('names no operation where the address has no query', () => {
    expect(operationOf('?variables=%7B%7D')).toBeUndefined();
    expect(operationOf('')).toBeUndefined();
  });

  it('gives up on an address that servers would refuse', () => {
    expect(searchOf({ query: `{ ${'a '.repeat(5_000)}}` })).toBe('');
  });

  it('is empty for an empty tab', () => {
    expect(searchOf({ query: ' \n' })).toBe('');
  });
});
