import { afterEach, expect, test, vi } from 'vitest';
import { languageOf } from '../../../server/command-arguments.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['de_DE.UTF-8', [], 'de'],
  ['en_GB.UTF-8', [], 'en'],
  ['C', ['a.csv'], 'de'],
  ['en_GB.UTF-8', ['--lang', 'de'], 'de'],
  ['de_DE.UTF-8', ['--lang=en'], 'en'],
  ['de_DE.UTF-8', ['a.csv', '--lang', 'en', '--json'], 'en'],
  ['en_GB.UTF-8', ['--lang', 'fr'], 'en'],
  ['de_DE.UTF-8', ['--lang'], 'de'],
])('under LANG=%s a command with %j speaks %s', (lang, argv, expected) => {
  vi.stubEnv('LC_ALL', '');
  vi.stubEnv('LC_MESSAGES', '');
  vi.stubEnv('LANG', lang);
  expect(languageOf(argv)).toBe(expected);
});
