import { expect, it } from 'vitest';
import { protectRelease } from '../../../server/disclosure/protect-release.ts';
import { countTables, type DimensionSet, PUBLISHED } from '../../support/disclosure/counts.ts';
import { inventKim } from '../../support/disclosure/people.ts';
import { genders, request, table } from '../../support/disclosure/releases.ts';

const SETS: readonly DimensionSet[] = [
  [],
  ['GENDER'],
  ['FIELD_OF_ACTION'],
  ['GENDER', 'FIELD_OF_ACTION'],
  ['AGE_GROUP'],
  ['MEASURE'],
  ['PROVIDER'],
];

it.each([0, 5, 12, 29])(
  'an operation of %i people can be published, however few or alike they are',
  async (people) => {
    for (const seed of [1]) {
      const kim = inventKim(seed, { people, measures: 4, quarters: 1, incomplete: 0.1 });
      const { smallestBase: _, ...rest } = request({ offers: kim.offers, tables: countTables(kim, 1, SETS, PUBLISHED) });
      const { audit, withheld } = await protectRelease(rest);
      expect(audit, `seed ${seed}`).toMatchObject({ passed: true, failed: 0, tooNarrow: 0 });
      if (!people) expect([...withheld]).toEqual([]);
    }
  },
  60_000,
);

it('where nobody has reached something, its parts are printed, also among a handful of people', async () => {
  const { smallestBase: _, ...rest } = request({
    tables: [
      table('operation', [], 'EECO01', [[12]]),
      table('none', [], 'EECR04', [[0]]),
      genders(12, 0, 0),
      table('results', ['GENDER'], 'EECR04', [
        ['TOTAL', 0],
        ['FEMALE', 0],
        ['MALE', 0],
        ['NON_BINARY', 0],
      ]),
    ],
  });
  const { audit, withheld } = await protectRelease(rest);
  expect(audit.passed).toBe(true);
  expect([...withheld].filter((id) => id.startsWith('EECR04'))).toEqual([]);
  expect(withheld).toContain('EECO01|GENDER=FEMALE');
});
