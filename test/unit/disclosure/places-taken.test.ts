import { expect, test } from 'vitest';
import { auditRelease } from '../../../server/disclosure/protect-release.ts';
import { request, table } from '../../support/disclosure/releases.ts';

/** Three measures of one pillar; 14 people attend `b`, who take 14 places there; of 10 in `c` most or nearly all still have one. */
const release = (incomplete: number, inC = 6) =>
  request({
    offers: ['a', 'b', 'c'].map((measure) => ({ measure, fieldOfAction: 'A', provider: 'P' })),
    tables: [
      table('operation', [], 'KIM_INCOMPLETE', [[incomplete]]),
      table('gender', ['MEASURE', 'GENDER'], 'EECO01', [
        ...[['TOTAL', 'TOTAL', 56] as const, ['TOTAL', 'FEMALE', 37] as const, ['TOTAL', 'MALE', 19] as const],
        ...[['a', 'TOTAL', 34] as const, ['a', 'FEMALE', 18] as const, ['a', 'MALE', 16] as const],
        ...[['b', 'TOTAL', 14] as const, ['b', 'FEMALE', 13] as const, ['b', 'MALE', 1] as const],
        ...[['c', 'TOTAL', 10] as const, ['c', 'FEMALE', 6] as const, ['c', 'MALE', 4] as const],
      ]),
      table('places', ['MEASURE'], 'KIM_PLACES_USED', [
        ['TOTAL', 34 + inC],
        ['a', 20],
        ['b', 14],
        ['c', inC],
      ]),
    ],
  });
const cover = new Set(['EECO01|GENDER=MALE|MEASURE=b', 'EECO01|MEASURE=b']);

test('a measure has at least as many participants as places taken, less incomplete records: nobody hides below', async () => {
  expect((await auditRelease(release(0), cover)).passed).toBe(false);
  expect((await auditRelease(release(3), cover)).passed).toBe(true);
  const both = new Set([...cover, 'EECO01|GENDER=FEMALE|MEASURE=b']);
  expect((await auditRelease(release(0), both)).passed).toBe(true);
}, 30_000);

test('of ten who attended a measure eight still have a place: that two have left is a number that nobody may work out', async () => {
  const known = new Set(['EECO01|GENDER=MALE|MEASURE=b', 'EECO01|GENDER=FEMALE|MEASURE=b', 'EECO01|MEASURE=b']);
  expect((await auditRelease(release(0, 6), known)).passed).toBe(true);
  expect((await auditRelease(release(0, 8), known)).passed).toBe(false);
  const hidden = new Set([...known, 'KIM_PLACES_USED|MEASURE=a', 'KIM_PLACES_USED|MEASURE=c']);
  expect((await auditRelease(release(0, 8), hidden)).passed).toBe(true);
}, 30_000);
