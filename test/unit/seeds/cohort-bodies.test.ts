import { expect, test } from 'vitest';
import { demoCohort } from '../../../seeds/demo/cohort.ts';

const { asOf, bodies, measures } = demoCohort();

test('nobody takes an invented office or company for a real one, and none is listed twice', () => {
  for (const { name } of bodies) expect(name).toMatch(/^(Muster|Beispiel).+ \(Demo\)$/);
  expect(new Set(bodies.map(({ name }) => name)).size).toBe(bodies.length);
  expect(new Set(bodies.map(({ kind }) => kind))).toEqual(new Set(['PUBLIC_SERVICE', 'ENTERPRISE']));
});

test('each was supported before the end of the story, while its measure was running', () => {
  for (const { measure: slug, supportedOn, name } of bodies) {
    const measure = measures.find((each) => each.slug === slug);
    expect(Boolean(measure), name).toBe(slug !== null);
    expect(supportedOn >= (measure?.startsOn ?? '2026-01-01') && supportedOn <= (measure?.endsOn ?? asOf), name).toBe(true);
    expect(supportedOn <= asOf).toBe(true);
  }
});
