import type { Text } from '../indicators/definition.ts';
import type { Query } from '../indicators/operation-facts.ts';
import { refusals } from './refusal.ts';
import type { SnapshotDocument } from './snapshot-document.type.ts';

/** What a document says about the operation itself: names and money, no records. */
export type Frame = Pick<SnapshotDocument, 'fieldsOfAction' | 'providers' | 'measures'> & {
  operation: SnapshotDocument['operation'];
};

const FRAME = `select json_build_object('slug', o.slug, 'title', o.title, 'municipality', y.name, 'programme', o.programme,
    'summary', json_build_object('de', coalesce(o.summary, ''), 'en', coalesce(o.summary_en, '')),
    'startsOn', coalesce(o.starts_on, current_date), 'endsOn', o.ends_on,
    'esfPlusEurCents', o.esf_plus_eur_cents, 'ownEurCents', o.own_eur_cents, 'totalEurCents', o.total_eur_cents,
    'isDemo', o.is_demo, 'source', o.source,
    'assessment', json_build_object('onTrack', o.assessment_on_track, 'atRisk', o.assessment_at_risk)) as operation,
  (select coalesce(json_agg(json_build_object('code', code, 'name', json_build_object('de', name, 'en', name_en),
      'summary', json_build_object('de', summary, 'en', summary_en)) order by position), '[]')
    from field_of_action where operation_id = o.id) as "fieldsOfAction",
  (select coalesce(json_agg(json_build_object('slug', slug, 'name', name) order by name collate "C", slug), '[]')
    from provider where operation_id = o.id) as providers,
  (select coalesce(json_agg(json_build_object('slug', m.slug, 'title', json_build_object('de', m.title, 'en', m.title_en),
      'fieldOfAction', f.code, 'provider', p.slug) order by m.title collate "C", m.slug), '[]')
    from measure m join field_of_action f on f.id = m.field_of_action_id join provider p on p.id = m.provider_id
    where m.operation_id = o.id) as measures
  from operation o join municipality y on y.id = o.municipality_id where o.slug = $1`;

/** @throws NOT_FOUND for a slug that no operation has */
export async function loadFrame(query: Query, slug: string): Promise<Frame> {
  const [frame] = await query<Frame>(FRAME, [slug]);
  if (!frame) throw refusals.noOperation(slug);
  return frame;
}

export const TOTAL_TEXT: Text = { de: 'insgesamt', en: 'total' };
