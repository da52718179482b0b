import { notFound } from '../errors.ts';
import type { Text } from './definition.ts';
import type { TargetRow, Thresholds } from './target-comparison.ts';

/** What figures need to know of an operation besides its records. */
export interface OperationFacts {
  id: number;
  startsOn: string;
  endsOn: string | null;
  isDemo: boolean;
  threshold: number;
  assessment: Thresholds;
  fields: Record<string, Text>;
  measures: Record<string, Text>;
  providers: Record<string, Text>;
  /** those in force on the day asked for, in order of their day */
  targets: TargetRow[];
  baselines: { indicatorCode: string; id: number }[];
}

/** Runs one statement and gives its rows. */
export type Query = <Row>(text: string, values: unknown[]) => Promise<Row[]>;

const FACTS = `select o.id, coalesce(o.starts_on, current_date)::text as "startsOn", o.ends_on::text as "endsOn", o.is_demo as "isDemo", o.disclosure_threshold as threshold,
  json_build_object('onTrack', o.assessment_on_track, 'atRisk', o.assessment_at_risk) as assessment,
  (select coalesce(json_object_agg(code, json_build_object('de', name, 'en', name_en) order by position), '{}') from field_of_action where operation_id = o.id) as fields,
  (select coalesce(json_object_agg(slug, json_build_object('de', title, 'en', title_en) order by title), '{}') from measure where operation_id = o.id) as measures,
  (select coalesce(json_object_agg(slug, json_build_object('de', name, 'en', name) order by name), '{}') from provider where operation_id = o.id) as providers,
  (select coalesce(json_agg(json_build_object('indicatorCode', t.indicator_code, 'field', f.code, 'measure', m.slug, 'gender', t.gender,
      'dueOn', t.due_on, 'value', t.value, 'isExample', t.is_example, 'source', t.source,
      'decidedOn', t.decided_on, 'paperNumber', t.paper_number) order by t.due_on), '[]')
    from target t left join field_of_action f on f.id = t.field_of_action_id left join measure m on m.id = t.measure_id
    where t.operation_id = o.id and t.valid_from <= $2 and (t.superseded_on is null or t.superseded_on > $2)) as targets,
  (select coalesce(json_agg(json_build_object('id', id, 'indicatorCode', indicator_code)), '[]')
    from baseline where operation_id = o.id and indicator_code is not null) as baselines
  from operation o where o.slug = $1`;

/**
 * @param asOf cut-off: a target that was changed later is still the one that was in force on that day
 * @throws NOT_FOUND for a slug that no operation has
 */
export async function loadOperation(query: Query, slug: string, asOf: string): Promise<OperationFacts> {
  const [facts] = await query<OperationFacts>(FACTS, [slug, asOf]);
  if (!facts) throw notFound(`There is no operation "${slug}".`);
  return facts;
}
