import type { Pool } from 'pg';
import { Random } from '../random.ts';

type Row = Record<string, unknown>;

const WORDS = ['Anker', 'Brücke', 'café', 'Ämter', 'a_b', '100 %', "O'Neill", '"so"', 'Zeile\nzwei', '日本', 'ähnlich', 'Anker '];
const DAYS = ['2024-02-29', '2025-12-17', '2026-01-01', '2026-06-30', '2026-12-31', '2028-12-31'];
const CODES = ['EECO01', 'EECO02', 'KIM_WOMEN_SHARE'];

/**
 * Fills the reference tables with small, awkward rows: many ties, nulls, empty lists, odd characters.
 * @param pool of an empty, migrated database
 */
export async function fillReferenceData(pool: Pool, seed: number): Promise<void> {
  const random = new Random(seed);
  const ids = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
  const word = () => random.pick(WORDS);
  const day = () => random.pick(DAYS);
  const maybe = <T>(value: () => T) => (random.chance(0.35) ? null : value());
  const insert = (table: string, rows: Row[]) =>
    pool.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]);

  await insert(
    'municipality',
    ids(7).map((id) => ({
      id,
      ags: String(12_000 + id),
      name: word(),
      kind: random.pick(['INDEPENDENT_CITY', 'DISTRICT']),
      source: word(),
    })),
  );
  await insert(
    'context_value',
    ids(40).map((id) => ({
      id,
      municipality_id: random.int(1, 5),
      code: `C${id % 3}`,
      year: 2000 + id,
      value: random.pick([0, 0.1, 12.2, -3.75, 1e21]),
      unit: word(),
      source: word(),
    })),
  );
  await insert(
    'operation',
    ids(6).map((id) => operation(id, random, { word, day, maybe })),
  );
  await insert(
    'field_of_action',
    ids(12).map((id) => ({
      id,
      operation_id: 1 + ((id - 1) % 4),
      code: ['SPURWECHSEL', 'SOCIAL_PARTICIPATION', 'LANGUAGE_LITERACY'][Math.floor((id - 1) / 4)],
      name: word(),
      name_en: word(),
      summary: word(),
      summary_en: word(),
      position: random.int(1, 3),
      source: word(),
    })),
  );
  await insert(
    'provider',
    ids(9).map((id) => ({
      id,
      operation_id: 1 + ((id - 1) % 4),
      slug: `provider-${id}`,
      name: word(),
      summary: maybe(word),
      summary_en: maybe(word),
    })),
  );
  const measures = ids(36).map((id) => measure(id, random, { word, day, maybe }));
  await insert('measure', measures);
  await insert(
    'target',
    ids(90).map((id) => target(id, random, measures, { word, day, maybe })),
  );
  await insert(
    'baseline',
    ids(25).map((id) => ({
      id,
      operation_id: random.int(1, 4),
      code: `B${id}`,
      indicator_code: maybe(() => random.pick(CODES)),
      value: random.int(0, 9) / 4,
      unit: word(),
      as_of: day(),
      precision: random.pick(['DAY', 'MONTH', 'YEAR']),
      definition: word(),
      definition_en: word(),
      source: word(),
    })),
  );
}

interface Values {
  word: () => string;
  day: () => string;
  maybe: <T>(value: () => T) => T | null;
}

function operation(id: number, random: Random, { word, day, maybe }: Values): Row {
  const esf = random.chance(0.3) ? null : random.pick([0, 109_572_900, 9_007_199_254_740_991]);
  return {
    id,
    municipality_id: random.int(1, 7),
    slug: `operation-${id}`,
    title: word(),
    programme: random.pick(['KIM', 'WIB']),
    summary: maybe(word),
    summary_en: maybe(word),
    starts_on: null,
    ends_on: maybe(day),
    awarded_on: maybe(day),
    esf_plus_eur_cents: esf,
    own_eur_cents: esf && 0,
    total_eur_cents: esf,
    derivation: maybe(word),
    is_demo: random.chance(0.5),
    disclosure_threshold: random.int(3, 9),
    assessment_on_track: random.pick([0.05, 0.125]),
    assessment_at_risk: random.pick([0.15, 0.5]),
    source: word(),
  };
}

function measure(id: number, random: Random, { word, day, maybe }: Values): Row {
  const operationId = random.int(1, 4);
  const pillar = random.int(0, 2) * 4 + operationId;
  const provider = operationId + 4 * random.int(0, operationId === 1 ? 2 : 1);
  return {
    id,
    operation_id: operationId,
    provider_id: provider,
    field_of_action_id: pillar,
    slug: `measure-${id}`,
    title: word(),
    title_en: word(),
    summary: maybe(word),
    summary_en: maybe(word),
    starts_on: day(),
    ends_on: maybe(() => '2029-01-31'),
    places: maybe(() => random.int(0, 20)),
    is_low_threshold: random.chance(0.3),
    audience: random.pick(['EVERYONE', 'WOMEN', 'MEN']),
  };
}

function target(id: number, random: Random, measures: Row[], { word, day, maybe }: Values): Row {
  const measure = maybe(() => random.pick(measures));
  const isInForce = random.chance(0.4);
  const dueOn = isInForce ? new Date(Date.UTC(2026, 0, id)).toISOString().slice(0, 10) : day();
  // taken back on its first day: otherwise two of one series and day could be in force together
  const supersededOn = isInForce ? null : day();
  return {
    id,
    operation_id: measure?.operation_id ?? random.int(1, 4),
    indicator_code: random.pick(CODES),
    field_of_action_id: measure && maybe(() => measure.field_of_action_id),
    measure_id: measure?.id ?? null,
    gender: maybe(() => random.pick(['FEMALE', 'MALE', 'NON_BINARY'])),
    due_on: dueOn,
    value: random.int(0, 400) / 8,
    is_example: random.chance(0.5),
    valid_from: supersededOn ?? '2024-01-01',
    superseded_on: supersededOn,
    source: word(),
    decided_on: maybe(day),
    paper_number: maybe(word),
  };
}
