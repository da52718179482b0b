import { describe, expect, it } from 'vitest';
import { auditRelease } from '../../../server/disclosure/protect-release.ts';
import { cellId, type ProtectionRequest } from '../../../server/disclosure/protection.type.ts';
import { Attacker } from '../../support/disclosure/attacker.ts';
import {
  asEarlier,
  genders,
  type Released,
  releaseAll,
  request,
  smallRequests,
  table,
} from '../../support/disclosure/releases.ts';
import { isFoundOut, printed, secretsOf } from '../../support/disclosure/secrets.ts';

/** Both judges of a pattern that somebody made by hand, after releases that were made properly. */
async function judges(asked: ProtectionRequest, ids: readonly string[], before: readonly Released[] = []) {
  const withheld = new Set(ids);
  const now = { ...asked, earlier: before.map((each) => asEarlier(each.request, each.protection)) };
  const report = await auditRelease(now, withheld);
  const released = [
    ...before,
    { request: now, protection: { withheld, method: 'FAST' as const, cost: 0, bound: 0, audit: report } },
  ];
  const attacker = await Attacker.reading(printed(released));
  const foundOut = secretsOf(released.map((each) => each.request)).filter((secret) =>
    isFoundOut(secret, attacker.range(secret.wanted, [0, secret.high])),
  );
  return { report, foundOut: foundOut.map(({ what }) => what) };
}

describe('a fault that is planted', { timeout: 60_000 }, () => {
  it('is found: the cell that hides a small one is printed again', async () => {
    const { report, foundOut } = await judges(request({ tables: [genders(20, 22, 1)] }), ['EECO01|GENDER=NON_BINARY']);
    expect(report).toMatchObject({ passed: false });
    expect(report.failed).toBeGreaterThan(0);
    expect(report.tooNarrow).toBeGreaterThan(0);
    expect(foundOut).toEqual(['2026-06-30r1/EECO01/GENDER=NON_BINARY']);
  });

  it('is found: a small number is printed itself', async () => {
    const { report, foundOut } = await judges(request({ tables: [genders(20, 22, 1)] }), [
      'EECO01|GENDER=FEMALE',
      'EECO01|GENDER=MALE',
    ]);
    expect(report.passed).toBe(false);
    expect(foundOut).toContain('2026-06-30r1/EECO01/GENDER=NON_BINARY');
  });

  it('is found: growth between two dates was forgotten', async () => {
    const first = await releaseAll([request({ tables: [genders(20, 22, 10)] })]);
    const { report, foundOut } = await judges(request({ tables: [genders(22, 26, 10)], date: '2026-12-31' }), [], first);
    expect(report.passed).toBe(false);
    expect(foundOut).toEqual(['2026-12-31r1/EECO01/GENDER=FEMALE - 2026-06-30r1/EECO01/GENDER=FEMALE']);
  });

  it('is found: the difference of two revisions was forgotten', async () => {
    const first = await releaseAll([request({ tables: [genders(20, 22, 10)] })]);
    const { report, foundOut } = await judges(request({ tables: [genders(21, 21, 10)], revision: 2 }), [], first);
    expect(report.passed).toBe(false);
    expect(foundOut).toHaveLength(2);
  });

  it('is found: a zero that everybody knows stands for protection', async () => {
    const ages = [
      ['TOTAL', 42],
      ['UNDER_18', 2],
      ['18_29', 30],
      ['55_PLUS', 10],
    ] as const;
    const minors = [
      ['TOTAL', 2],
      ['UNDER_18', 2],
      ['18_29', 0],
      ['55_PLUS', 0],
    ] as const;
    const both = table('age', ['AGE_GROUP'], 'EECO01', ages);
    const tables = [{ ...both, cells: [...both.cells, ...table('age', ['AGE_GROUP'], 'EECO06', minors).cells] }];
    const hidden = ['EECO01|AGE_GROUP=UNDER_18', 'EECO06', 'EECO06|AGE_GROUP=UNDER_18', 'EECO06|AGE_GROUP=18_29'];
    const { report, foundOut } = await judges(request({ tables }), hidden);
    expect(report.passed).toBe(false);
    expect(foundOut).toContain('2026-06-30r1/EECO06/');
  });

  it('is found in random operations: any one protected number is printed again', async () => {
    for (const seed of [7, 9, 13, 15]) {
      const [released] = await releaseAll(smallRequests(seed).slice(0, 1));
      const { tables, threshold } = released!.request;
      const [id] = tables.flatMap(({ dimensions, cells }) =>
        cells
          .filter(({ value }) => value > 0 && value < threshold)
          .map(({ indicator, key }) => cellId(indicator, dimensions, key)),
      );
      expect(id).toBeDefined();
      const rest = [...released!.protection.withheld].filter((each) => each !== id);
      expect(await judges(released!.request, rest)).toMatchObject({ report: { passed: false } });
    }
  });
});
