import type { CountTable, Protection } from '../disclosure/protection.type.ts';
import { findIndicator } from '../indicators/catalogue.ts';
import type { OperationFacts } from '../indicators/operation-facts.ts';
import type { Numbers } from './counting.ts';
import { documentTables } from './document-tables.ts';
import { documentTargets } from './document-targets.ts';
import type { Frame } from './frame.ts';
import type { HoursLevel } from './hours.ts';
import { documentNotes } from './notes.ts';
import type { DocumentIndicator, SnapshotDocument } from './snapshot-document.type.ts';

export interface DocumentInput {
  frame: Frame;
  facts: OperationFacts;
  numbers: Numbers;
  counts: readonly CountTable[];
  protection: Protection;
  hiddenHours: ReadonlySet<HoursLevel>;
  date: string;
  revision: number;
  reason: string | null;
}

/** The publication of a date. @param input `numbers` are exact; of them only what is printed goes on */
export function makeDocument({
  frame,
  facts,
  numbers,
  counts,
  protection,
  hiddenHours,
  date,
  revision,
  reason,
}: DocumentInput): SnapshotDocument {
  const { withheld } = protection;
  const { passed, cells, withheld: missing } = protection.audit;
  const tables = documentTables({ numbers, counts, withheld, hiddenHours, frame, date });
  const codes = new Set(tables.flatMap(({ indicators }) => indicators));
  return {
    format: 'kim-monitor-snapshot/1',
    ...frame,
    ...{ date, revision, reason, threshold: facts.threshold },
    indicators: Array.from(codes, documentIndicator),
    tables,
    targets: documentTargets({ tables, facts, date }),
    notes: documentNotes(frame.operation.isDemo, facts.threshold),
    protection: { audit: { passed, cells, withheld: missing } },
  };
}

function documentIndicator(code: string): DocumentIndicator {
  const indicator = findIndicator(code);
  if (!indicator) throw new Error(`A published table names ${code}, which the catalogue does not have.`);
  const { version, name, definition, unit, decimals, direction, band, additivity, source } = indicator;
  const rule = { code, ruleVersion: `${code}/${version}`, name, definition };
  return { ...rule, unit, decimals, direction, ...(band && { band }), additivity, source };
}
