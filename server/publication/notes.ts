import type { Text } from '../indicators/definition.ts';
import { noteTexts } from '../indicators/labels.ts';

/** What stands under every publication of a date. */
export const documentNotes = (isDemo: boolean, threshold: number): Text[] => [
  ...(isDemo ? [noteTexts.demo] : []),
  {
    de: `Zahlen unter ${threshold} und solche, aus denen man sie errechnen könnte, werden zum Schutz von Personen nicht ausgewiesen („.“). „-“ heißt: nichts vorhanden; „r“: berichtigt.`,
    en: `Numbers below ${threshold}, and those they could be worked out from, are withheld to protect persons ("."). "-" means none; "r" means corrected.`,
  },
  noteTexts.offers,
];
