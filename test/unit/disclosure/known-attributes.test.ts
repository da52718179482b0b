import { expect, test } from 'vitest';
import { protectRelease } from '../../../server/disclosure/protect-release.ts';
import { asEarlier, request, table } from '../../support/disclosure/releases.ts';

/*
 * Nobody joins between two dates. One person turns out to be a man, and the newer date is corrected. What the older date prints bounds
 * what men and women can have of an attribute; for one that this person has it would contradict the correction. So to print what
 * follows from the older date says which attributes this person does not have.
 */
const ATTRIBUTES = ['EECO03', 'EECO12', 'EECO16', 'EECO17'];
const at = (date: string, revision: number) =>
  request({
    ...{ date, revision },
    tables: ['EECO01', ...ATTRIBUTES].map((indicator) => {
      const moved = Number(revision === 2 && indicator === 'EECO01');
      const women = indicator === 'EECO01' ? 40 : 20;
      return table(indicator, ['GENDER'], indicator, [
        ['TOTAL', 2 * women],
        ['FEMALE', women - moved],
        ['MALE', women + moved],
      ]);
    }),
  });

test('of a group in which one person was corrected no attribute is printed, wherever it follows from', async () => {
  const [june, july] = [at('2026-06-30', 1), at('2026-07-31', 1)];
  const first = asEarlier(june, await protectRelease(june));
  const second = asEarlier(july, await protectRelease({ ...july, earlier: [first] }));
  const { withheld, audit } = await protectRelease({ ...at('2026-07-31', 2), earlier: [first, second] });
  const printed = ATTRIBUTES.filter((indicator) => !withheld.has(`${indicator}|GENDER=MALE`));
  expect(audit.passed).toBe(true);
  expect(printed).toEqual([]);
}, 60_000);
