/**
 * Offers that are for women or for men alone, as their names or leaflets say: everybody knows that nobody else is counted there, so
 * such a zero hides nobody. Enter an offer before the first snapshot that has it; docs/disclosure-control.md says why.
 */
interface SingleGenderOffer {
  operation: string;
  /** slug of the measure */
  measure: string;
  /** who does not come */
  without: readonly ('FEMALE' | 'MALE')[];
}

/** The two of the demonstration; other operations do not have them. */
export const singleGenderOffers: readonly SingleGenderOffer[] = [
  { operation: 'kim-potsdam', measure: 'maedchentreff', without: ['MALE'] },
  { operation: 'kim-potsdam', measure: 'vaetergruppe', without: ['FEMALE'] },
];
