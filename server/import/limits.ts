const MIB = 1024 * 1024;

/** What one file may hold. 100,000 attendances are about 12 MiB of CSV, or 9 MiB of XLSX with 65 MiB of XML in it. */
export const LIMITS = {
  rows: 200_000,
  fileBytes: 64 * MIB,
  /** all parts of an XLSX that are read, unpacked */
  unpackedBytes: 256 * MIB,
  /** one quoted CSV row: a quote that is never closed must not swallow the rest of the file */
  recordBytes: 64 * 1024,
} as const;
