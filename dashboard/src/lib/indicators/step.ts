/** A step of the way from records found to records counted, and which of its records. */
export interface StepChoice {
  /** 0 are the records found */
  place: number;
  isExcluded: boolean;
}

/** Names of the parameters, and the word for the records that a step takes away. */
const STEP = 'schritt';
const PART = 'teil';
export const AFTER = 'nach';
const EXCLUDED = 'ausgeschlossen';

/** Path of the page with the records of a step. */
export function stepPath(code: string, { place, isExcluded }: StepChoice, after?: string | null): string {
  const params = new URLSearchParams({ [STEP]: String(place) });
  if (isExcluded) params.set(PART, EXCLUDED);
  if (after) params.set(AFTER, after);
  return `/kennzahlen/${code}/datensaetze?${params}`;
}

/** Reads the step from the address; without one the records found. Null for what is no place of a step. */
export function readStep(params: URLSearchParams): StepChoice | null {
  const place = params.get(STEP) || '0';
  return /^\d{1,2}$/.test(place) ? { place: Number(place), isExcluded: params.get(PART) === EXCLUDED } : null;
}
