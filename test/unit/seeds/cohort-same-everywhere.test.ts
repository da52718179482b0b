import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';

/** Changes only on purpose: whoever changes the cohort writes the new sum here and looks at the start page again. */
const SHA_256 = 'cdba6d98842a19e27fae38ec6541bad1d3502ad75733350c2fb2bfc0efa6071d';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Keys in order, so that only values count. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, canonical(each)]));
}

/** Sum of a cohort that is made from freshly loaded modules. */
async function freshSum(): Promise<string> {
  vi.resetModules();
  const { demoCohort } = await import('../../../seeds/demo/cohort.ts');
  return createHash('sha256')
    .update(JSON.stringify(canonical(demoCohort())))
    .digest('hex');
}

test('the cohort is the one that was looked at', async () => {
  expect(await freshSum()).toBe(SHA_256);
});

test('it is the same in another time zone, language and year, and without Math.random', async () => {
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  vi.stubEnv('LC_ALL', 'tr_TR.UTF-8');
  vi.useFakeTimers({ now: new Date('1999-12-31T23:59:59Z') });
  vi.spyOn(Math, 'random').mockImplementation(() => {
    throw new Error('Math.random was used');
  });
  vi.spyOn(String.prototype, 'localeCompare').mockImplementation(() => {
    throw new Error('an order of some language was used');
  });
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(-14 * 60);
  expect(await freshSum()).toBe(SHA_256);
});

test('a second call in the same process gives the same and shares nothing that could be changed', async () => {
  const { demoCohort } = await import('../../../seeds/demo/cohort.ts');
  const first = demoCohort();
  const before = structuredClone(first.people);
  for (const person of first.people) person.attendances.length = 0;
  expect(demoCohort().people).toEqual(before);
});
