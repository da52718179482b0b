/** The demonstration knows nothing after this day. */
export const DEMO_AS_OF = '2026-11-22';
