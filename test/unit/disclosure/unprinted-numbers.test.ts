import { expect, it } from 'vitest';
import { protectRelease } from '../../../server/disclosure/protect-release.ts';
import type { ProtectionRequest } from '../../../server/disclosure/protection.type.ts';
import type { Dimension } from '../../../server/indicators/definition.ts';
import { Attacker, type Wanted } from '../../support/disclosure/attacker.ts';
import { countTables } from '../../support/disclosure/counts.ts';
import { inventKim } from '../../support/disclosure/people.ts';
import { seenBy } from '../../support/disclosure/providers.ts';
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
  expect(count.secrets).toBeGreaterThan(300);
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

const offer = (measure: string, provider: string, fieldOfAction: string) => ({ measure, provider, fieldOfAction });
const steps = (dimensions: string[], lines: (readonly [...string[], people: number, progress: number])[]) => ({
  ...{ id: dimensions.join(), dimensions: dimensions as Dimension[] },
  cells: lines.flatMap((line) => [
    { indicator: 'EECO01', key: line.slice(0, -2) as string[], value: line.at(-2) as number },
    { indicator: 'KIM_LANGUAGE_PROGRESS', key: line.slice(0, -2) as string[], value: line.at(-1) as number },
  ]),
});
const nameOf = (place: string) => `2026-06-30r1/KIM_LANGUAGE_PROGRESS/${place}`;

const ALONE = { offers: [], c: [20, 8], measures: [], ofPillars: [], a: [17, 6], place: 'PROVIDER=a' } as const;
const ELSEWHERE = {
  offers: [offer('a3', 'a', 'l')],
  c: [12, 5],
  measures: [['a3', 9, 4]],
  a: [25, 10],
  ofPillars: [steps(['FIELD_OF_ACTION', 'PROVIDER'], [['s', 'a', 17, 6] as const, ['l', 'a', 9, 4] as const])],
  place: 'FIELD_OF_ACTION=s&PROVIDER=a',
} as const;

it.each([
  ['all of its offers in it', ALONE],
  ['an offer elsewhere, too', ELSEWHERE],
])('a provider that takes its own people off a printed pillar does not find out how few are at others: %s', async (_, more) => {
  const whole = ['TOTAL', 45, 16] as const;
  const asked = request({
    offers: [offer('a1', 'a', 's'), offer('a2', 'a', 's'), offer('b1', 'b', 's'), offer('c1', 'c', 'l'), ...more.offers],
    tables: [
      steps(['FIELD_OF_ACTION'], [whole, ['s', 25, 8], ['l', 20, 8]]),
      steps(['MEASURE'], [whole, ['a1', 10, 4], ['a2', 9, 3], ['b1', 8, 2], ['c1', ...more.c], ...more.measures]),
    ],
    unprinted: [steps(['PROVIDER'], [whole, ['a', ...more.a], ['b', 8, 2], ['c', ...more.c]]), ...more.ofPillars],
  });
  const released = await releaseAll([asked]);
  expect(released[0]?.protection.audit.passed).toBe(true);
  const others: Wanted = [
    [1, nameOf('FIELD_OF_ACTION=s')],
    [-1, nameOf(more.place)],
  ];
  const [low, high] = (await Attacker.reading(seenBy('a', released))).range(others, [1, 3]);
  expect(low).toBeLessThan(high);
});
