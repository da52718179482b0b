import type { EntityManager } from '@mikro-orm/postgresql';
import { FieldOfAction, FieldOfActionCode } from '../../server/operations/field-of-action.entity.ts';
import { Municipality, MunicipalityKind } from '../../server/operations/municipality.entity.ts';
import { Operation } from '../../server/operations/operation.entity.ts';
import { Provider } from '../../server/providers/provider.entity.ts';

export interface OperationInput {
  slug?: string;
  ags?: string;
  isDemo?: boolean;
  startsOn?: string | null;
  endsOn?: string | null;
  esfPlusEurCents?: number | null;
  ownEurCents?: number | null;
  totalEurCents?: number | null;
  disclosureThreshold?: number;
  assessmentOnTrack?: number;
  assessmentAtRisk?: number;
}

/** The operation of that slug: `kim-potsdam`, a demo of 2026-2028, where nothing else is said. What is given also changes an existing row. */
export async function buildOperation(em: EntityManager, input: OperationInput = {}): Promise<Operation> {
  const { slug = 'kim-potsdam', ags, ...given } = input;
  const operation = (await em.findOne(Operation, { slug })) ?? (await createOperation(em, slug, ags));
  em.assign(operation, given);
  await em.flush();
  return operation;
}

async function createOperation(em: EntityManager, slug: string, ags = '12054'): Promise<Operation> {
  const found = await em.findOne(Municipality, { ags });
  const municipality =
    found ?? em.create(Municipality, { ags, name: ags, kind: MunicipalityKind.INDEPENDENT_CITY, source: 'test' });
  const dates = { startsOn: '2026-01-01', endsOn: '2028-12-31' };
  const defaults = { title: slug, programme: 'KIM', isDemo: true, disclosureThreshold: 3, source: 'test' };
  const thresholds = { assessmentOnTrack: 0.05, assessmentAtRisk: 0.15 };
  return em.create(Operation, { municipality, slug, ...dates, ...defaults, ...thresholds });
}

/** The pillar of that code, SPURWECHSEL where nothing else is said. */
export async function buildPillar(
  em: EntityManager,
  operation: Operation,
  code: keyof typeof FieldOfActionCode = 'SPURWECHSEL',
): Promise<FieldOfAction> {
  const pillar = FieldOfActionCode[code];
  const found = await em.findOne(FieldOfAction, { operation, code: pillar });
  if (found) return found;
  const texts = { name: code, nameEn: code, summary: code, summaryEn: code, source: 'test' };
  return em.create(FieldOfAction, {
    operation,
    code: pillar,
    position: Object.values(FieldOfActionCode).indexOf(pillar) + 1,
    ...texts,
  });
}

/** The provider of that slug, by default one of the operation's own. */
export async function buildProvider(
  em: EntityManager,
  operation: Operation,
  slug = `${operation.slug}-provider`,
): Promise<Provider> {
  return (await em.findOne(Provider, { slug })) ?? em.create(Provider, { operation, slug, name: slug });
}
