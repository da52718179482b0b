import type { AuditAction, AuditEntryWhere } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { isDay } from '#lib/reporting-dates.ts';
import { isAction } from './words.ts';

/** Which entries are shown; '' is no condition. The names are those of the parameters in the address. */
export interface AuditFilter {
  wer: string;
  art: string;
  von: string;
  bis: string;
  datensatz: string;
  nummer: string;
}

const NAMES = ['wer', 'art', 'von', 'bis', 'datensatz', 'nummer'] as const;
/** Places in the list: the page after an entry, which is older, and the one before it. */
export const OLDER = 'nach';
export const NEWER = 'vor';

export function readFilter(params: Pick<URLSearchParams, 'get'>): AuditFilter {
  return Object.fromEntries(NAMES.map((name) => [name, params.get(name)?.trim() ?? ''])) as unknown as AuditFilter;
}

/** What is wrong with it, in a sentence; null where it can be asked for. */
export function faultOf({ art, von, bis, nummer }: AuditFilter): string | null {
  const noDay = [von, bis].find((day) => day && !isDay(day));
  if (noDay) return m.log_wrong_day({ value: noDay });
  if (von && bis && von > bis) return m.log_wrong_order();
  if (art && !isAction(art)) return m.log_wrong_action({ value: art });
  return nummer && !/^[\w-]{1,64}$/.test(nummer) ? m.log_wrong_number({ value: nummer }) : null;
}

/** A whole actor, as entries name it. */
const WHOLE = /^(user|token|command|database):.|^(system|anonymous)$/;

/** The filter as the API wants it. Who looks for one record also finds the entries about many that name it. */
export function whereOf({ wer, art, von, bis, datensatz, nummer }: AuditFilter): AuditEntryWhere {
  const record = { subjectType: { eq: datensatz } };
  const named = { named: { contains: ` ${nummer} ` } };
  const about: AuditEntryWhere[] = [
    { ...(datensatz && record), subjectId: { eq: nummer } },
    { ...(datensatz && record), action: { eq: 'CHANGED' }, ...named },
    // what was read of a person, whatever it was
    ...(datensatz === 'Participation' ? [{ action: { eq: 'RECORDS_READ' as const }, ...named }] : []),
  ];
  return {
    ...(wer && { actor: WHOLE.test(wer) ? { eq: wer } : { contains: wer } }),
    ...(art && { action: { eq: art as AuditAction } }),
    ...((von || bis) && { day: { ...(von && { gte: von }), ...(bis && { lte: bis }) } }),
    ...(datensatz && !nummer && record),
    ...(nummer && { or: about }),
  };
}

/** Path of the page, or of another one beside it, with this filter; what is no condition is left out. */
export function logPath(filter: Partial<AuditFilter>, place: Record<string, string> = {}, path = '/protokoll'): string {
  const params = new URLSearchParams(Object.entries({ ...filter, ...place }).filter(([, value]) => value));
  return params.size > 0 ? `${path}?${params}` : path;
}
