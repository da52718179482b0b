import { expect, test } from 'vitest';
import { auditRelease, protectRelease } from '../../../server/disclosure/protect-release.ts';
import { asEarlier, request, table } from '../../support/disclosure/releases.ts';

/*
 * June and July are public. One person turns out to be a man: July is frozen again and not released, June is frozen again and released.
 * Only the council knows that what July prints is wrong: for everybody else no man has the attribute in July, so none has in June.
 */
const at = (month: 6 | 7, revision: number) =>
  request({
    ...{ date: month === 6 ? '2026-06-30' : '2026-07-31', revision },
    tables: (month === 6
      ? ([
          ['EECO01', 40, 40],
          ['EECO03', 8, 0],
          ['EECO17', 20, 10],
        ] as const)
      : ([
          ['EECO01', 60, 60],
          ['EECO03', 16, 0],
          ['EECO17', 30, 20],
        ] as const)
    ).map(([indicator, women, men]) => {
      const moved = Number(revision > 1 && indicator === 'EECO01');
      return table(indicator, ['GENDER'], indicator, [
        ['TOTAL', women + men],
        ['FEMALE', women - moved],
        ['MALE', men + moved],
      ]);
    }),
  });

test('a draft of a later date does not tell the public that what is printed there is wrong', async () => {
  const first = asEarlier(at(6, 1), await protectRelease(at(6, 1)));
  const july = { ...at(7, 1), earlier: [first] };
  const second = asEarlier(july, await protectRelease(july));
  const again = { ...at(7, 2), earlier: [first, second] };
  const draft = { ...asEarlier(again, await protectRelease(again)), isDraft: true };
  const right = { ...at(6, 2), earlier: [first, second, draft] };
  const { withheld, audit } = await protectRelease(right);
  // the same pattern as those see it who cannot read the draft
  const seen = await auditRelease({ ...right, earlier: [first, second] }, withheld);
  expect({ frozen: audit.passed, isSafe: seen.passed }).toEqual({ frozen: true, isSafe: true });
}, 60_000);
