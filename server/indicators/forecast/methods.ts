import type { Text } from '../definition.ts';
import type { ForecastRequest } from './types.ts';

const band = {
  de: 'Das Band enthält den Endwert mit 80 Prozent Wahrscheinlichkeit, wenn sich nichts Grundlegendes ändert.',
  en: 'The band holds the final value with a probability of 80 per cent if nothing fundamental changes.',
};

/** What was done, in words for everybody. */
export const METHODS: Record<ForecastRequest['kind'], Text> = {
  COUNT: {
    de: `Fortschreibung des Tempos der letzten Monate. Anlaufzeit, Sommerpause, Zufall und ein langsam wechselndes Tempo sind berücksichtigt, Ziele nicht. ${band.de}`,
    en: `The pace of the last months, carried on. Start-up, summer break, chance and a slowly changing pace are allowed for, targets are not. ${band.en}`,
  },
  MONEY: {
    de: `Fortschreibung der Beträge der letzten Monate. Anlaufzeit, Sommerpause, ungleichmäßige Buchungen und ein langsam wechselndes Tempo sind berücksichtigt, Plan und Bewilligung nicht. ${band.de}`,
    en: `The amounts of the last months, carried on. Start-up, summer break, uneven bookings and a slowly changing pace are allowed for, plan and grant are not. ${band.en}`,
  },
  RATIO: {
    de: `Der Anteil unter denen, die noch kommen, wird aus den bisherigen Monaten geschätzt und mit den schon Gezählten zusammengerechnet. Ziele gehen nicht ein. ${band.de}`,
    en: `The share among those still to come is estimated from the months so far and combined with those already counted. Targets play no part. ${band.en}`,
  },
};
