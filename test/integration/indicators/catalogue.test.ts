import { expect, test } from 'vitest';
import { catalogue } from '../../../server/indicators/catalogue.ts';
import { testDatabase } from '../../support/database.ts';
import { askApi } from '../../support/read/api.ts';

const ask = askApi(await testDatabase('empty'));
const SAME = [
  'code',
  'version',
  'unit',
  'decimals',
  'direction',
  'moment',
  'additivity',
  'dimensions',
  'source',
  'dataClass',
] as const;
const WORDS = ['name', 'definition', 'population', 'entryCondition', 'exitCondition', 'variant'] as const;

test('the API says of every indicator what the catalogue says, in both languages', async () => {
  const fields = [...SAME, 'band', ...WORDS.flatMap((word) => [word, `${word}En`])];
  const { data } = await ask(`{ indicators { ${fields.join(' ')} } }`);
  expect(data.indicators).toEqual(
    catalogue.map((entry) => ({
      ...Object.fromEntries(SAME.map((field) => [field, entry[field]])),
      band: entry.band ?? null,
      ...Object.fromEntries(
        WORDS.flatMap((word) => [
          [word, entry[word]?.de ?? null],
          [`${word}En`, entry[word]?.en ?? null],
        ]),
      ),
    })),
  );
});
