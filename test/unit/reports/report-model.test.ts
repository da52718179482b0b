import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../server/indicators/catalogue.ts';
import type { Block } from '../../../server/reports/model/model.type.ts';
import { reportModel } from '../../../server/reports/report-model.ts';
import { type DocumentOptions, reportDocument } from '../../support/reports/document.ts';
import { rowOf, tablesOf, textOf } from '../../support/reports/printed.ts';

const SHA = 'ab'.repeat(32);
const make = (
  options: DocumentOptions = {},
  language: 'de' | 'en' = 'de',
  paper?: { number: string | null; decision: string | null },
) => reportModel({ document: reportDocument(options), sha256: SHA }, language, paper);
const headings = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
const firstPage = (blocks: readonly Block[]) =>
  blocks.slice(
    0,
    blocks.findIndex(({ kind }) => kind === 'page-break'),
  );

describe('the first page stands alone', () => {
  test('it has the blocks of a council paper in their order', () => {
    expect(headings(firstPage(make().blocks)).slice(1)).toEqual(['Beratungsfolge', 'Kenntnisnahme', 'Begründung']);
  });

  test('it answers six questions with one sentence each', () => {
    const terms = firstPage(make().blocks).find((block) => block.kind === 'terms');
    const items = terms?.kind === 'terms' ? terms.items : [];
    expect(items.map(({ term }) => term)).toEqual([
      'Was KIM ist',
      'Reichweite',
      'Ausgewogenheit',
      'Ergebnisse',
      'Geld',
      'Bewertung',
    ]);
    for (const { text } of items) expect(text.replaceAll(/\d\./g, '')).toMatch(/^[^.]+\.$/);
  });

  test('paper number and decision go where a clerk would write them, and are left open otherwise', () => {
    const given = firstPage(make({}, 'de', { number: '26/SVV/0123', decision: 'Die Mittel werden erhöht.' }).blocks);
    expect(headings(given)).toContain('Beschlussvorschlag');
    expect(given).toContainEqual({ kind: 'paragraph', text: 'Die Mittel werden erhöht.' });
    const fields = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'fields' ? block.items : []));
    expect(fields(given)).toContainEqual({ label: 'Drucksache Nr.', value: '26/SVV/0123' });
    expect(fields(firstPage(make().blocks))).toContainEqual({ label: 'Drucksache Nr.', value: null });
  });

  test('a correction says on it what was wrong', () => {
    const model = make({ document: { revision: 2, reason: 'Zwei Austritte fehlten.' } });
    expect(textOf({ ...model, blocks: firstPage(model.blocks), tables: [] })).toContain(
      'Dies ist Fassung 2: Zwei Austritte fehlten.',
    );
    expect(model.running.asOf).toContain('Fassung 2');
  });

  test.each([
    ['de', 'Die Vertretung nimmt den Bericht über KIM Oder-Spree'],
    ['en', 'The Council takes note of the report on KIM Oder-Spree'],
  ] as const)('a report of another municipality names that one and its bodies: %s', (language, sentence) => {
    const operation = { ...reportDocument().operation, title: 'KIM Oder-Spree', municipality: 'Oder-Spree', source: 'press' };
    const text = JSON.stringify(make({ document: { operation } }, language));
    expect(text).toContain(sentence);
    expect(text).not.toMatch(/Potsdam|Stadtverordnete|City Council|Das macht die Stadt\b|Auch die Stadt/);
  });
});

