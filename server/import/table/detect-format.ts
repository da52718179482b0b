import { isUtf8 } from 'node:buffer';
import { FileFault } from '../issue.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** container of old .xls files, and of password-protected .xlsx files */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PROTECTED = Buffer.from('EncryptedPackage', 'utf16le');
const LINE_FEED = 0x0a;

/** What the bytes are. @throws FileFault for everything that is neither CSV in UTF-8 nor XLSX */
export function detectFormat(bytes: Uint8Array, fileName: string): 'csv' | 'xlsx' {
  if (bytes.length === 0) throw new FileFault('FILE_EMPTY');
  if (startsWith(bytes, ZIP)) return 'xlsx';
  if (startsWith(bytes, OLE)) throw new FileFault(Buffer.from(bytes).includes(PROTECTED) ? 'XLSX_PROTECTED' : 'OLD_XLS');
  if (fileName.toLowerCase().endsWith('.xlsx')) throw new FileFault('NOT_XLSX');
  if (isUtf16(bytes)) throw new FileFault('ENCODING_UTF16');
  if (bytes.includes(0) || startsWith(bytes, [...Buffer.from('%PDF')])) throw new FileFault('NOT_A_TABLE');
  if (!isUtf8(bytes)) throw new FileFault('ENCODING_NOT_UTF8', {}, firstBrokenLine(bytes));
  return 'csv';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** By its byte order mark, or because every second byte of the first names is zero. */
function isUtf16(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const zeros = bytes.subarray(0, 40).reduce((found, byte) => found + (byte === 0 ? 1 : 0), 0);
  return zeros >= Math.min(bytes.length, 40) * 0.4;
}

function firstBrokenLine(bytes: Uint8Array): number {
  let [line, start] = [1, 0];
  for (;;) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found;
    if (end === bytes.length || !isUtf8(bytes.subarray(start, end))) return line;
    line++;
    start = end + 1;
  }
}
