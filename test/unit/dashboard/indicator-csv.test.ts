import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { formatter } from '#lib/format.ts';
import { indicatorCsv } from '#lib/indicators/csv.ts';
import type { IndicatorData } from '#lib/indicators/data.ts';
import type { Locale } from '#lib/locale.ts';
import { figure } from './factories.ts';
import { breakdown, data, indicator, period, traced } from './indicator-factories.ts';

/** The rows of the file, by the heads of their columns. */
function rows(parts: Partial<IndicatorData> = {}, locale: Locale = 'de'): Record<string, string>[] {
  const text = indicatorCsv(data(parts), 'KIM-Monitor', formatter(locale));
  return parse(text, { bom: true, delimiter: ';', columns: true, recordDelimiter: '\r\n' });
}
const euros = { code: 'KIM_FUNDS_SPENT', unit: 'EUR_CENT', decimals: 0 } as const;

describe('the file of a view', () => {
  it('says in every row what it is, as of when, by which rule, from where, and that it is invented', () => {
    for (const row of rows()) {
      expect(row).toMatchObject({
        Kennzahl: 'EECO01',
        Vorhaben: 'KIM Potsdam',
        Stichtag: '2026-11-22',
        Regel: 'EECO01/1',
        Quelle: 'KIM-Monitor',
      });
      expect(row['Art der Daten']).toContain('Demodaten');
    }
    expect(rows({ isDemo: false })[0]?.['Art der Daten']).toBe('keine Demodaten');
  });

  it('holds the state, the course, the parts in their order, the steps and the quality', () => {
    const steps = [
      { reason: 'FOUND', label: 'Datensätze', kept: 418, excluded: 0 },
      { reason: 'INCOMPLETE', label: 'unvollständig', kept: 402, excluded: 16 },
    ];
    const found = rows({
      headline: traced(figure(), { steps }),
      breakdowns: [breakdown('MEASURE', { klein: { value: 3 }, gross: { value: 5 } })],
    });
    expect(found.map((row) => `${row.Abschnitt}|${row.Ausprägung}|${row.Wert}|${row['Nicht gezählt']}`)).toEqual([
      'Stand||402|',
      'Verlauf||375|',
      'Verlauf||402|',
      'Aufgliederung|gross|5|',
      'Aufgliederung|klein|3|',
      'Datensätze|Datensätze|418|',
      'Datensätze|unvollständig|402|16',
      'Qualität|Unvollständige Datensätze||',
      'Qualität|Ohne Antwort auf die Frage||',
      'Qualität|Davon überfällig||',
      'Qualität|Nicht gemeldete Austritte||',
      'Qualität|Spät erfasst||',
    ]);
  });

  it('tells zero, withheld, not available and senseless apart', () => {
    const periods = [
      period('a', '2026-01-31', 0),
      period('b', '2026-02-28', null),
      { ...period('c', '2026-03-31', 5), ...{ value: null, status: 'SUPPRESSED' as const } },
      { ...period('d', '2026-04-30', 5), ...{ value: null, status: 'NOT_APPLICABLE' as const } },
    ];
    const course = rows({ periods }).filter(({ Abschnitt }) => Abschnitt === 'Verlauf');
    expect(course.map((row) => [row.Wert, row.Status, row.Statuscode])).toEqual([
      ['0', 'ausgewiesen, genau null', 'PUBLISHED'],
      ['', 'nicht verfügbar', 'NOT_AVAILABLE'],
      ['', 'zum Schutz von Personen nicht ausgewiesen', 'SUPPRESSED'],
      ['', 'hier nicht sinnvoll', 'NOT_APPLICABLE'],
    ]);
  });

  it('writes euros and per cent without separators, with the decimal sign of the language', () => {
    const money = {
      indicator: indicator({ unit: 'EUR_CENT', additivity: 'SUM' }),
      headline: traced({ ...figure({ value: 33_240_951 }), indicator: euros }),
    };
    expect(rows(money)[0]).toMatchObject({ Wert: '332409,51', Einheit: 'Euro' });
    expect(rows(money, 'en')[0]).toMatchObject({ Value: '332409.51', Unit: 'euros', Section: 'State' });
    const share = { ...figure({ value: 191 / 402, unit: 'SHARE' }), numerator: 191, denominator: 402 };
    const ratio = { indicator: indicator({ unit: 'SHARE', additivity: 'RATIO' }), headline: traced(share) };
    expect(rows(ratio)[0]).toMatchObject({ Wert: '47,5124', Einheit: 'Prozent', Zähler: '191', Nenner: '402' });
  });

  it('has targets and forecast beside values that run on from the start, and not beside others', () => {
    const forecast = {
      ...{ on: '2028-12-31', expected: 1429, low: 1179, high: 1696 },
      neededPerMonth: null,
      probability: null,
      method: '',
    };
    const points = [{ on: '2026-11-22', expected: 402, low: 402, high: 402 }, forecast];
    const known = {
      plan: [{ dueOn: '2026-12-31', value: 470, isExample: true, source: '' }],
      headline: traced(figure({ target: {} }), { forecast: { ...forecast, points } }),
    };
    const sections = (found: Record<string, string>[]) => found.map(({ Abschnitt }) => Abschnitt);
    expect(rows(known).find(({ Abschnitt }) => Abschnitt === 'Vorausschau')).toMatchObject({
      ...{ Bis: '2028-12-31', Wert: '1429', 'Untergrenze (80 %)': '1179', 'Obergrenze (80 %)': '1696' },
      Status: 'vorausgeschätzt, nicht gemessen',
    });
    expect(sections(rows(known)).filter((section) => section === 'Vorausschau')).toHaveLength(1);
    const apart = rows({ ...known, selection: { interval: 'MONTH', isCumulative: false, breakdown: null } });
    expect(sections(apart)).not.toContain('Ziele');
    expect(sections(apart)).not.toContain('Vorausschau');
  });

  it('says which live numbers are not for publication', () => {
    const small = rows({ headline: traced(figure({ value: 2, isPublishable: false })) });
    expect(small[0]).toMatchObject({ Wert: '2', 'nicht zu veröffentlichen': 'n' });
    expect(rows({})[0]?.['nicht zu veröffentlichen']).toBe('');
  });

  it('runs nothing: a name that begins like a formula stays text', () => {
    const [row] = rows({ breakdowns: [breakdown('MEASURE', { '=cmd': { value: 3 } })] }).filter(
      ({ Abschnitt }) => Abschnitt === 'Aufgliederung',
    );
    expect(row?.Ausprägung).toBe("'=cmd");
  });
});
