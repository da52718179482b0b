import { expect, it } from 'vitest';
import { cellId } from '../../../server/disclosure/protection.type.ts';
import { Dimension } from '../../../server/indicators/definition.ts';
import { countUnprinted } from '../../../server/publication/count-tables.ts';
import type { Frame } from '../../../server/publication/frame.ts';

const text = (de: string) => ({ de, en: de });
const measure = (slug: string, provider: string, fieldOfAction: string) => ({ slug, title: text(slug), provider, fieldOfAction });
const frame = {
  fieldsOfAction: ['s', 'l'].map((code) => ({ code, name: text(code), summary: text(code) })),
  providers: ['both', 'one'].map((slug) => ({ slug, name: slug })),
  measures: [measure('m1', 'both', 's'), measure('m2', 'both', 'l'), measure('m3', 'one', 's')],
} as unknown as Frame;

it('people of a provider by pillar are counted for protection where it has offers in several, and there alone', () => {
  const dimensions = [Dimension.FIELD_OF_ACTION, Dimension.PROVIDER, Dimension.GENDER];
  const numbers = new Map([[cellId('EECO01', dimensions, ['s', 'both', 'MALE']), 2]]);
  const table = countUnprinted(numbers, frame, '2026-06-30').find(({ id }) => id === 'pillars-providers-gender');
  const people = table?.cells.filter(({ indicator }) => indicator === 'EECO01') ?? [];
  expect([...new Set(people.map(({ key: [pillar, provider] }) => `${pillar} ${provider}`))].sort()).toEqual(['l both', 's both']);
  expect(people.find(({ key }) => key.join() === 's,both,MALE')?.value).toBe(2);
});
