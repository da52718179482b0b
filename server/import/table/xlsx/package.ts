import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FileFault } from '../../issue.ts';
import { LIMITS } from '../../limits.ts';

const MAX_PARTS = 10_000;
const ENCRYPTED = /encrypted/i;

/** The parts of an XLSX (a ZIP of XML files), each unpacked as a stream and only when it is asked for. */
export class XlsxPackage {
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws FileFault if the bytes are not a ZIP */
  static async open(bytes: Uint8Array): Promise<XlsxPackage> {
    return orDamaged(async () => {
      const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      const parts = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        parts.set(entry.fileName, entry);
        if (parts.size > MAX_PARTS) throw new FileFault('FILE_TOO_LARGE', { limit: LIMITS.unpackedBytes / 1024 / 1024 });
      }
      return new XlsxPackage(zip, parts);
    });
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /**
   * UTF-8 text of one part. The unpacked sizes are added up before anything is unpacked, and yauzl stops a part that is
   * larger than it says: a ZIP bomb ends here.
   */
  async text(path: string): Promise<Readable> {
    const entry = this.parts.get(path);
    if (!entry) throw new FileFault('XLSX_DAMAGED', { cause: path });
    this.unpacked += entry.uncompressedSize;
    if (this.unpacked > LIMITS.unpackedBytes)
      throw new FileFault('FILE_TOO_LARGE', { limit: LIMITS.unpackedBytes / 1024 / 1024 });
    const stream = await orDamaged(() => this.zip.openReadStreamPromise(entry));
    return stream.setEncoding('utf8');
  }
}

/** Path of the part that a relationship in `from` points at. */
export function resolvePart(from: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(from), target);
}

/** Turns whatever the ZIP or XML reader says into one clear fault. */
async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asFault(error);
  }
}

export function asFault(error: unknown): FileFault {
  if (error instanceof FileFault) return error;
  const cause = error instanceof Error ? error.message : String(error);
  return new FileFault(ENCRYPTED.test(cause) ? 'XLSX_PROTECTED' : 'XLSX_DAMAGED', { cause });
}
