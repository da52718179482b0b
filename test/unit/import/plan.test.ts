import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../../server/import/messages/describe.ts';
import { Gender } from '../../../server/participations/codes.ts';
import { ROW, type Row } from '../../support/import/csv.ts';
import { planOf, stay, stored } from '../../support/import/known.ts';
import { brief } from '../../support/import/parsed.ts';

const at = (massnahme: string, eintritt: string, more: Row = {}): Row => ({ ...ROW, massnahme, eintritt, ...more });

describe('person data are those of the first entry', () => {
  it('of rows that differ, the earliest entry counts, and each other value is named', async () => {
    const { persons, warnings, errors } = await planOf([
      at('measure-1', '2026-05-01', { geschlecht: 'm', alter: '31', drittstaat: 'ja' }),
      at('measure-2', '2026-03-01', { geschlecht: 'w', alter: '30', drittstaat: '' }),
    ]);
    expect(errors).toEqual([]);
    expect(persons).toMatchObject([
      { change: 'created', enteredOn: '2026-03-01', values: { gender: 'FEMALE', age: 30, isThirdCountryNational: null } },
    ]);
    expect(warnings.map((warning) => describeIssue(warning, 'de'))).toMatchObject([
      { row: 2, column: 'geschlecht', value: 'm', message: 'Weicht vom Ersteintritt in Zeile 3 ab; es gilt „w“.' },
      { row: 2, column: 'alter', value: '31', message: 'Weicht vom Ersteintritt in Zeile 3 ab; es gilt „30“.' },
      { row: 2, column: 'drittstaat', value: 'ja', message: 'Weicht vom Ersteintritt in Zeile 3 ab; es gilt „keine Angabe“.' },
    ]);
  });

  it('on the same day the row further up counts', async () => {
    const { persons } = await planOf([
      at('measure-2', '2026-03-01', { geschlecht: 'd' }),
      at('measure-1', '2026-03-01', { geschlecht: 'w' }),
    ]);
    expect(persons[0]?.values.gender).toBe('NON_BINARY');
  });

  it('an empty cell in a later row contradicts nothing', async () => {
    const { persons, warnings } = await planOf([
      at('measure-1', '2026-03-01', { geschlecht: 'w' }),
      at('measure-2', '2026-04-01', { geschlecht: '' }),
    ]);
    expect(persons[0]?.values.gender).toBe('FEMALE');
    expect(warnings).toEqual([]);
  });

  it('a stored first entry keeps its data against later rows', async () => {
    const { persons, warnings } = await planOf(
      [at('measure-1', '2026-05-01', { geschlecht: 'm' })],
      stored([stay(7, 2, '2026-02-01')], { gender: Gender.FEMALE }),
    );
    expect(persons).toMatchObject([{ change: 'unchanged', enteredOn: '2026-02-01', values: { gender: 'FEMALE' } }]);
    expect(describeIssue(warnings[0]!, 'de').message).toBe(
      'Weicht vom gespeicherten Ersteintritt am 2026-02-01 ab; es gilt „w“.',
    );
  });

  it('what another provider has stored about a person is not told to this one', async () => {
    const known = { ...stored([stay(7, 2, '2026-02-01')], { gender: Gender.FEMALE }), provider: 'provider-1' };
    const { warnings } = await planOf([at('measure-1', '2026-05-01', { geschlecht: 'm' })], known);
    expect(describeIssue(warnings[0]!, 'de').message).toBe(
      'Weicht vom gespeicherten Ersteintritt am 2026-02-01 ab; es gilt der gespeicherte Wert.',
    );
  });

  it('a row with an earlier entry takes over', async () => {
    const { persons } = await planOf(
      [at('measure-1', '2026-01-15', { geschlecht: 'm' })],
      stored([stay(7, 2, '2026-02-01')], { gender: Gender.FEMALE }),
    );
    expect(persons).toMatchObject([{ change: 'changed', enteredOn: '2026-01-15', values: { gender: 'MALE' } }]);
  });

  it('the row of the stored first entry may correct it', async () => {
    const { persons } = await planOf(
      [at('measure-2', '2026-02-01', { geschlecht: 'm' })],
      stored([stay(7, 2, '2026-02-01')], { gender: Gender.FEMALE }),
    );
    expect(persons).toMatchObject([{ change: 'changed', values: { gender: 'MALE' } }]);
  });

  it('another attendance of the same day does not: what was stored first stays, whichever file comes again', async () => {
    const both = stored([stay(7, 2, '2026-02-01'), stay(8, 1, '2026-02-01')], { gender: Gender.FEMALE });
    const { persons, warnings } = await planOf([at('measure-1', '2026-02-01', { geschlecht: 'm' })], both);
    expect(persons).toMatchObject([{ change: 'unchanged', values: { gender: 'FEMALE' } }]);
    expect(warnings).toHaveLength(1);
  });

  it('a column that the file does not have says nothing; an empty cell says "not given"', async () => {
    const before = stored([stay(7, 1, '2026-03-01')], { gender: Gender.FEMALE, age: 30 });
    const { persons } = await planOf([{ ...ROW, alter: '' }], before);
    expect(persons).toMatchObject([{ change: 'changed', values: { gender: 'FEMALE', age: null } }]);
  });
});

