import type { EntityManager } from '@mikro-orm/postgresql';
import type { Scenario } from '../../seeds/scenarios.ts';
import { buildMeasure, buildParticipation } from './factories.ts';
import { buildContact, buildTarget } from './money-factories.ts';

/** Builds a situation of seeds/scenarios.ts in an operation, by default `kim-potsdam`. */
export async function buildScenario(em: EntityManager, scenario: Scenario, operation?: string): Promise<void> {
  for (const measure of scenario.measures ?? []) await buildMeasure(em, { ...measure, operation });
  for (const person of scenario.people) await buildParticipation(em, { ...person, operation });
  for (const contact of scenario.contacts ?? []) await buildContact(em, { ...contact, operation });
  for (const { pillar, ...target } of scenario.targets ?? [])
    await buildTarget(em, { ...target, pillar: pillar ?? undefined, operation });
}
