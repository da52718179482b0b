import { expect, test } from 'vitest';
import { comparedTables } from '../../../server/reports/compared-tables.ts';
import { viewOf } from '../../../server/reports/model/view.ts';
import { type DocumentOptions, reportDocument } from '../../support/reports/document.ts';

const JUNE = { date: '2026-06-30' };
const compare = (then: DocumentOptions = {}, now: DocumentOptions = {}, language: 'de' | 'en' = 'de') =>
  comparedTables(
    viewOf(reportDocument({ ...then, document: { ...JUNE, ...then.document } }), language),
    viewOf(reportDocument(now), language),
  );
const table = (tables: ReturnType<typeof compare>, id: string) => tables.find((each) => each.id === id);
const rowOf = (tables: ReturnType<typeof compare>, id: string, ...head: string[]) =>
  table(tables, id)
    ?.rows.find((row) => row.head.join() === head.join())
    ?.cells.map(({ text }) => text);

test('key figures of the operation come first, then those of the pillars, then every published table', () => {
  const ids = compare().map(({ id }) => id);
  expect(ids.slice(0, 2)).toEqual(['key-figures', 'pillars']);
  expect(ids.slice(2)).toEqual(reportDocument().tables.map(({ id }) => id));
  for (const { columns } of compare())
    expect(columns).toEqual(['30.\u00a0Juni\u00a02026', '30.\u00a0September\u00a02026', 'Veränderung']);
});

test('both values stand side by side, with what changed, in the unit of the indicator', () => {
  const tables = compare({ values: { EECO01: 250, KIM_WOMEN_SHARE: 0.4, KIM_FUNDS_SPENT: 30_000_000, KIM_WAITING: 16 } });
  expect(rowOf(tables, 'key-figures', 'Teilnehmende insgesamt')).toEqual(['250', '301', '+51']);
  expect(rowOf(tables, 'key-figures', 'Anteil der Frauen')).toEqual(['40,0\u202f%', '50,2\u202f%', '+10,2 %-Punkte']);
  expect(rowOf(tables, 'key-figures', 'Ausgaben')).toEqual(['300.000\u202f€', '351.274\u202f€', '+51.274\u202f€']);
  expect(rowOf(tables, 'key-figures', 'Warteliste')).toEqual(['16', '14', '\u22122']);
  expect(rowOf(tables, 'key-figures', 'Kontakte')).toEqual(['402', '402', '0']);
});

test.each(['de', 'en'] as const)('where one of the two is withheld nothing is said about the difference (%s)', (language) => {
  const codes = ['EECO01|FIELD_OF_ACTION=SPURWECHSEL', 'EECO01|FIELD_OF_ACTION=SPURWECHSEL|GENDER=MALE'];
  for (const [then, now] of [
    [codes, []],
    [[], codes],
    [codes, codes],
  ] as const) {
    const changed = compare({ withheld: then }, { withheld: now }, language).flatMap(({ rows }) =>
      rows.map(({ cells }) => cells),
    );
    const withheld = changed.filter((cells) => cells.slice(0, 2).some(({ text }) => text.startsWith('.')));
    expect(withheld.length).toBeGreaterThanOrEqual(3);
    for (const [, , change] of withheld)
      expect(change).toEqual({ text: '.', words: expect.stringMatching(/nicht ausgewiesen|to protect persons/) });
  }
});

test('what one date does not know has no difference, and a month that is new is not taken for a growth', () => {
  const tables = compare({ values: { 'KIM_WAITING|FIELD_OF_ACTION=SPURWECHSEL': null } });
  expect(
    table(tables, 'offers-field')?.rows.find(({ head, cells }) => head[1] === 'Warteliste' && cells[0]?.text === '…')?.cells[2],
  ).toEqual({
    ...{ text: '…', words: 'nicht verfügbar' },
  });
});

test('what a revision corrected carries its "r", and the column says which revision it is', () => {
  const tables = compare({}, { revised: ['EECO01'], document: { revision: 2, reason: 'Zwei Austritte fehlten.' } });
  expect(tables[0]?.columns[1]).toBe('30.\u00a0September\u00a02026, Fassung 2');
  expect(rowOf(tables, 'key-figures', 'Teilnehmende insgesamt')).toEqual(['301', '301\u00a0r', '0']);
});