describe('attendances', () => {
  it('are found again by person, measure and entry', async () => {
    const before = stored([stay(7, 1, '2026-03-01'), stay(8, 2, '2026-04-01')]);
    const { attendances, persons } = await planOf(
      [at('measure-2', '2026-04-01', { austritt: '2026-06-30' }), at('measure-1', '2026-03-01'), at('measure-2', '2026-08-01')],
      before,
    );
    expect(attendances.map(({ id, change }) => [id, change])).toEqual([
      [8, 'changed'],
      [7, 'unchanged'],
      [null, 'created'],
    ]);
    expect(persons[0]?.change).toBe('unchanged');
  });

  it('the row is the whole truth about the columns that the file has', async () => {
    const before = stored([{ ...stay(7, 1, '2026-03-01', '2026-04-30'), hours: '10.00' }]);
    expect((await planOf([{ ...ROW, austritt: '' }], before)).attendances).toMatchObject([
      { change: 'changed', values: { leftOn: null, hours: '10.00' } },
    ]);
    expect((await planOf([ROW], before)).attendances).toMatchObject([{ change: 'unchanged', values: { leftOn: '2026-04-30' } }]);
  });

  it('a file with six-month results alone is checked together with the stored exit', async () => {
    const row = { ...ROW, nach6_beschaeftigt: 'ja' };
    const left = await planOf([row], stored([stay(7, 1, '2026-03-01', '2026-04-30')]));
    expect(left.errors).toEqual([]);
    const lasting = await planOf([row], stored([stay(7, 1, '2026-03-01')]));
    expect(brief(lasting.errors)).toEqual([{ row: 2, column: 'nach6_beschaeftigt', value: 'ja', code: 'NEEDS_EXIT' }]);
    expect((await planOf([row])).errors).toHaveLength(1);
  });

  it('a result that excludes a stored one is faulty', async () => {
    const before = stored([{ ...stay(7, 1, '2026-03-01', '2026-04-30'), afterJobSearching: true }]);
    const { errors } = await planOf([{ ...ROW, nach_beschaeftigt: 'ja' }], before);
    expect(errors.map(({ code }) => code)).toEqual(['RESULTS_EXCLUDE']);
  });
});

