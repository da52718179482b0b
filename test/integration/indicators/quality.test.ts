import { beforeEach, expect, test } from 'vitest';
import { Dimension } from '../../../server/indicators/definition.ts';
import type { FigureQuality } from '../../../server/indicators/figure.type.ts';
import type { FiguresInput } from '../../../server/indicators/figures.input.ts';
import { Interval } from '../../../server/indicators/periods.ts';
import { testDatabase } from '../../support/database.ts';
import { type AttendanceInput, buildMeasure, buildParticipation, type ParticipationInput } from '../../support/factories.ts';
import { asking } from '../../support/figures/ask.ts';
import { personIndicators, readPeople } from '../../support/figures/oracle.ts';
import { qualityByHand } from '../../support/figures/oracle-quality.ts';
import { randomRecords } from '../../support/figures/records.ts';
import { Random } from '../../support/random.ts';

const database = await testDatabase('empty');
const ask = asking(database);
let operation: string;
let number = 0;
beforeEach(() => {
  operation = `quality-${++number}`;
});

const person = (input: ParticipationInput) => buildParticipation(database.em(), { ...input, operation });
const left = (leftOn: string, answer: AttendanceInput = {}) => person({ attendances: [{ leftOn, ...answer }] });
const qualityOf = async (code: string, input: Partial<FiguresInput> = {}): Promise<FigureQuality | undefined> =>
  (await ask({ operation, indicators: [code], ...input })).figures.at(-1)?.quality;

test('who is still there or was not eligible owes no answer', async () => {
  await left('2026-05-31', { afterEmployed: true });
  await left('2026-05-31', { afterEmployed: null });
  await person({});
  await person({ employmentStatus: 'EMPLOYED', attendances: [{ leftOn: '2026-05-31' }] });
  expect((await qualityOf('EECR04'))?.notGivenShare).toBe(0.5);
  expect((await qualityOf('EECO01'))?.notGivenShare).toBeNull();
});

test('within a period the share is that of the people of the period', async () => {
  await person({ enteredOn: '2026-01-10', hasDisability: null });
  await person({ enteredOn: '2026-01-10', hasDisability: null });
  await person({ enteredOn: '2026-02-10', hasDisability: false });
  const asked = { cumulative: false, interval: Interval.MONTH, asOf: '2026-02-28' };
  expect((await qualityOf('EECO12', asked))?.notGivenShare).toBe(0);
  expect((await qualityOf('EECO12', { asOf: '2026-02-28' }))?.notGivenShare).toBeCloseTo(2 / 3);
});

test('an answer is overdue on the 29th day after leaving', async () => {
  await left('2026-10-24'); // 29 days before 22 November
  await left('2026-10-24', { afterQualification: false });
  await left('2026-10-25'); // 28 days: there is still time
  expect(await qualityOf('EECR03')).toMatchObject({ overdueExitShare: 0.5, notGivenShare: 2 / 3 });
  expect((await qualityOf('EECR03', { asOf: '2026-11-21' }))?.overdueExitShare).toBeNull();
});

test('an answer about six months later is overdue 28 days after these', async () => {
  await left('2026-04-24'); // six months: 24 October
  await left('2026-04-25');
  expect((await qualityOf('EECR05'))?.overdueExitShare).toBe(1);
  expect((await qualityOf('EECR05', { asOf: '2026-11-21' }))?.overdueExitShare).toBeNull();
  expect((await qualityOf('EECO12'))?.overdueExitShare).toBeNull();
});

