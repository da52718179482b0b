import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRead, sendDownload, sendMissing } from '../http/download.ts';
import type { Query } from '../indicators/operation-facts.ts';
import { DEFAULT_OPERATION } from '../operations/default-operation.ts';
import { keptReport, REPORT_FORMATS, type ReportFormat } from './formats.ts';
import { missing } from './missing.ts';
import type { Language } from './model/model.type.ts';
import { loadSnapshot, releasedSnapshots, type SnapshotChoice } from './snapshots.ts';

const TYPES: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** /berichte/2026-09-30.pdf, /berichte/kim-cottbus/2026-09-30.docx, /en/reports/2026-09-30-r2.xlsx */
const ADDRESS = new RegExp(
  `^/(berichte|en/reports)/(?:([a-z0-9-]{1,64})/)?(\\d{4}-\\d\\d-\\d\\d)(?:-r(\\d{1,4}))?\\.(${REPORT_FORMATS.join('|')})$`,
);

/** Serves the reports of released snapshots to everybody. Everything else is none of its business. */
export async function serveReport(query: Query, path: string, req: IncomingMessage, res: ServerResponse): Promise<boolean> {
  const match = isRead(req) ? ADDRESS.exec(path) : null;
  if (!match) return false;
  const [, folder, operation = DEFAULT_OPERATION, date = '', revision, format] = match;
  const language: Language = folder === 'berichte' ? 'de' : 'en';
  const choice: SnapshotChoice = { operation, date, revision: revision ? Number(revision) : null };
  const snapshot = await loadSnapshot(query, choice);
  if (!snapshot) {
    sendMissing(
      res,
      missing(
        choice,
        (await releasedSnapshots(query, operation)).map((head) => head.date),
        language,
      ),
    );
    return true;
  }
  const body = await keptReport(snapshot, language, format as ReportFormat);
  const name = path.slice(path.lastIndexOf('/') + 1);
  sendDownload(req, res, {
    ...{ body, type: TYPES[format as ReportFormat], isForever: revision !== undefined },
    ...(format !== 'pdf' && { fileName: `${operation}-${name}` }),
  });
  return true;
}
