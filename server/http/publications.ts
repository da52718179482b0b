import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Pool } from 'pg';
import type { Query } from '../indicators/operation-facts.ts';
import { serveOpenData } from '../open-data/serve-open-data.ts';
import { serveReport } from '../reports/serve-reports.ts';

const setting = (name: string): string | null => process.env[name]?.trim() || null;

/** Reports and open data: files of what is released, for everybody. Read as the application, which sees no record of a person. */
export function publications(pool: Pool, base: string) {
  const query: Query = async (text, values) => (await pool.query(text, values)).rows;
  return async (path: string, req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
    const publisher = { name: setting('KIM_OPERATOR_NAME'), email: setting('KIM_OPERATOR_EMAIL') };
    return (await serveReport(query, path, req, res)) || serveOpenData(query, { base, publisher }, path, req, res);
  };
}
