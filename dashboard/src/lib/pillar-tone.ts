import type { Tone } from '#lib/charts/model.ts';

const TONES: Record<string, Tone> = {
  SPURWECHSEL: 'spurwechsel',
  SOCIAL_PARTICIPATION: 'participation',
  LANGUAGE_LITERACY: 'language',
};

/** Colour of a pillar, the same on every page. */
export const pillarTone = (code: string): Tone => TONES[code] ?? 'faint';
