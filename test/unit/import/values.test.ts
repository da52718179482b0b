import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../../server/import/messages/describe.ts';
import { sixMonthsAfter } from '../../../server/import/rows/attendance-rules.ts';
import { ROW, type Row } from '../../support/import/csv.ts';
import { brief, parseRows } from '../../support/import/parsed.ts';

const LEFT: Row = { ...ROW, austritt: '2026-03-10' };

describe('a faulty value is named with row, column, value and code', () => {
  it.each<[column: string, value: string, code: string]>([
    ['pseudonym', '', 'VALUE_MISSING'],
    ['pseudonym', 'AB', 'PSEUDONYM_LENGTH'],
    ['pseudonym', 'x'.repeat(65), 'PSEUDONYM_LENGTH'],
    ['pseudonym', 'Maria Muster', 'PSEUDONYM_IS_NAME'],
    ['pseudonym', 'Muster, Maria', 'PSEUDONYM_IS_NAME'],
    ['pseudonym', "Anna-Lena O'Neill", 'PSEUDONYM_IS_NAME'],
    ['pseudonym', 'm.muster@example.org', 'PSEUDONYM_IS_NAME'],
    ['pseudonym', 'KIM\u200b-01', 'PSEUDONYM_CHARACTERS'],
    ['massnahme', '', 'VALUE_MISSING'],
    ['eintritt', '', 'VALUE_MISSING'],
    ['eintritt', '31.02.2026', 'NO_SUCH_DAY'],
    ['eintritt', '2026-02-29', 'NO_SUCH_DAY'],
    ['eintritt', '2026-13-01', 'NO_SUCH_DAY'],
    ['eintritt', '1.3.2026', 'NOT_A_DATE'],
    ['eintritt', '01.03.26', 'NOT_A_DATE'],
    ['eintritt', '03/01/2026', 'NOT_A_DATE'],
    ['eintritt', 'März', 'NOT_A_DATE'],
    ['eintritt', '1926-03-01', 'OUT_OF_RANGE'],
    ['geschlecht', 'weiblich', 'NOT_IN_LIST'],
    ['alter', '-1', 'OUT_OF_RANGE'],
    ['alter', '121', 'OUT_OF_RANGE'],
    ['alter', '34,5', 'NOT_A_NUMBER'],
    ['alter', 'vierzig', 'NOT_A_NUMBER'],
    ['erwerbsstatus', 'abeitslos', 'NOT_IN_LIST'],
    ['bildung', '9', 'OUT_OF_RANGE'],
    ['drittstaat', 'yes', 'NOT_IN_LIST'],
    ['behinderung', '1', 'NOT_IN_LIST'],
    ['aufenthaltsstatus', '104c', 'NOT_IN_LIST'],
    ['sprachniveau', 'b3', 'NOT_IN_LIST'],
    ['alpha_level', '0', 'OUT_OF_RANGE'],
    ['alpha_level', '5', 'OUT_OF_RANGE'],
    ['stunden', '-0,5', 'OUT_OF_RANGE'],
    ['stunden', '12h', 'NOT_A_NUMBER'],
    ['stunden', '1.234', 'AMBIGUOUS_NUMBER'],
    ['stunden', '1.234,5', 'NOT_A_NUMBER'],
    ['stunden', '#WERT!', 'FORMULA_ERROR'],
  ])('%s "%s" is %s', async (column, value, code) => {
    const { errors } = await parseRows([ROW, { ...ROW, [column]: value }]);
    expect(brief(errors)).toEqual([{ row: 3, column, value: value || null, code }]);
  });

  it.each<[column: string, value: string, code: string]>([
    ['austritt', '2026-02-28', 'EXIT_BEFORE_ENTRY'],
    ['austrittsgrund', 'abbruch', 'NOT_IN_LIST'],
    ['nach_bildung', 'vielleicht', 'NOT_IN_LIST'],
    ['stunden', '240,01', 'HOURS_EXCEED_DAYS'],
  ])('%s "%s" in an ended attendance is %s', async (column, value, code) => {
    const { errors } = await parseRows([{ ...LEFT, [column]: value }]);
    expect(brief(errors)).toEqual([{ row: 2, column, value, code }]);
  });

  it.each(['austrittsgrund', 'nach_bildung', 'nach_qualifikation', 'nach6_beschaeftigt', 'nach6_verbessert'])(
    '%s without austritt is faulty',
    async (column) => {
      const value = column === 'austrittsgrund' ? 'wegzug' : 'ja';
      const { errors } = await parseRows([{ ...ROW, austritt: '', [column]: value }]);
      expect(brief(errors)).toEqual([{ row: 2, column, value, code: 'NEEDS_EXIT' }]);
    },
  );

  it('a code of one or two letters is not guessed: nobody becomes a woman or a level higher by a suggestion', async () => {
    const { errors } = await parseRows([
      { ...ROW, geschlecht: 'x', sprachniveau: 'b3' },
      { ...ROW, pseudonym: 'KIM-0003', erwerbsstatus: 'abeitslos' },
    ]);
    expect(errors.map(({ value, details }) => [value, details?.nearest])).toEqual([
      ['x', null],
      ['b3', null],
      ['abeitslos', 'arbeitslos'],
    ]);
  });

  it('"nein" for somebody who is still there is no fault', async () => {
    const { errors, warnings } = await parseRows([{ ...ROW, austritt: '', nach_bildung: 'nein', nach6_beschaeftigt: 'nein' }]);
    expect([errors, warnings]).toEqual([[], []]);
  });

  it.each([
    ['eintritt', '2026-11-24', 'ENTRY_IN_FUTURE'],
    ['austritt', '2026-11-24', 'EXIT_IN_FUTURE'],
  ])('%s "%s" lies ahead: a warning, because it counts from that day on', async (column, value, code) => {
    const { errors, warnings } = await parseRows([{ ...ROW, austritt: '', [column]: value }]);
    expect(errors).toEqual([]);
    expect(brief(warnings)).toEqual([{ row: 2, column, value, code }]);
  });

  it('job searching and employed at once is faulty: the last event counts', async () => {
    const { errors } = await parseRows([{ ...LEFT, nach_arbeitsuchend: 'ja', nach_beschaeftigt: 'ja' }]);
    expect(brief(errors)).toEqual([{ row: 2, column: 'nach_beschaeftigt', value: 'ja', code: 'RESULTS_EXCLUDE' }]);
  });

  it('all errors of all rows are told at once', async () => {
    const { errors } = await parseRows([
      { pseudonym: 'X', massnahme: 'm', eintritt: '31.02.2026', alter: '130' },
      { pseudonym: 'KIM-2', massnahme: '', eintritt: '2026-01-01', alter: 'x' },
    ]);
    expect(errors.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 pseudonym',
      '2 eintritt',
      '2 alter',
      '3 massnahme',
      '3 alter',
    ]);
  });

  it('the expected form is told in both languages', async () => {
    const { errors } = await parseRows([{ ...ROW, erwerbsstatus: 'abeitslos' }]);
    const [german, english] = (['de', 'en'] as const).map((language) => describeIssue(errors[0]!, language));
    expect(german).toMatchObject({
      message: 'Diesen Wert gibt es hier nicht. Gemeint ist wohl „arbeitslos“.',
      expected: expect.stringContaining('arbeitslos, langzeitarbeitslos, nichterwerbstaetig'),
    });
    expect(english?.message).toBe('This value does not exist here. "arbeitslos" is probably meant.');
  });
});

