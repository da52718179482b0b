/** The package brings no types. */
declare module 'wawoff2' {
  const wawoff2: {
    /** @returns the OpenType font in a WOFF2 file; one call at a time */
    decompress(woff2: Uint8Array): Promise<Uint8Array>;
  };
  export default wawoff2;
}
