import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Download, isRead, sendDownload, sendMissing } from '../http/download.ts';
import type { Query } from '../indicators/operation-facts.ts';
import { missing } from '../reports/missing.ts';
import { loadDocument, loadSnapshot, releasedSnapshots, type SnapshotChoice } from '../reports/snapshots.ts';
import { catalogPath } from './addresses.ts';
import { catalog } from './catalog.ts';
import { dictionary, dictionaryCsv } from './dictionary.ts';
import type { OpenOperation, Publisher } from './open-data.type.ts';
import { tableCsv } from './table-csv.ts';

export interface OpenDataSettings {
  /** address of the server without a slash at the end */
  base: string;
  publisher: Publisher;
}

const CSV = 'text/csv; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const NAME = '([a-z0-9-]{1,64})';
const DICTIONARY = new RegExp(`^/open-data/${NAME}/data-dictionary\\.(csv|json)$`);
/** /open-data/kim-potsdam/2026-09-30.json and /open-data/kim-potsdam/2026-09-30-r1/persons-gender.csv, in English .en.csv */
const FILE = new RegExp(`^/open-data/${NAME}/(\\d{4}-\\d\\d-\\d\\d)(?:-r(\\d{1,4}))?(?:\\.json|/${NAME}(\\.en)?\\.csv)$`);

/** Serves what is released as open data to everybody: catalogue, documents, tables, dictionary. */
export async function serveOpenData(
  query: Query,
  settings: OpenDataSettings,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  if (!isRead(req) || !path.startsWith('/open-data/')) return false;
  const file = await fileAt(query, settings, path);
  if (typeof file === 'string') sendMissing(res, file);
  else sendDownload(req, res, { ...file, isOpen: true });
  return true;
}

/** @returns the file, or one sentence about what is not there */
async function fileAt(query: Query, settings: OpenDataSettings, path: string): Promise<Download | string> {
  if (path === catalogPath) {
    const body = catalog(await openOperations(query), settings.publisher, settings.base);
    return { body: JSON.stringify(body, null, 1), type: 'application/ld+json; charset=utf-8' };
  }
  const [, operation, ext] = DICTIONARY.exec(path) ?? [];
  if (operation) return dictionaryOf(query, operation, ext === 'csv');
  const [, slug, date, revision, table, english] = FILE.exec(path) ?? [];
  if (slug && date)
    return snapshotFile(query, { operation: slug, date, revision: revision ? Number(revision) : null }, table, Boolean(english));
  return `Diese Datei gibt es nicht; was es gibt, steht in ${catalogPath}.`;
}

async function snapshotFile(
  query: Query,
  choice: SnapshotChoice,
  table: string | undefined,
  isEnglish: boolean,
): Promise<Download | string> {
  const snapshot = await loadSnapshot(query, choice);
  if (!snapshot)
    return missing(
      choice,
      (await releasedSnapshots(query, choice.operation)).map(({ date }) => date),
      'de',
    );
  const isForever = choice.revision !== null;
  const name = `${choice.operation}-${choice.date}-r${snapshot.head.revision}`;
  if (!table) return { body: snapshot.bytes, type: JSON_TYPE, isForever };
  const found = snapshot.document.tables.find(({ id }) => id === table);
  if (!found) return `Die Tabelle ${table} gibt es nicht; es gibt: ${snapshot.document.tables.map(({ id }) => id).join(', ')}.`;
  return { body: tableCsv(snapshot, found, isEnglish ? 'en' : 'de'), type: CSV, fileName: `${name}-${table}.csv`, isForever };
}

async function dictionaryOf(query: Query, operation: string, isCsv: boolean): Promise<Download | string> {
  const head = (await releasedSnapshots(query, operation)).at(-1);
  if (!head) return `Von ${operation} ist noch nichts veröffentlicht.`;
  const { document } = await loadDocument(query, head);
  if (isCsv) return { body: dictionaryCsv(document), type: CSV, fileName: `${operation}-data-dictionary.csv` };
  return { body: JSON.stringify(dictionary(document), null, 1), type: JSON_TYPE };
}

/** Operations that have released something. */
async function openOperations(query: Query): Promise<OpenOperation[]> {
  const rows = await query<{ slug: string; ags: string }>(
    `select o.slug, m.ags from operation o join municipality m on m.id = o.municipality_id
     where exists (select from snapshot s where s.operation_id = o.id and s.released_at is not null) order by o.slug`,
    [],
  );
  const operations: OpenOperation[] = [];
  for (const { slug, ags } of rows) {
    const heads = await releasedSnapshots(query, slug);
    const last = heads.at(-1);
    if (last) operations.push({ slug, ags, heads, latest: (await loadDocument(query, last)).document });
  }
  return operations;
}
