import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/*
 * A backup is gzipped text: a line of JSON, then for each table a line `\copy NAME (COLUMNS)` and its rows as PostgreSQL's COPY
 * writes them, and at the end `\end ROWS`. A row never begins so, because COPY doubles every backslash of a value.
 */

export const FORMAT = 'kim-monitor-backup';
export const VERSION = 1;
export const COPY = '\\copy ';
export const END = '\\end ';

export interface Head {
  format: typeof FORMAT;
  version: number;
  /** instant of the state that it holds */
  at: string;
  isDemo: boolean;
  migrations: string[];
  sequences: { name: string; value: string | null }[];
}

/** Lines of a gzipped file, without their ends; a file that breaks off ends in an error. */
export async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const stream = createReadStream(file);
  const text = createGunzip();
  stream.on('error', (error) => text.destroy(error)).pipe(text);
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of text as AsyncIterable<Buffer>) {
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let to = bytes.indexOf(10); to >= 0; to = bytes.indexOf(10, from)) {
      yield bytes.subarray(from, to);
      from = to + 1;
    }
    rest = bytes.subarray(from);
  }
  if (rest.length) yield rest;
}
