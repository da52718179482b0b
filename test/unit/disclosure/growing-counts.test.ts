import { describe, expect, it } from 'vitest';
import { auditRelease } from '../../../server/disclosure/protect-release.ts';
import { asEarlier, request, table } from '../../support/disclosure/releases.ts';

type Numbers = Record<string, number>;

const offers = ['a', 'b', 'c'].map((measure) => ({ measure, fieldOfAction: 'A', provider: 'P' }));
const total = (numbers: Numbers): number => Object.values(numbers).reduce((sum, value) => sum + value, 0);

const release = (date: string, dimension: string, counts: Record<string, Numbers>) =>
  request({
    ...{ date, offers },
    tables: Object.entries(counts).map(([indicator, numbers]) =>
      table(indicator, [dimension], indicator, [['TOTAL', total(numbers)], ...Object.entries(numbers)]),
    ),
  });

/** Whether the second date passes if it withholds these cells, after the first one withheld those. */
async function passes([first, second]: ReturnType<typeof release>[], [before, now]: string[][]): Promise<boolean> {
  const earlier = [asEarlier(first!, { withheld: new Set(before) })];
  return (await auditRelease({ ...second!, earlier }, new Set(now))).passed;
}

/** Visits and ended attendances are added day by day: what was counted once stays counted, as readers know. */
describe('a count that only grows', { timeout: 30_000 }, () => {
  it.each(['KIM_CONTACTS', 'KIM_COMPLETION:WHOLE'])('hides no growth behind what would have to fall: %s', async (code) => {
    const dates = [
      release('2026-06-30', 'MEASURE', { [code]: { a: 8, b: 10, c: 12 } }),
      release('2026-09-30', 'MEASURE', { [code]: { a: 10, b: 13, c: 12 } }),
    ];
    const cells = (...measures: string[]) => measures.map((measure) => `${code}|MEASURE=${measure}`);
    expect(await passes(dates, [[], cells('a', 'c')])).toBe(false);
    expect(await passes(dates, [[], cells('a', 'b')])).toBe(true);
  });

  it('says the same of a quarter that is over at every later date', async () => {
    const dates = [
      release('2026-06-30', 'PERIOD', { KIM_CONTACTS: { '2026-Q1': 1, '2026-Q2': 29 } }),
      release('2026-09-30', 'PERIOD', { KIM_CONTACTS: { '2026-Q1': 1, '2026-Q2': 29, '2026-Q3': 30 } }),
    ];
    const quarters = (...ns: number[]) => ns.map((n) => `KIM_CONTACTS|PERIOD=2026-Q${n}`);
    expect(await passes(dates, [quarters(1, 2), quarters(1, 3)])).toBe(false);
    expect(await passes(dates, [quarters(1, 2), quarters(1, 2)])).toBe(true);
  });

  it('does not grow where an offer is over, so that nothing is hidden there', async () => {
    const dates = [
      release('2026-06-30', 'MEASURE', { KIM_CONTACTS: { a: 8, b: 10, c: 12 } }),
      release('2026-09-30', 'MEASURE', { KIM_CONTACTS: { a: 10, b: 10, c: 15 } }),
    ];
    const cells = (...measures: string[]) => measures.map((measure) => `KIM_CONTACTS|MEASURE=${measure}`);
    const over = dates.map((date) => ({
      ...date,
      offers: offers.map((offer) => ({ ...offer, endsOn: offer.measure === 'b' ? '2026-06-30' : null })),
    }));
    expect(await passes(dates, [[], cells('a', 'b', 'c')])).toBe(true);
    expect(await passes(over, [[], cells('a', 'b', 'c')])).toBe(false);
    expect(await passes(over, [[], cells('a', 'c')])).toBe(true);
  });

  it('has no more successes between two dates than endings', async () => {
    const [all, well] = ['KIM_COMPLETION:WHOLE', 'KIM_COMPLETION:PART'] as const;
    const dates = (endings: number) => [
      release('2026-06-30', 'MEASURE', { [all]: { a: 10, b: 20 }, [well]: { a: 6, b: 15 } }),
      release('2026-09-30', 'MEASURE', { [all]: { a: 10 + endings, b: 30 }, [well]: { a: 9, b: 17 } }),
    ];
    const cover = [`${well}|MEASURE=a`, `${well}|MEASURE=b`];
    expect(await passes(dates(4), [[], cover])).toBe(false);
    expect(await passes(dates(5), [[], cover])).toBe(true);
  });
});
