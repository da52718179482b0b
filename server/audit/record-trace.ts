import type { Viewer } from '../auth/viewer.ts';
import type { AuditEntry } from './append.ts';

/** ids of people that one entry names; how many there were it always says */
const MOST_PEOPLE = 1_000;

interface Seen {
  rows: Set<number>;
  people: Set<number>;
  /** fields of special categories of personal data */
  special: Set<string>;
}

/** What one request has read of records: an entry for each type, however many fields of the request led to it. */
export class RecordTrace {
  readonly #seen = new Map<string, Seen>();

  /** A statement looks at rows of this type, if only to count them or to filter by them. */
  touch(type: string): Seen {
    const known = this.#seen.get(type);
    if (known) return known;
    const seen: Seen = { rows: new Set(), people: new Set(), special: new Set() };
    this.#seen.set(type, seen);
    return seen;
  }

  special(type: string, field: string): void {
    this.touch(type).special.add(field);
  }

  row(type: string, id: number, person: number | null): void {
    const seen = this.touch(type);
    seen.rows.add(id);
    if (person !== null) seen.people.add(person);
  }

  entries(viewer: Viewer, reason: string | null): AuditEntry[] {
    const { actor = 'anonymous', role, providerId } = viewer;
    return Array.from(this.#seen, ([type, { rows, people, special }]) => {
      const [id, second] = rows;
      const ids = [...people].sort((a, b) => a - b);
      const isLog = type === 'AuditEntry';
      return {
        ...{ action: isLog ? 'AUDIT_LOG_READ' : 'RECORDS_READ', actor, role, providerId, reason },
        ...{ subjectType: type, ...(id !== undefined && second === undefined && { subjectId: String(id) }) },
        details: {
          rows: rows.size,
          ...(!isLog && { people: ids.length, participations: ids.slice(0, MOST_PEOPLE) }),
          ...(special.size > 0 && { special: [...special].sort() }),
        },
      } satisfies AuditEntry;
    });
  }
}