describe('numbers', () => {
  const document = reportDocument();
  const values = new Set(document.tables.flatMap(({ cells }) => cells.map(({ value }) => value)));
  const targets = new Set(
    document.targets.flatMap(({ target, planToDate, deviationShare }) => [target, planToDate, deviationShare]),
  );
  const isKnown = (number: number) => [number, Math.round(number * 100)].some((one) => values.has(one) || targets.has(one));

  test.each(['de', 'en'] as const)('no number of a table is not in the document (%s)', (language) => {
    const numbers = tablesOf(make({}, language)).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ number }) => number ?? [])),
    );
    expect(numbers.length).toBeGreaterThan(300);
    expect(numbers.filter((number) => !isKnown(number))).toEqual([]);
  });

  test('the plan until the end of the operation is not taken for the plan to date', () => {
    const PERIOD = 'PERIOD' as never;
    const total = { value: 'TOTAL', label: { de: 'Gesamt', en: 'Total' } };
    const plan = {
      ...{ id: 'money-plan', title: total.label, dimensions: [PERIOD], values: [[total]], indicators: ['KIM_FUNDS_PLANNED'] },
      cells: [{ indicator: 'KIM_FUNDS_PLANNED', key: ['TOTAL'], value: 182_621_500, status: 'PUBLISHED' as const }],
    };
    const model = make({ document: { tables: [plan, ...document.tables] } });
    expect(textOf(model)).toContain('389.000');
  });
});

describe('what is withheld', () => {
  // 187 and 0,187 stand nowhere else
  const secret = { values: { EECO01: 187, KIM_WOMEN_SHARE: 0.187 }, withheld: ['EECO01', 'KIM_WOMEN_SHARE'] };

  test.each(['de', 'en'] as const)('stands nowhere, and nothing that follows from it does (%s)', (language) => {
    const targets = [{ planToDate: null, deviation: null, deviationShare: null, assessment: null }];
    const text = textOf(make({ ...secret, targets }, language));
    expect(text).not.toMatch(/187|18[.,]7/);
    expect(text).toContain(language === 'de' ? 'zum Schutz von Personen nicht ausgewiesen' : 'not shown, to protect persons');
  });

  test('is a point with words in tables and a bar without length in charts', () => {
    const model = make({ withheld: ['KIM_SECURED_TITLE'] });
    const outcomes = tablesOf(model).find(({ id }) => id === 'outcomes');
    expect(rowOf(outcomes, 'Aufenthalt gesichert')?.[0]).toBe('.');
    const bars = model.blocks.flatMap((block) => (block.kind === 'chart' && block.chart.kind === 'bars' ? block.chart.bars : []));
    expect(bars.find(({ label }) => label === 'Aufenthalt gesichert')).toMatchObject({ value: null, text: 'nicht ausgewiesen' });
  });

  test('leaves a hatched part in a bar of shares, with no share of it written anywhere', () => {
    const model = make({ withheld: ['EECO01|GENDER=MALE', 'EECO01|GENDER=NON_BINARY'] });
    const shares = model.blocks.flatMap((block) =>
      block.kind === 'chart' && block.chart.kind === 'shares' ? block.chart.bars : [],
    );
    expect(shares[0]?.parts.map(({ label }) => label)).toEqual(['Frauen']);
    expect(shares[0]?.text).toBe('zum Schutz von Personen nicht ausgewiesen');
  });
});

test('zero is "-", what a revision corrected has an "r"', () => {
  const model = make({ revised: ['EECO02'], values: { EECO02: 12, EECO16: 0 } });
  const esf = tablesOf(model).find(({ id }) => id === 'esf-plus');
  expect([rowOf(esf, 'EECO02')?.[0], rowOf(esf, 'EECO16')?.[0]]).toEqual(['12\u00a0r', '-']);
});

test('an open offer shows its visits, and what nobody can know of it is "x", not missing', () => {
  const values = {
    ...{ 'EECO01|MEASURE=frauencafe': 0, 'KIM_CONTACTS|MEASURE=frauencafe': 1416, 'KIM_WOMEN_SHARE|MEASURE=frauencafe': null },
    ...{ 'EECO01|MEASURE=vaetertreff': 0, 'KIM_CONTACTS|MEASURE=vaetertreff': 0, 'KIM_WOMEN_SHARE|MEASURE=vaetertreff': null },
  };
  const rows = (language: 'de' | 'en') => tablesOf(make({ values }, language)).find(({ id }) => id === 'measures')?.rows ?? [];
  const cellsOf = (name: RegExp, language: 'de' | 'en') =>
    rows(language)
      .find(({ head }) => name.test(head[0] ?? ''))
      ?.cells.map(({ text }) => text)
      .slice(0, 2);
  expect(cellsOf(/Frauencafé/, 'de')).toEqual(['1.416 Besuche', 'x']);
  expect(cellsOf(/Women.s café/, 'en')).toEqual(['1,416 visits', 'x']);
  expect(cellsOf(/Vätertreff/, 'de')).toEqual(['-', '…']);
});

