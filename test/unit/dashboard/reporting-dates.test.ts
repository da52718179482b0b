import { expect, it } from 'vitest';
import { hasWrongDay } from '#lib/reporting-dates.ts';

it.each([
  ['a day', ['2026-05-01'], false],
  ['a day, and one that is left empty', ['2026-05-01', ''], false],
  ['none where one is needed', [''], true],
  ['a day as Germans write it', ['01.05.2026'], true],
  ['a day that does not exist', ['2026-02-30'], true],
  ['an optional one that is no day', ['2026-05-01', 'morgen'], true],
] as const)('knows a wrong day: %s', (_, [needed, ...optional], isWrong) => {
  expect(hasWrongDay(needed, ...optional)).toBe(isWrong);
});
