import { expect, test } from 'vitest';
import { Role, type Viewer } from '../../../server/auth/viewer.ts';
import { catalogue } from '../../../server/indicators/catalogue.ts';
import { Dimension, Unit } from '../../../server/indicators/definition.ts';
import type { SnapshotDocument } from '../../../server/publication/snapshot-document.type.ts';
import { testDatabase } from '../../support/database.ts';
import { askApi } from '../../support/read/api.ts';

const database = await testDatabase('demo');
const ask = askApi(database);
const as = (role: Role): { viewer: Viewer } => ({ viewer: { role, providerId: null } });

interface Answered {
  value: number | null;
  status: string;
  numerator: number | null;
  denominator: number | null;
  indicator: { code: string; unit: string };
  breakdown: { value: string }[];
}
const FIELDS =
  'asOf basis notes figures { value status numerator denominator isPublishable indicator { code unit } breakdown { value } }';
const figures = async (
  input: string,
  options = {},
): Promise<{ asOf: string; basis: string; notes: string[]; figures: Answered[] }> =>
  (await ask(`{ figures(input: { ${input} }) { ${FIELDS} } }`, options)).data.figures;

/** Numbers with people behind each of them. */
const COUNTS: string[] = [Unit.PERSONS, Unit.RECORDS, Unit.CONTACTS, Unit.BODIES];
const isSmall = (value: number | null) => value !== null && value > 0 && value < 3;

async function document(date: string): Promise<SnapshotDocument> {
  return JSON.parse((await ask(`{ snapshot(date: "${date}") { document } }`)).data.snapshot.document);
}

test('everybody reads the last released snapshot, those who may the records', async () => {
  const codes = 'indicators: ["EECO01"]';
  expect(await figures(codes)).toMatchObject({ basis: 'SNAPSHOT', asOf: '2026-09-30' });
  expect(await figures(`${codes} asOf: "2026-08-15"`)).toMatchObject({ basis: 'SNAPSHOT', asOf: '2026-06-30' });
  const before = await figures(`${codes} asOf: "2026-03-31"`);
  expect(before.figures[0]).toMatchObject({ value: null, status: 'NOT_AVAILABLE' });
  for (const role of [Role.COUNCIL, Role.PROVIDER, Role.AUDITOR, Role.ADMIN])
    expect(await figures(codes, as(role)), role).toMatchObject({ basis: 'SNAPSHOT', asOf: '2026-09-30' });
  for (const role of [Role.STEERING, Role.COORDINATION])
    expect(await figures(codes, as(role)), role).toMatchObject({ basis: 'LIVE', asOf: '2026-11-23' });
});

test('no public answer holds a count below the threshold, by any breakdown, interval or filter', async () => {
  const codes = catalogue.map(({ code }) => JSON.stringify(code));
  const dimensions = Object.values(Dimension);
  const breakdowns = [
    '',
    ...dimensions,
    ...['FIELD_OF_ACTION, GENDER', 'MEASURE, GENDER', 'GENDER, AGE_GROUP', 'PROVIDER, GENDER'],
  ];
  let numbers = 0;
  for (const breakdown of breakdowns)
    for (const rest of [
      '',
      'interval: MONTH',
      'interval: QUARTER cumulative: false',
      'where: { gender: ["NON_BINARY"] }',
      'asOf: "2026-07-01"',
    ])
      for (let n = 0; n < codes.length; n += 30) {
        const { figures: found } = await figures(`indicators: [${codes.slice(n, n + 30)}] breakdown: [${breakdown}] ${rest}`);
        for (const figure of found) {
          if (COUNTS.includes(figure.indicator.unit)) expect(isSmall(figure.value), JSON.stringify(figure)).toBe(false);
          if (figure.indicator.unit === Unit.SHARE) expect([figure.numerator, figure.denominator].some(isSmall)).toBe(false);
          expect(figure.value === null, JSON.stringify(figure)).toBe(figure.status !== 'PUBLISHED');
          numbers += Number(figure.value !== null);
        }
      }
  expect(numbers).toBeGreaterThan(1000);
}, 120_000);

test('nothing printed twice grew by one or two people between the dates, but the number of all participants', async () => {
  const [june, september] = await Promise.all([document('2026-06-30'), document('2026-09-30')]);
  const named = ({ tables }: SnapshotDocument) =>
    new Map(tables.flatMap((table) => table.cells.map((cell) => [`${table.id} ${cell.indicator} ${cell.key}`, cell])));
  const units = new Map(june.indicators.map(({ code, unit }) => [code, unit as string]));
  const later = named(september);
  for (const [name, { indicator, value }] of named(june)) {
    const now = later.get(name)?.value ?? null;
    if (value === null || now === null || units.get(indicator) !== Unit.PERSONS || indicator === 'KIM_WAITING') continue;
    expect(isSmall(Math.abs(now - value)), `${name}: ${value}, ${now}`).toBe(false);
  }
});

test('shares are made of printed numbers and are withheld with them', async () => {
  const { tables } = await document('2026-09-30');
  const measures = tables.find(({ id }) => id === 'measures');
  const women = tables.find(({ id }) => id === 'measures-gender');
  const cell = (table: typeof women, code: string, key: string[]) =>
    table?.cells.find(({ indicator, key: own }) => indicator === code && own.join() === key.join());
  for (const share of measures?.cells.filter(({ indicator }) => indicator === 'KIM_WOMEN_SHARE') ?? []) {
    const [part, whole] = [cell(women, 'EECO01', [...share.key, 'FEMALE']), cell(women, 'EECO01', [...share.key, 'TOTAL'])];
    if (part?.status === 'SUPPRESSED' || whole?.status === 'SUPPRESSED')
      expect(share, share.key.join()).toMatchObject({ status: 'SUPPRESSED', value: null });
    else if (whole?.value) expect(share.value).toBe((part?.value ?? 0) / whole.value);
  }
});

test('what is not published says so in a sentence and not with a number', async () => {
  const { figures: found, notes } = await figures('indicators: ["EECO01"] breakdown: [RESIDENCE_STATUS]');
  expect(found).toMatchObject([{ status: 'NOT_AVAILABLE', value: null, breakdown: [] }]);
  expect(notes).toContain('In dieser Aufgliederung werden die Zahlen nicht veröffentlicht.');
});

test('live figures say whether each could be published', async () => {
  const { figures: found } = await figures('indicators: ["EECO01", "KIM_FUNDS_SPENT"] breakdown: [MEASURE]', as(Role.STEERING));
  for (const figure of found as (Answered & { isPublishable: boolean | null })[])
    expect(figure.isPublishable).toBe(figure.indicator.code === 'EECO01' ? !isSmall(figure.value) : null);
});

test('months of entries add up to the value at each of their ends', async () => {
  const within = await figures('indicators: ["EECO01"] interval: MONTH cumulative: false');
  const until = await figures('indicators: ["EECO01"] interval: QUARTER');
  const sum = within.figures.slice(0, 6).reduce((total, { value }) => total + (value ?? 0), 0);
  expect(until.figures.map(({ value }) => value)[1]).toBe(sum);
});