describe('a right value', () => {
  it.each<[column: string, value: string, field: string, stored: unknown]>([
    ['eintritt', '2026-03-01', 'enteredOn', '2026-03-01'],
    ['eintritt', '01.03.2026', 'enteredOn', '2026-03-01'],
    ['eintritt', '2026-11-23', 'enteredOn', '2026-11-23'],
    ['eintritt', '29.02.2024', 'enteredOn', '2024-02-29'],
    ['pseudonym', 'a b', 'pseudonym', 'a b'],
    ['pseudonym', 'TN 0815', 'pseudonym', 'TN 0815'],
    ['pseudonym', '-x+@', 'pseudonym', '-x+@'],
    ['pseudonym', 'Mu\u0308ller-7', 'pseudonym', 'Müller-7'],
    ['pseudonym', '😀'.repeat(64), 'pseudonym', '😀'.repeat(64)],
    ['geschlecht', 'd', 'gender', 'NON_BINARY'],
    ['geschlecht', 'W', 'gender', 'FEMALE'],
    ['alter', '0', 'age', 0],
    ['alter', '120', 'age', 120],
    ['erwerbsstatus', 'agh', 'employmentStatus', 'WORK_OPPORTUNITY'],
    ['bildung', '0', 'education', 0],
    ['minderheit', 'nein', 'isMinority', false],
    ['aufenthaltsstatus', 't_25_5', 'residenceStatus', 'T_25_5'],
    ['sprachniveau', 'a0', 'languageLevel', 'A0'],
    ['alpha_level', '1', 'alphaLevel', 1],
    ['alpha_level', '', 'alphaLevel', null],
    ['stunden', '12,5', 'hours', '12.50'],
    ['stunden', '12.5', 'hours', '12.50'],
    ['stunden', '0', 'hours', '0.00'],
    ['stunden', '0,125', 'hours', '0.13'],
  ])('%s "%s" becomes %s = %s', async (column, value, field, stored) => {
    const { rows, errors } = await parseRows([{ ...ROW, [column]: value }]);
    expect(errors).toEqual([]);
    const [row] = rows;
    expect({ ...row, ...row?.person, ...row?.attendance }).toMatchObject({ [field]: stored });
  });

  it('fits into the days of the attendance, both ends included', async () => {
    const { errors } = await parseRows([{ ...LEFT, stunden: '240' }]);
    expect(errors).toEqual([]);
  });

  it('six months after the exit are counted by the calendar', () => {
    expect(['2026-02-28', '2026-08-31', '2026-05-23'].map(sixMonthsAfter)).toEqual(['2026-08-28', '2027-02-28', '2026-11-23']);
  });

  it.each([
    ['2026-05-23', []],
    ['2026-05-24', ['SIX_MONTHS_NOT_OVER']],
  ])('a six-month result of an exit on %s', async (austritt, codes) => {
    const { errors, warnings } = await parseRows([{ ...ROW, austritt, nach6_beschaeftigt: 'ja' }]);
    expect(errors).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(codes);
  });
});

