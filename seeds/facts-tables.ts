import type { EntityManager } from '@mikro-orm/postgresql';
import { Baseline, DatePrecision } from '../server/indicators/baseline.entity.ts';
import { IndicatorReference } from '../server/indicators/indicator-reference.entity.ts';
import { Target } from '../server/indicators/target.entity.ts';
import { ContextValue } from '../server/operations/context-value.entity.ts';
import { FieldOfAction, FieldOfActionCode } from '../server/operations/field-of-action.entity.ts';
import { Municipality, MunicipalityKind } from '../server/operations/municipality.entity.ts';
import { Operation } from '../server/operations/operation.entity.ts';
import type { FactRow } from './facts-files.ts';
import { index, keep, pick } from './keep.ts';

/**
 * Codes of published target values whose definition is not that of any indicator of the catalogue. They are names only: the
 * platform computes no figure for them, so nothing is compared that does not fit.
 */
const PUBLISHED_ONLY = ['WIB_PERSONS_REACHED'];

export async function keepMunicipalities(em: EntityManager, rows: FactRow[]): Promise<void> {
  const known = index(await em.find(Municipality, {}), (each) => each.ags);
  for (const row of rows) {
    const ags = row.text('ags');
    const facts = { name: row.text('name'), kind: row.oneOf('kind', MunicipalityKind), source: row.text('source') };
    keep(em, Municipality, known.get(ags), { ags }, facts);
  }
}

export async function keepForeignPopulationShares(em: EntityManager, rows: FactRow[]): Promise<void> {
  const code = 'FOREIGN_POPULATION_SHARE';
  const bodies = index(await em.find(Municipality, {}), (each) => each.ags);
  const known = index(await em.find(ContextValue, { code }), (each) => `${each.municipality.id} ${each.year}`);
  for (const row of rows) {
    const municipality = pick(bodies, row, 'ags');
    const year = row.number('year');
    const facts = { value: row.number('percent'), unit: 'PERCENT', source: row.text('source') };
    keep(em, ContextValue, known.get(`${municipality.id} ${year}`), { municipality, code, year }, facts);
  }
}

/** Never touches what belongs to the running platform: the demo mark and the disclosure threshold. */
export async function keepOperations(em: EntityManager, rows: FactRow[]): Promise<void> {
  const bodies = index(await em.find(Municipality, {}), (each) => each.ags);
  const known = await operations(em);
  for (const row of rows) {
    const slug = row.text('slug');
    const key = { municipality: pick(bodies, row, 'ags'), slug, isDemo: false, disclosureThreshold: 3 };
    keep(em, Operation, known.get(slug), key, {
      title: row.text('title'),
      programme: row.text('programme'),
      summary: row.optional('summary'),
      summaryEn: row.optional('summary_en'),
      startsOn: row.optionalDate('starts_on'),
      endsOn: row.optionalDate('ends_on'),
      awardedOn: row.optionalDate('awarded_on'),
      esfPlusEurCents: row.optionalCents('esf_plus_eur'),
      ownEurCents: row.optionalCents('own_eur'),
      totalEurCents: row.optionalCents('total_eur'),
      derivation: row.optional('derivation'),
      source: row.text('source'),
    });
  }
}

export async function keepPillars(em: EntityManager, rows: FactRow[]): Promise<void> {
  const owners = await operations(em);
  const known = index(await em.find(FieldOfAction, {}), (each) => `${each.operation.id} ${each.code}`);
  for (const row of rows) {
    const operation = pick(owners, row, 'operation');
    const code = row.oneOf('code', FieldOfActionCode);
    keep(
      em,
      FieldOfAction,
      known.get(`${operation.id} ${code}`),
      { operation, code },
      {
        position: row.number('position'),
        name: row.text('name'),
        nameEn: row.text('name_en'),
        summary: row.text('summary'),
        summaryEn: row.text('summary_en'),
        source: row.text('source'),
      },
    );
  }
}

export async function keepBaselines(em: EntityManager, rows: FactRow[]): Promise<void> {
  const owners = await operations(em);
  const known = index(await em.find(Baseline, {}), (each) => `${each.operation.id} ${each.code}`);
  for (const row of rows) {
    const operation = pick(owners, row, 'operation');
    const code = row.text('code');
    keep(
      em,
      Baseline,
      known.get(`${operation.id} ${code}`),
      { operation, code },
      {
        indicatorCode: row.optional('indicator'),
        value: row.number('value'),
        unit: row.text('unit'),
        asOf: row.date('as_of'),
        precision: row.oneOf('precision', DatePrecision),
        definition: row.text('definition'),
        definitionEn: row.text('definition_en'),
        source: row.text('source'),
      },
    );
  }
}

/** A target that was superseded by a later decision stays superseded: the day of validity belongs to the key. */
export async function keepTargets(em: EntityManager, rows: FactRow[]): Promise<void> {
  const owners = await operations(em);
  const anchors = index(await em.find(IndicatorReference, { code: PUBLISHED_ONLY }), (each) => each.code);
  for (const code of PUBLISHED_ONLY) if (!anchors.has(code)) em.create(IndicatorReference, { code });
  const whole = { isExample: false, fieldOfAction: null, measure: null, gender: null };
  const known = index(await em.find(Target, whole), (each) =>
    [each.operation.id, each.indicatorCode, each.dueOn, each.validFrom].join(' '),
  );
  for (const row of rows) {
    const operation = pick(owners, row, 'operation');
    const key = { indicatorCode: row.text('indicator'), dueOn: row.date('due_on'), validFrom: row.date('valid_from') };
    const found = known.get([operation.id, key.indicatorCode, key.dueOn, key.validFrom].join(' '));
    keep(em, Target, found, { operation, ...whole, ...key }, { value: row.number('value'), source: row.text('source') });
  }
}

const operations = async (em: EntityManager): Promise<Map<string, Operation>> =>
  index(await em.find(Operation, {}), (each) => each.slug);
