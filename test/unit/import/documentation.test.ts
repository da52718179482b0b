import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../../server/import/rows/columns.ts';

const [german = '', english = ''] = readFileSync('docs/import.md', 'utf8').split('\n# Importing attendances');

describe('docs/import.md', () => {
  it.each(COLUMNS.map((column) => [column.name, column] as const))('describes %s and its codes', (name, { list }) => {
    const lineOf = (text: string) => text.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${name}\``)) ?? '';
    expect(lineOf(english)).not.toBe('');
    for (const code of list?.keys() ?? []) expect(lineOf(german)).toContain(`\`${code}\``);
  });

  it('calls exactly the key columns required', () => {
    const required = german.split('\n').flatMap((line) => (line.endsWith('| nötig |') ? [/`(\w+)`/.exec(line)?.[1]] : []));
    expect(required).toEqual(COLUMNS.filter(({ part }) => part === 'key').map(({ name }) => name));
  });
});
