import { describe, expect, it } from 'vitest';
import { CannotProtect } from '../../../server/disclosure/cannot-protect.ts';
import { auditRelease, protectRelease } from '../../../server/disclosure/protect-release.ts';
import { asEarlier, genders, releaseAll, request, smallRequests, table } from '../../support/disclosure/releases.ts';

describe('a release', { timeout: 30_000 }, () => {
  it('prints everything where nothing is small', async () => {
    const protection = await protectRelease(request({ tables: [genders(20, 22, 0)] }));
    expect([...protection.withheld]).toEqual([]);
    expect(protection.audit).toMatchObject({ passed: true, cells: 4, failed: 0 });
  });

  it('withholds a small number and another one that hides it', async () => {
    const { withheld, audit: report } = await protectRelease(request({ tables: [genders(20, 22, 1)] }));
    expect(withheld).toContain('EECO01|GENDER=NON_BINARY');
    expect(withheld.size).toBe(2);
    expect(report.passed).toBe(true);
  });

  it('hides the sum of two small numbers, too: the row 1 + 1 + 20', async () => {
    const { withheld } = await protectRelease(request({ tables: [genders(1, 1, 20)] }));
    expect(withheld.size).toBe(3);
  });

  it('never prints a number below the threshold, and no more than that of tables about a handful of people', async () => {
    const { withheld } = await protectRelease(request({ tables: [genders(9, 8, 7)], smallestBase: 30 }));
    expect(withheld.size).toBe(3);
    expect(withheld).not.toContain('EECO01');
  });

  it('is the same whenever it is made, whatever the order of tables and cells', async () => {
    const [first] = smallRequests(2);
    const again = { ...first!, tables: first!.tables.toReversed().map((each) => ({ ...each, cells: each.cells.toReversed() })) };
    const patterns = [await protectRelease(first!), await protectRelease(first!), await protectRelease(again)];
    const [one, two, three] = patterns.map(({ withheld }) => [...withheld].sort());
    expect(two).toEqual(one);
    expect(three).toEqual(one);
  });
});

describe('what cannot be proven', () => {
  const bySlice = (slices: number) =>
    table('slices', ['PERIOD'], 'KIM_CONTACTS', [
      ['TOTAL', 4 * slices],
      ...Array.from({ length: slices }, (_, n) => [`S${n}`, 4] as [string, number]),
    ]);

  it('is refused in a sentence that says what to do: more cells than were ever proven', async () => {
    await expect(protectRelease(request({ tables: [bySlice(15_000)] }))).rejects.toThrow(
      /^These releases together have 15001 linked cells; protection is proven up to 15000\. Publish fewer tables, [^.]+\.$/,
    );
    await expect(auditRelease(request({ tables: [bySlice(15_000)] }), new Set())).rejects.toThrow(CannotProtect);
  });

  it('is refused in the same way: tables that contradict each other, and a threshold below 3', async () => {
    const other = table('other', [], 'EECO01', [[43]]);
    await expect(protectRelease(request({ tables: [genders(20, 22, 0), other] }))).rejects.toThrow(
      /^Two tables of 2026-06-30 disagree about EECO01: [^.]+\.$/,
    );
    await expect(protectRelease(request({ tables: [genders(20, 22, 0)], threshold: 2 }))).rejects.toThrow(CannotProtect);
  });
});

describe('growth between two dates', { timeout: 30_000 }, () => {
  it('is a number that is protected like any other, except that of all participants', async () => {
    const sooner = request({ tables: [genders(20, 22, 10)] });
    const later = request({ tables: [genders(21, 22, 10)], date: '2026-12-31' });
    const [, second] = await releaseAll([sooner, later]);
    expect(second!.protection.withheld).toContain('EECO01|GENDER=FEMALE');
    expect(second!.protection.withheld).not.toContain('EECO01');
    expect(second!.protection.audit.passed).toBe(true);
  });

  it('cannot be hidden any more once everything but it was printed: the audit fails', async () => {
    const sooner = request({ tables: [genders(20, 22, 1)] });
    const later = {
      ...sooner,
      date: '2026-12-31',
      earlier: [asEarlier(sooner, { withheld: new Set(['EECO01|GENDER=NON_BINARY']) })],
    };
    expect((await protectRelease(later)).audit.passed).toBe(false);
  });
});
