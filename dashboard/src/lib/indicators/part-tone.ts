import type { Tone } from '#lib/charts/model.ts';
import type { Dimension } from '#lib/gql/graphql.ts';
import { pillarTone } from '#lib/pillar-tone.ts';

const TONES: Record<string, Tone> = {
  FEMALE: 'women',
  MALE: 'men',
  NON_BINARY: 'non-binary',
  ESF_PLUS: 'esf-plus',
  OWN: 'own',
};

/** Colour of a part, the same on every page; what has no colour of its own takes the accent. */
export function partTone(dimension: Dimension, value: string): Tone {
  if (value === 'NOT_GIVEN') return 'not-given';
  return dimension === 'FIELD_OF_ACTION' ? pillarTone(value) : (TONES[value] ?? 'accent');
}

const LINES: readonly Tone[] = ['part-1', 'part-2', 'part-3', 'part-4', 'part-5'];

/** The same for lines that cross: parts without a colour of their own differ by lightness. @param place from 0 */
export function lineTone(dimension: Dimension, value: string, place: number): Tone {
  const tone = partTone(dimension, value);
  return tone === 'accent' ? (LINES[place % LINES.length] as Tone) : tone;
}
