import type { EntityManager } from '@mikro-orm/postgresql';
import { BodyKind, SupportedBody } from '../../server/bodies/supported-body.entity.ts';
import { IndicatorReference } from '../../server/indicators/indicator-reference.entity.ts';
import { Target } from '../../server/indicators/target.entity.ts';
import { CostCategory, Expenditure, type ExpenditureKind } from '../../server/money/expenditure.entity.ts';
import type { FieldOfActionCode } from '../../server/operations/field-of-action.entity.ts';
import type { Gender } from '../../server/participations/codes.ts';
import { Contact } from '../../server/participations/contact.entity.ts';
import { buildMeasure } from './factories.ts';
import { buildOperation, buildPillar } from './parent-factories.ts';

export interface ContactInput {
  operation?: string;
  measure?: string;
  heldOn?: string;
  gender?: `${Gender}` | null;
  number?: number;
}

/** Visits on one day, by default one on 2 March 2026 in the low-threshold measure `open-house`. */
export async function buildContact(em: EntityManager, input: ContactInput = {}): Promise<Contact> {
  const { operation: operationSlug, measure: slug = 'open-house', heldOn = '2026-03-02', gender = null, number = 1 } = input;
  const operation = await buildOperation(em, { slug: operationSlug });
  const measure = await buildMeasure(em, { slug, operation: operationSlug, isLowThreshold: true });
  const contact = em.create(Contact, { operation, measure, heldOn, gender: gender as Gender | null, number });
  await em.flush();
  return contact;
}

export interface BodyInput {
  operation?: string;
  kind?: `${BodyKind}`;
  name?: string;
  measure?: string;
  supportedOn?: string;
}

let bodies = 0;

/** A supported body, by default a company that was supported first on 2 March 2026 by the operation itself. */
export async function buildBody(em: EntityManager, input: BodyInput = {}): Promise<SupportedBody> {
  const { operation: operationSlug, measure, kind = BodyKind.ENTERPRISE, ...given } = input;
  const operation = await buildOperation(em, { slug: operationSlug });
  bodies += 1;
  const body = em.create(SupportedBody, {
    ...{ name: `body-${bodies}`, supportedOn: '2026-03-02' },
    ...given,
    ...{ operation, kind: kind as BodyKind },
    measure: measure ? await buildMeasure(em, { slug: measure, operation: operationSlug }) : null,
  });
  await em.flush();
  return body;
}

export interface ExpenditureInput {
  operation?: string;
  kind?: `${ExpenditureKind}`;
  category?: `${CostCategory}`;
  pillar?: keyof typeof FieldOfActionCode;
  measure?: string;
  bookedOn?: string;
  esfPlusEurCents?: number;
  ownEurCents?: number;
}

/** One booking, by default 60.00 EUR ESF+ and 40.00 EUR own part, spent on 31 March 2026. */
export async function buildExpenditure(em: EntityManager, input: ExpenditureInput = {}): Promise<Expenditure> {
  const { operation: operationSlug, pillar, measure, kind = 'SPENT', category, ...given } = input;
  const operation = await buildOperation(em, { slug: operationSlug });
  const expenditure = em.create(Expenditure, {
    bookedOn: '2026-03-31',
    esfPlusEurCents: 60_00,
    ownEurCents: 40_00,
    ...given,
    operation,
    kind: kind as ExpenditureKind,
    category: (category as CostCategory | undefined) ?? CostCategory.OTHER,
    fieldOfAction: pillar ? await buildPillar(em, operation, pillar) : null,
    measure: measure ? await buildMeasure(em, { slug: measure, operation: operationSlug }) : null,
  });
  await em.flush();
  return expenditure;
}

export interface TargetInput {
  operation?: string;
  indicator?: string;
  pillar?: keyof typeof FieldOfActionCode;
  measure?: string;
  gender?: `${Gender}` | null;
  dueOn?: string;
  value?: number;
  isExample?: boolean;
  validFrom?: string;
  supersededOn?: string | null;
  decidedOn?: string | null;
  paperNumber?: string | null;
}

/** One target, by default 100 people (EECO01) by the end of 2026. */
export async function buildTarget(em: EntityManager, input: TargetInput = {}): Promise<Target> {
  const { operation: operationSlug, indicator = 'EECO01', pillar, measure, gender = null, ...given } = input;
  const operation = await buildOperation(em, { slug: operationSlug });
  await em.upsert(IndicatorReference, { code: indicator }, { onConflictAction: 'ignore' });
  const target = em.create(Target, {
    dueOn: '2026-12-31',
    value: 100,
    isExample: false,
    validFrom: '2026-01-01',
    source: 'test',
    ...given,
    operation,
    indicatorCode: indicator,
    gender: gender as Gender | null,
    fieldOfAction: pillar ? await buildPillar(em, operation, pillar) : null,
    measure: measure ? await buildMeasure(em, { slug: measure, operation: operationSlug }) : null,
  });
  await em.flush();
  return target;
}