test('bodies have no gender', () => {
  const { tables, indicators } = reportDocument();
  const bodies = catalogue.find(({ code }) => code === 'EECO18');
  expect(bodies?.unit).toBe('BODIES');
  const whole = {
    ...{ id: 'bodies', title: { de: 'Stellen', en: 'Bodies' }, dimensions: [], values: [], indicators: ['EECO18'] },
    cells: [{ indicator: 'EECO18', key: [], value: 4, status: 'PUBLISHED' as const }],
  };
  const known = { ...(indicators[0] as (typeof indicators)[number]), code: 'EECO18', unit: 'BODIES' as never };
  const model = make({ document: { tables: [...tables, whole], indicators: [...indicators, known] } });
  const esf = tablesOf(model).find(({ id }) => id === 'esf-plus');
  expect(rowOf(esf, 'EECO18')).toEqual(['4', 'x', 'x', 'x']);
});

test('no chart stands without a table after it', () => {
  const { blocks } = make();
  const charts = blocks.flatMap((block, n) => (block.kind === 'chart' ? [n] : []));
  expect(charts.length).toBeGreaterThanOrEqual(4);
  for (const n of charts) expect(blocks[n + 1]?.kind).toBe('table');
});

test('invented data are marked on every page, real data are not', () => {
  expect(make().running.demo).toBe('Demodaten – erfunden, keine wirklichen Personen');
  const real = make({ isDemo: false, targets: [] });
  expect([real.running.demo, textOf(real).includes('erfunden')]).toEqual([null, false]);
});

test('with nothing in it a report still reads well', () => {
  const model = make({
    document: { tables: [], indicators: [], targets: [], measures: [], fieldsOfAction: [], providers: [], notes: [] },
  });
  expect(textOf(model)).toContain('Für dieses Vorhaben sind keine Ziele hinterlegt.');
  expect(textOf(model)).not.toMatch(/undefined|NaN/);
});

describe('Leichte Sprache', () => {
  const easy = (options: DocumentOptions = {}) => {
    const { blocks } = make(options);
    const from = blocks.findIndex((block) => block.kind === 'page-break' && block.large);
    return blocks.slice(from).flatMap((block) => (block.kind === 'list' ? block.items : []));
  };

  test('says that nobody has checked it yet, and that the numbers are invented', () => {
    expect(easy()).toContain('Noch niemand hat den Text geprüft.');
    expect(easy()).toContain('Achtung: Wir haben diese Zahlen erfunden.');
    expect(easy({ isDemo: false })).not.toContain('Achtung: Wir haben diese Zahlen erfunden.');
  });

  test('has sentences of at most twelve words, without passive, and no long word without a hyphen', () => {
    for (const item of easy()) {
      expect(item).not.toMatch(/\b(wird|werden|wurde|worden)\b/);
      for (const sentence of item.split(/[.:?] ?/)) expect(sentence.trim().split(/\s+/).length, sentence).toBeLessThanOrEqual(12);
      for (const word of item.match(/[\p{L}]+/gu) ?? []) expect(word.length, word).toBeLessThanOrEqual(15);
    }
  });

  test('gives no withheld number away', () => {
    expect(easy({ withheld: ['EECO01'] })).toContain(
      'Diese Zahl schreiben wir nicht auf. So kann niemand die Menschen erkennen.',
    );
  });

  test('compares with the plan in words', () => {
    expect(easy()).toContain('Das sind weniger Menschen als im Plan.');
    expect(easy({ targets: [{ deviationShare: 0.2 }] })).toContain('Das sind mehr Menschen als im Plan.');
  });
});
