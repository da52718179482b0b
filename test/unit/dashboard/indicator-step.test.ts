import { describe, expect, it } from 'vitest';
import { formatter } from '#lib/format.ts';
import { pathView } from '#lib/indicators/path.ts';
import { readStep, stepPath } from '#lib/indicators/step.ts';
import { recordsView } from '../../../dashboard/src/routes/kennzahlen/[code]/datensaetze/records-view.ts';
import { figure, plain } from './factories.ts';
import { data, indicator, traced } from './indicator-factories.ts';

const german = formatter('de');
const steps = [
  { reason: 'FOUND', label: 'Datensätze', kept: 418, excluded: 0 },
  { reason: 'INCOMPLETE', label: 'unvollständig', kept: 402, excluded: 16 },
  { reason: 'NOT_REACHED', label: 'nicht erreicht', kept: 402, excluded: 0 },
];
const hrefs = (mayReadRecords: boolean) =>
  pathView(data({ mayReadRecords, headline: traced(figure(), { steps }) }), 'Quelle', german).rows.map(({ href }) => href);

describe('the steps of a number', () => {
  it('lead to their records where there are some, for who may read them and for nobody else', () => {
    expect(hrefs(true)).toEqual([
      '/kennzahlen/EECO01/datensaetze?schritt=0',
      '/kennzahlen/EECO01/datensaetze?schritt=1&teil=ausgeschlossen',
      undefined,
      '/kennzahlen/EECO01/datensaetze?schritt=2',
    ]);
    expect(hrefs(false).filter(Boolean)).toEqual([]);
  });

  it('are read from the address as they were written into it', () => {
    for (const choice of [
      { place: 0, isExcluded: false },
      { place: 3, isExcluded: true },
    ])
      expect(readStep(new URL(stepPath('EECO01', choice, 'xyz'), 'http://x').searchParams)).toEqual(choice);
    expect(readStep(new URLSearchParams())).toEqual({ place: 0, isExcluded: false });
    expect(['-1', '1.5', 'x', '100', ' '].map((schritt) => readStep(new URLSearchParams({ schritt })))).toEqual(
      Array(5).fill(null),
    );
  });
});

describe('the page of records', () => {
  const person = {
    ...({ id: 'x', enteredOn: '2026-03-02', gender: null, age: 0, employmentStatus: 'WORK_OPPORTUNITY', education: 0 } as const),
    participant: { pseudonym: 'P-1' },
    attendances: {
      nodes: [{ id: 'a', enteredOn: '2026-03-02', leftOn: null, measure: { slug: 'm', title: 'Kurs', titleEn: 'Course' } }],
    },
  };
  const view = (step: Parameters<typeof recordsView>[0]['lineage']['step'], locale: 'de' | 'en' = 'de', isExcluded = true) =>
    recordsView(
      {
        ...{ indicator: indicator(), choice: { place: 1, isExcluded }, asOf: '2026-11-22' },
        lineage: { ruleVersion: 'EECO01/1', steps, step },
      },
      formatter(locale),
    );
  const page = (hasNextPage: boolean) => ({ totalCount: 16, pageInfo: { hasNextPage, endCursor: 'abc' }, nodes: [person] });

  it('says what is missing in a record, and does not take zero for it', () => {
    const [row] = view({ records: page(true) }).rows;
    expect(row).toMatchObject({ pseudonym: 'P-1', gender: 'keine Angabe', age: 0, education: 0 });
    expect(row?.employment).toBe('Arbeitsgelegenheit (§ 16d SGB II)');
    expect(plain(row?.attendances[0]?.text ?? '')).toMatch(/^Kurs: .*2026 bis heute$/);
    expect(plain(view({ records: page(true) }, 'en').rows[0]?.attendances[0]?.text ?? '')).toMatch(/^Course: .* to today$/);
  });

  it('leads on as long as there is more, and names the step', () => {
    expect(view({ records: page(true) }).next).toBe('/kennzahlen/EECO01/datensaetze?schritt=1&teil=ausgeschlossen&nach=abc');
    expect(view({ records: page(false) }).next).toBeNull();
    expect(view({ records: page(false) }).step).toBe('unvollständig: 16');
    expect(view({ records: page(false) }, 'de', false).step).toBe('noch dabei nach „unvollständig“: 16');
  });

  it('says so where there is no record behind the number', () => {
    expect(view(null)).toMatchObject({ rows: [], next: null });
    expect(view({ records: null }).empty).toContain('keine Datensätze von Menschen');
  });
});
