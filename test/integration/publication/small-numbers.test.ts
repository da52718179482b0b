import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import type { App } from '../../../server/app.ts';
import { publishedTables } from '../../../server/publication/published-tables.ts';
import type { SnapshotDocument } from '../../../server/publication/snapshot-document.type.ts';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';

const THRESHOLD = 3;
const COUNTS = publishedTables.filter(({ kind }) => kind === 'COUNTS');
const isSmall = (value: number) => value > 0 && value < THRESHOLD;

let app: App;
const download = async (path: string): Promise<string> => (await fetch(`${app.url}/open-data/kim-potsdam/${path}`)).text();

beforeAll(async () => {
  app = await testApp(await testDatabase('demo'));
});

test.each(['2026-06-30', '2026-09-30'])('no document of %s holds a small count, as value or behind a share', async (date) => {
  const { tables, targets } = JSON.parse(await download(`${date}.json`)) as SnapshotDocument;
  for (const { id, indicators } of COUNTS) {
    const cells = tables.find((table) => table.id === id)?.cells ?? [];
    expect(cells.length, id).toBeGreaterThan(0);
    for (const cell of cells) {
      const isCount = indicators.includes(cell.indicator);
      if (isCount) expect(isSmall(cell.value ?? 0), JSON.stringify(cell)).toBe(false);
      const isOfPeople = cell.indicator !== 'KIM_COST_PER_PERSON' && cell.indicator !== 'KIM_COST_PER_OUTCOME';
      if (isOfPeople) expect(isSmall(cell.numerator ?? 0), JSON.stringify(cell)).toBe(false);
      expect(isSmall(cell.denominator ?? 0), JSON.stringify(cell)).toBe(false);
      if (cell.status !== 'PUBLISHED')
        expect([cell.value, cell.numerator, cell.denominator].every((each) => each == null)).toBe(true);
    }
  }
  const values = new Map(tables.flatMap(({ cells }) => cells.map((cell) => [[cell.indicator, ...cell.key].join(), cell.status])));
  for (const target of targets) {
    const status = values.get([target.indicator, target.fieldOfAction ?? target.measure].filter(Boolean).join());
    if (status !== 'PUBLISHED' && !target.gender)
      expect([target.planToDate, target.deviation, target.assessment]).toEqual([null, null, null]);
  }
});

test.each(['2026-06-30', '2026-09-30'])('no file of a table of %s does, and every withheld number is a dot', async (date) => {
  let withheld = 0;
  for (const { id, indicators } of COUNTS) {
    const rows = parse<Record<string, string>>(await download(`${date}/${id}.en.csv`), {
      bom: true,
      columns: true,
      delimiter: ';',
    });
    for (const row of rows.filter(({ indicator }) => indicators.includes(indicator ?? ''))) {
      expect(isSmall(Number(row.value)), JSON.stringify(row)).toBe(false);
      expect(row.value === '.', JSON.stringify(row)).toBe(row.status === 'SUPPRESSED');
      if (row.status === 'SUPPRESSED') withheld++;
    }
  }
  expect(withheld).toBeGreaterThan(100);
});
