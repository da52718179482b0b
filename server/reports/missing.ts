import type { Language } from './model/model.type.ts';
import type { SnapshotChoice } from './snapshots.ts';

/** Which date is not there, and which are. */
export function missing({ operation, date, revision }: SnapshotChoice, dates: readonly string[], language: Language): string {
  const known = [...new Set(dates)];
  if (language === 'en') {
    const what = revision === null ? `No snapshot of ${date}` : `No revision ${revision} of ${date}`;
    return `${what} of ${operation} has been released; ${known.length > 0 ? `there are: ${known.join(', ')}` : 'there is none yet'}.`;
  }
  const what = revision === null ? `Vom ${date} ist kein Berichtsstand` : `Vom ${date} ist keine Fassung ${revision}`;
  return `${what} von ${operation} veröffentlicht; ${known.length > 0 ? `es gibt: ${known.join(', ')}` : 'es gibt noch keinen'}.`;
}
