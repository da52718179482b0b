import { expect, it } from 'vitest';
import { formatter } from '#lib/format.ts';
import { whyMissing } from '#lib/series/missing.ts';
import { figure } from './factories.ts';

const format = formatter('de');
const known = figure();
const withheld = figure({ status: 'SUPPRESSED' });
const unpublished = figure({ status: 'NOT_AVAILABLE' });

it.each([
  ['withheld', [known, withheld], /^Ein Punkt steht, wo eine Zahl zum Schutz von Personen nicht ausgewiesen ist: [^.]+\.$/],
  ['not published', [known, unpublished], /^Drei Punkte stehen, wo Zahlen für einzelne Angebote nicht veröffentlicht/],
  ['both', [withheld, unpublished], /^Ein Punkt steht, .+; drei Punkte stehen/],
])('says in one sentence why a number is not there: %s', (_, figures, sentence) => {
  expect(whyMissing(figures, 'PUBLISHED', format)).toMatch(sentence);
});

it('says nothing where every number is there, or where the records themselves are read', () => {
  expect(whyMissing([known], 'PUBLISHED', format)).toBeNull();
  expect(whyMissing([withheld, unpublished], 'LIVE', format)).toBeNull();
});

it('says of a day before the first snapshot that nothing has been released for it', () => {
  expect(whyMissing([unpublished], 'NONE', format)).toMatch(/^Für diesen Tag ist noch kein Berichtsstand veröffentlicht/);
});