describe('attendances of one person in one measure share no day', () => {
  it.each<[string, Row[], string[]]>([
    [
      'the day after the exit',
      [at('measure-1', '2026-03-01', { austritt: '2026-03-31' }), at('measure-1', '2026-04-01', { austritt: '' })],
      [],
    ],
    [
      'the day of the exit',
      [at('measure-1', '2026-03-01', { austritt: '2026-03-31' }), at('measure-1', '2026-03-31', { austritt: '' })],
      ['3 OVERLAP 2'],
    ],
    [
      'while the first one lasts',
      [at('measure-1', '2026-04-01', { austritt: '2026-04-02' }), at('measure-1', '2026-03-01', { austritt: '' })],
      ['2 OVERLAP 3'],
    ],
    [
      'within a long one, after a short one',
      [
        at('measure-1', '2026-01-01', { austritt: '2026-09-30' }),
        at('measure-1', '2026-02-01', { austritt: '2026-02-02' }),
        at('measure-1', '2026-03-01', { austritt: '2026-03-02' }),
      ],
      ['3 OVERLAP 2', '4 OVERLAP 2'],
    ],
    ['the same row twice', [at('measure-1', '2026-03-01'), at('measure-1', '2026-03-01')], ['3 DUPLICATE_ROW 2']],
    ['another measure', [at('measure-1', '2026-03-01'), at('measure-2', '2026-03-01')], []],
    ['another person', [at('measure-1', '2026-03-01'), at('measure-1', '2026-03-01', { pseudonym: 'KIM-0002' })], []],
  ])('%s', async (_, rows, expected) => {
    const { errors } = await planOf(rows);
    expect(errors.map(({ row, code, details }) => `${row} ${code} ${details?.otherRow}`)).toEqual(expected);
  });

  it('with a stored one either, unless the file ends it', async () => {
    const before = stored([stay(7, 1, '2026-03-01')]);
    const again = at('measure-1', '2026-05-01', { austritt: '' });
    const { errors } = await planOf([again], before);
    expect(brief(errors)).toEqual([{ row: 2, column: 'eintritt', value: '2026-05-01', code: 'OVERLAP_STORED' }]);
    expect(errors[0]?.details).toMatchObject({ from: '2026-03-01', to: null });
    expect((await planOf([again, at('measure-1', '2026-03-01', { austritt: '2026-04-30' })], before)).errors).toEqual([]);
  });
});

describe('measures', () => {
  it('an unknown one is faulty in every row, with the name that was probably meant', async () => {
    const { errors } = await planOf([at('mesure-1', '2026-03-01'), at('ganz-anders', '2026-03-01')]);
    expect(errors.map(({ row, code, details }) => [row, code, details?.nearest])).toEqual([
      [2, 'MEASURE_UNKNOWN', 'measure-1'],
      [3, 'MEASURE_UNKNOWN', null],
    ]);
  });

  it('where there is none yet, that is said', async () => {
    const { errors } = await planOf([ROW], { measures: new Map() });
    expect(describeIssue(errors[0]!, 'de').message).toBe('Es gibt hier noch keine Maßnahmen.');
  });

  it('one of another provider is faulty, and what others run is not suggested', async () => {
    const { errors } = await planOf([at('measure-2', '2026-03-01'), at('measure-22', '2026-03-01')], { provider: 'provider-1' });
    expect(errors.map(({ code, details }) => [code, details?.nearest])).toEqual([
      ['MEASURE_OF_OTHER_PROVIDER', undefined],
      ['MEASURE_UNKNOWN', 'measure-1'],
    ]);
  });

  it('an entry outside its period and a low-threshold offer are doubtful, not faulty', async () => {
    const { errors, warnings } = await planOf([
      at('measure-1', '2026-11-02'),
      at('measure-3', '2026-03-01'),
      at('measure-3', '2026-03-01', { pseudonym: 'KIM-2' }),
    ]);
    expect(errors).toEqual([]);
    expect(warnings.map(({ row, code }) => [row, code])).toEqual([
      [2, 'OUTSIDE_MEASURE_PERIOD'],
      [3, 'MEASURE_LOW_THRESHOLD'],
    ]);
  });
});

describe('pseudonyms', () => {
  it.each(['Maria', 'blauer falke', 'محمد علي', 'MAX MUSTER'])(
    '%s might be a name: told once, not refused',
    async (pseudonym) => {
      const { errors, warnings } = await planOf([
        at('measure-1', '2026-03-01', { pseudonym }),
        at('measure-2', '2026-03-01', { pseudonym }),
      ]);
      expect(errors).toEqual([]);
      expect(brief(warnings)).toEqual([{ row: 2, column: 'pseudonym', value: pseudonym, code: 'PSEUDONYM_RESEMBLES_NAME' }]);
    },
  );

  it('two that differ in capital letters only are told: in the file, and against what is stored', async () => {
    const rows = ['KIM-7a', 'kim-7A', 'KIM-8b'].map((pseudonym) => at('measure-1', '2026-03-01', { pseudonym }));
    const { warnings } = await planOf(rows, { similar: new Map([['kim-8b', 'kim-8b']]) });
    expect(warnings.map(({ row, code, details }) => [row, code, details?.name])).toEqual([
      [3, 'PSEUDONYM_SIMILAR', 'KIM-7a'],
      [4, 'PSEUDONYM_SIMILAR', 'kim-8b'],
    ]);
  });
});