test('who is still there four weeks after the end of the measure has an exit that nobody recorded', async () => {
  await buildMeasure(database.em(), { operation, slug: 'over', endsOn: '2026-10-24' });
  await buildMeasure(database.em(), { operation, slug: 'just-over', endsOn: '2026-10-25' });
  await person({ attendances: [{ measure: 'over' }, { measure: 'runs-on' }] });
  await person({ attendances: [{ measure: 'just-over' }] });
  await person({ attendances: [{ measure: 'runs-on' }] });
  await person({ attendances: [{ measure: 'over', leftOn: '2026-10-24' }] });
  expect((await qualityOf('EECO01'))?.unrecordedExitShare).toBeCloseTo(1 / 3);
  expect((await qualityOf('EECO01', { asOf: '2026-11-21' }))?.unrecordedExitShare).toBe(0);
  expect((await qualityOf('EECO01', { where: { measure: ['just-over'] } }))?.unrecordedExitShare).toBe(0);
  expect((await qualityOf('KIM_PLACES'))?.unrecordedExitShare).toBeNull();
});

test('an attendance is late if it is written down on the fifteenth day after it began, by the clock of Potsdam', async () => {
  const recorded = (...instants: (string | null)[]) =>
    person({
      attendances: instants.map((instant, n) => ({
        ...{ measure: `m${n}`, enteredOn: '2026-10-01', recordedAt: instant === null ? null : new Date(instant) },
      })),
    });
  await recorded('2026-10-15T21:59:00Z'); // the fourteenth day, one minute before midnight
  await recorded('2026-10-15T22:00:00Z'); // midnight
  await recorded('2026-10-02T08:00:00Z', '2026-11-20T08:00:00Z'); // one of two
  await recorded(null); // nobody knows
  expect((await qualityOf('EECO01'))?.lateEntryShare).toBeCloseTo(2 / 3);
  expect((await qualityOf('KIM_PLACES'))?.lateEntryShare).toBeNull();
});

test('nobody asked, nothing to say: shares of nothing are null', async () => {
  await person({ enteredOn: '2026-08-01', attendances: [{ leftOn: '2026-08-05' }] });
  const nothing = { incompleteShare: null, notGivenShare: null, overdueExitShare: null };
  expect(await qualityOf('EECR04', { asOf: '2026-07-31' })).toEqual({
    ...nothing,
    unrecordedExitShare: null,
    lateEntryShare: null,
  });
  expect((await qualityOf('EECO01'))?.unrecordedExitShare).toBeNull();
});

test('random questions give what a slow reading of the records gives', async () => {
  operation = 'kim-potsdam';
  await randomRecords(database.em(), 6, 80);
  const people = (await readPeople(database.pool)).filter((p) =>
    p.attendances.some((a) => String(a.measure).startsWith('measure-')),
  );
  const random = new Random(11);
  const met = new Set<string>();
  for (let round = 0; round < 60; round++) {
    const [code = 'EECO01'] = random.some(personIndicators, 1);
    const cumulative = random.chance(0.5);
    const gender = random.pick(['FEMALE', 'MALE', null]);
    const where = gender ? { gender: [gender] } : {};
    const input = { cumulative, where, asOf: random.day('2026-02-01', 290), interval: random.pick(Object.values(Interval)) };
    const byPillar = random.chance(0.3);
    const { figures } = await ask({ indicators: [code], ...input, ...(byPillar && { breakdown: [Dimension.FIELD_OF_ACTION] }) });
    for (const { quality, period, breakdown } of figures) {
      const pillar = breakdown[0]?.value;
      const among = people.filter(
        (p) =>
          (!gender || p.gender === gender) &&
          (!pillar || p.attendances.some((a) => a.field === pillar && String(a.entered_on) <= period.to)),
      );
      const byHand = qualityByHand(code, among, cumulative || period.from <= '2026-01-01' ? '' : period.from, period.to);
      expect(quality, JSON.stringify({ code, ...input, period, pillar })).toEqual(byHand);
      for (const [name, share] of Object.entries(byHand)) if (share !== null && share > 0 && share < 1) met.add(name);
    }
  }
  // every share was met, neither zero nor all
  expect([...met].sort()).toEqual([
    'incompleteShare',
    'lateEntryShare',
    'notGivenShare',
    'overdueExitShare',
    'unrecordedExitShare',
  ]);
});
