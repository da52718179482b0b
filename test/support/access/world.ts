import { RecordCorrection } from '../../../server/data-protection/record-correction.entity.ts';
import type { TestDatabase } from '../database.ts';
import { buildMeasure, buildParticipation } from '../factories.ts';
import { buildContact, buildTarget } from '../money-factories.ts';
import { buildOperation } from '../parent-factories.ts';

/** Two operations of real people with two providers each, and somebody in every measure; in `one` somebody attends both. */
export async function twoOperations(database: TestDatabase): Promise<{ ownProvider: number }> {
  const em = database.em();
  let ownProvider = 0;
  for (const operation of ['one', 'two']) {
    await buildOperation(em, { slug: operation, isDemo: false });
    await buildTarget(em, { operation });
    const measures: string[] = [];
    for (const place of ['north', 'south']) {
      const slug = `${place}-${operation}`;
      const measure = await buildMeasure(em, { slug, operation, provider: slug });
      if (slug === 'north-one') ownProvider = measure.provider.id;
      measures.push(slug);
      await buildContact(em, { operation, measure: slug });
      for (let n = 0; n < 2; n++) await person(em, operation, [slug]);
    }
    await person(em, operation, measures);
  }
  return { ownProvider };
}

/** Somebody with a corrected age, and corrected hours in each measure. */
async function person(em: ReturnType<TestDatabase['em']>, operation: string, measures: string[]): Promise<void> {
  const participation = await buildParticipation(em, {
    ...{ operation, hasDisability: true, isMinority: false, residenceStatus: 'DULDUNG', languageLevel: 'A2' },
    attendances: measures.map((measure) => ({ measure })),
    outcomes: [{ kind: 'MINI_JOB', occurredOn: '2026-03-01' }],
    languageLevelChanges: [{ level: 'B1', assessedOn: '2026-03-01' }],
    residenceStatusChanges: [{ status: 'T_104C', validFrom: '2026-03-01' }],
  });
  const correction = { ...{ subjectId: 1, before: '1', after: '2', reason: 'typing error', role: 'COORDINATION' }, actor: null };
  const { operation: of } = participation;
  const common = { ...correction, operation: of, participation };
  em.create(RecordCorrection, { ...common, subjectType: 'Participation', field: 'alter', measure: null } as never);
  for (const slug of measures) {
    const measure = await buildMeasure(em, { slug, operation });
    em.create(RecordCorrection, { ...common, subjectType: 'Attendance', field: 'stunden', measure } as never);
  }
  await em.flush();
}
