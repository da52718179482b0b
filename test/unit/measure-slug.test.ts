import { expect, test } from 'vitest';
import { freeSlug, slugOf } from '../../server/measures/slug.ts';

test.each([
  ['Café für Mütter', 'cafe-fuer-muetter'],
  ['  Deutsch: A1 / A2  ', 'deutsch-a1-a2'],
  ['Straße 12', 'strasse-12'],
  ['Łódź & Kraków', 'odz-krakow'],
  ['!!!', 'angebot'],
  ['مرحبا', 'angebot'],
  ['a'.repeat(80), 'a'.repeat(60)],
])('%s is %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('a slug that is taken gets the first free number', () => {
  expect(freeSlug('Treff', new Set(['treff', 'treff-2']))).toBe('treff-3');
});