it('every column of the contract is known, with every code of it', async () => {
  const lists = {
    geschlecht: 'w m d',
    erwerbsstatus: 'arbeitslos langzeitarbeitslos nichterwerbstaetig in_bildung agh erwerbstaetig',
    bildung: '0 1 2 3 4 5 6 7 8',
    aufenthaltsstatus:
      'gestattung duldung duldung_60b ausb_duldung besch_duldung t_16g t_104c t_25a t_25b t_25_5 t_19d t_18a t_18b t_19c2 t_23a schutz t_24 ne einb eu sonst unbekannt',
    sprachniveau: 'a0 a1 a2 b1 b2 c1 c2',
    alpha_level: '1 2 3 4',
    austrittsgrund: 'regulaer vorzeitig_positiv vorzeitig wegzug ausreise kontakt_verloren',
  };
  const yesNo = `drittstaat auslaendische_herkunft behinderung minderheit wohnungslos laendlich nach_arbeitsuchend
    nach_bildung nach_qualifikation nach_beschaeftigt nach6_beschaeftigt nach6_verbessert`.split(/\s+/);
  const pairs = [
    ...Object.entries(lists).flatMap(([column, codes]) => codes.split(' ').map((code): [string, string] => [column, code])),
    ...yesNo.flatMap((column): [string, string][] => [
      [column, 'ja'],
      [column, 'nein'],
    ]),
  ];
  const { rows, errors } = await parseRows(
    pairs.map(([column, code], i) => ({ ...LEFT, pseudonym: `KIM-${i}`, [column]: code })),
  );
  expect(errors).toEqual([]);
  expect(rows).toHaveLength(pairs.length);
});
