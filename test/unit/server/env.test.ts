import { expect, test } from 'vitest';
import { readEnv, shownDayOf, todayOf } from '../../../server/env.ts';
import { Failure } from '../../../server/failure.ts';

test('without any variable the defaults of the contract hold', () => {
  expect(readEnv({})).toEqual({
    ...{ port: 4000, host: '127.0.0.1', databaseUrl: null, dataDir: '.data' },
    ...{ demo: true, today: null, logLevel: 'info', databaseAppUrl: null, url: null, oidc: null, trustProxy: 0 },
  });
});

test('with a database of its own a server starts without demonstration data', () => {
  const url = 'postgres://kim:secret@db.example:5432/kim';
  expect(readEnv({ DATABASE_URL: url })).toMatchObject({ databaseUrl: url, demo: false });
  expect(readEnv({ DATABASE_URL: url, KIM_DEMO: 'on' }).demo).toBe(true);
});

test.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['HOST', 'two words'],
  ['KIM_DEMO', 'yes'],
  ['KIM_TODAY', '22.11.2026'],
  ['KIM_TODAY', '2026-02-30'],
  ['LOG_LEVEL', 'loud'],
  ['DATABASE_URL', 'mysql://somewhere'],
  ['TRUST_PROXY', 'true'],
  ['TRUST_PROXY', '10'],
  ['DATABASE_APP_URL', 'mysql://somewhere'],
  ['KIM_URL', 'kim.example.org'],
  ['KIM_URL', 'https://example.org/kim'],
])('%s=%s ends with 78 and names variable and value', (name, value) => {
  const read = () => readEnv({ [name]: value });
  expect(read).toThrow(Failure);
  expect(read).toThrow(expect.objectContaining({ exitCode: 78, message: expect.stringContaining(name) }));
  expect(read).toThrow(value);
});

test('a wrong DATABASE_URL is shown without its password', () => {
  expect(() => readEnv({ DATABASE_URL: 'mysql://kim:secret@host/db' })).toThrow(/^(?!.*secret)/);
});

test('today is KIM_TODAY, or the day in Potsdam', () => {
  expect(todayOf({ today: '2026-11-22' })).toBe('2026-11-22');
  expect(todayOf({ today: null })).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('the demonstration that comes along is shown on its last day, unless KIM_TODAY says another one', () => {
  const embedded = { today: null, demo: true, databaseUrl: null };
  expect(shownDayOf(embedded)).toBe('2026-11-22');
  expect(shownDayOf({ ...embedded, today: '2027-03-01' })).toBe('2027-03-01');
  expect(shownDayOf({ ...embedded, demo: false })).toBe(todayOf({ today: null }));
  expect(shownDayOf({ ...embedded, databaseUrl: 'postgres://x' })).toBe(todayOf({ today: null }));
});
