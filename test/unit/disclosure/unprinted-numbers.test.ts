import { expect, it } from 'vitest';
import { protectRelease } from '../../../server/disclosure/protect-release.ts';
import type { ProtectionRequest } from '../../../server/disclosure/protection.type.ts';
import { Attacker } from '../../support/disclosure/attacker.ts';
import { countTables } from '../../support/disclosure/counts.ts';
import { inventKim } from '../../support/disclosure/people.ts';
import { asEarlier, releaseAll, request } from '../../support/disclosure/releases.ts';
import { isFoundOut, printed, secretsOf } from '../../support/disclosure/secrets.ts';

const STEPS = ['EECO01', 'KIM_LANGUAGE_PROGRESS', 'KIM_WORK_OR_TRAINING'];

/** Offers by gender, pillars by gender and step, providers in all: what lies between them, no table prints. */
function requestsOf(seed: number): ProtectionRequest[] {
  const kim = inventKim(seed, { people: 60 + (seed % 40), measures: 6, quarters: 3, incomplete: 0 });
  return [1, 2].map((quarter) =>
    request({
      ...{ date: `202${quarter}-12-31`, offers: kim.offers },
      tables: [
        ...countTables(kim, quarter, [['FIELD_OF_ACTION', 'GENDER'], ['MEASURE']], STEPS),
        ...countTables(kim, quarter, [['MEASURE', 'GENDER'], ['PROVIDER']], ['EECO01']),
      ],
      unprinted: countTables(
        kim,
        quarter,
        [
          ['PROVIDER', 'GENDER'],
          ['MEASURE', 'GENDER'],
        ],
        STEPS,
      ),
    }),
  );
}

/** What somebody finds out who knows that numbers exist which nobody prints. */
async function foundOut(requests: readonly ProtectionRequest[], known: readonly ProtectionRequest[]) {
  const released = await releaseAll(known);
  const attacker = await Attacker.reading(printed(released.map(({ protection }, n) => ({ request: requests[n]!, protection }))));
  const secrets = secretsOf(requests);
  return {
    secrets: secrets.length,
    found: secrets.filter((each) => isFoundOut(each, attacker.range(each.wanted, [0, each.high]))),
  };
}

it('numbers that no table prints, such as the men of a provider, give nothing away', async () => {
  const count = { secrets: 0, unknown: 0 };
  for (let seed = 0; seed < 4; seed++) {
    const requests = requestsOf(seed);
    const { secrets, found } = await foundOut(requests, requests);
    expect(
      found.map(({ what }) => what),
      `operation ${seed}`,
    ).toEqual([]);
    count.secrets += secrets;
    const without = await foundOut(
      requests,
      requests.map((each) => ({ ...each, unprinted: [] })),
    );
    count.unknown += without.found.length;
  }
  expect(count.secrets).toBeGreaterThan(100);
  // what a protector finds safe that does not know of them is not
  expect(count.unknown).toBeGreaterThan(0);
}, 120_000);

it('they are no part of a release: neither counted nor withheld in it, and a later one may lack them', async () => {
  const [sooner, later] = requestsOf(3) as [ProtectionRequest, ProtectionRequest];
  const first = await protectRelease(sooner);
  const bare = await protectRelease({ ...sooner, unprinted: [] });
  expect(first.audit.passed).toBe(true);
  expect(first.audit.cells).toBe(bare.audit.cells);
  expect([...first.withheld].filter((id) => id.includes('PROVIDER') && id.includes('GENDER'))).toEqual([]);
  const earlier = [{ ...asEarlier(sooner, first), unprinted: [] }];
  expect((await protectRelease({ ...later, earlier })).audit.passed).toBe(true);
});
