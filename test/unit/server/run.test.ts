import { afterEach, expect, test, vi } from 'vitest';
import { run } from '../../../server/run.ts';

afterEach(() => vi.restoreAllMocks());

test.each([
  ['42501', 78, /CREATE auf der Datenbank/],
  ['53100', 1, /Platte der Datenbank ist voll/],
])('an error of the database with code %s ends with %i and one sentence', async (code, exitCode, sentence) => {
  const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await run(() => Promise.reject(Object.assign(new Error('permission denied'), { code })));
  expect(exit).toHaveBeenCalledWith(exitCode);
  expect(write).toHaveBeenCalledWith(expect.stringMatching(sentence));
});
