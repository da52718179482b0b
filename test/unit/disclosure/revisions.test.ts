import { describe, expect, it } from 'vitest';
import { genders, releaseAll, request, smallRequests, table } from '../../support/disclosure/releases.ts';

const SECRETS = Array.from({ length: 8 }, (_, n) => `secret ${n}`);

/** Two people in one group, and two others of equal worth that can hide them: which one it is, the secret decides. */
const outcomes = (women: number) => [
  table('outcomes', ['EDUCATION'], 'EECO05', [
    ['TOTAL', 32],
    ['LOW', 2],
    ['MIDDLE', 15],
    ['HIGH', 15],
  ]),
  table('gender', ['GENDER'], 'EECO12', [
    ['TOTAL', women + 20],
    ['FEMALE', women],
    ['MALE', 20],
  ]),
];

describe('a correction', { timeout: 60_000 }, () => {
  it.each(SECRETS)('in which nothing has changed withholds the same, whatever the secret: %s', async (secret) => {
    for (const seed of [1, 3, 7]) {
      const asked = smallRequests(seed).map((each) => ({ ...each, secret }));
      const last = asked.at(-1)!;
      const released = await releaseAll([...asked, { ...last, revision: last.revision + 1 }]);
      const [before, after] = released.slice(-2).map(({ protection }) => [...protection.withheld].sort());
      expect(after, `seed ${seed}`).toEqual(before);
      expect(released.at(-1)!.protection.audit.passed).toBe(true);
    }
  });

  it.each(SECRETS)('prints nothing of what it is not about that was withheld before: %s', async (secret) => {
    const first = request({ tables: outcomes(12), secret });
    const [before, after] = await releaseAll([first, { ...first, tables: outcomes(19), revision: 2 }]);
    expect([...before!.protection.withheld].filter((id) => !after!.protection.withheld.has(id))).toEqual([]);
  });

  it('may print what it corrects', async () => {
    const first = request({ tables: [genders(12, 1, 20)] });
    const [before, after] = await releaseAll([first, { ...first, tables: [genders(16, 12, 24)], revision: 2 }]);
    expect(before!.protection.withheld.size).toBe(2);
    expect([...after!.protection.withheld]).toEqual([]);
  });

  it('of one record does not tell by what it withholds which attribute it is about', async () => {
    const attributes = (homeless: number) =>
      [
        ['EECO01', 30, 30],
        ['EECO12', 10, 12],
        ['EECO15', 5, 6],
        ['EECO16', homeless, 9],
      ].map(([code, women, men]) =>
        table(code as string, ['GENDER'], code as string, [
          ['TOTAL', (women as number) + (men as number)],
          ['FEMALE', women as number],
          ['MALE', men as number],
        ]),
      );
    const first = request({ tables: attributes(8) });
    const [before, after] = await releaseAll([first, { ...first, tables: attributes(9), revision: 2 }]);
    expect([...before!.protection.withheld]).toEqual([]);
    expect(after!.protection.audit.passed).toBe(true);
    const withheld = ['EECO12', 'EECO15', 'EECO16'].flatMap((code) => [code, `${code}|GENDER=FEMALE`]);
    expect([...after!.protection.withheld].filter((id) => !id.endsWith('=MALE')).sort()).toEqual(withheld);
    expect(after!.protection.withheld).not.toContain('EECO01|GENDER=FEMALE');
  });
});
