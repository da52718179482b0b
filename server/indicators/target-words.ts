import { germanDay } from '../german-day.ts';
import type { Dimension } from './definition.ts';

const PLACES: Partial<Record<Dimension, { de: string; en: string }>> = {
  FIELD_OF_ACTION: { de: 'Säule', en: 'pillar' },
  MEASURE: { de: 'Maßnahme', en: 'measure' },
  GENDER: { de: 'Geschlecht', en: 'gender' },
};

const german = (value: number): string => value.toLocaleString('de-DE', { maximumFractionDigits: 20 });

/** Why a target is not set: what is wrong, and what is expected. */
export const targetWords = {
  de: {
    noOperation: (slug: string) => `Ein Vorhaben „${slug}“ gibt es nicht.`,
    noIndicator: (code: string) => `Eine Kennzahl „${code}“ gibt es nicht; die Codes stehen im Katalog der Kennzahlen.`,
    noPlace: (dimension: Dimension, name: string) => `${PLACES[dimension]?.de} „${name}“ gibt es in diesem Vorhaben nicht.`,
    notWhole: (value: number) =>
      `Das Ziel ist ${german(value)}; erwartet wird eine ganze Zahl ab 0 in der Einheit der Kennzahl, Geld in Cent.`,
    noShare: (value: number) => `Das Ziel ist ${german(value)}; erwartet wird ein Anteil von 0 bis 1, etwa 0,45 für 45 Prozent.`,
    negative: (value: number) => `Das Ziel ist ${german(value)}; erwartet wird eine Zahl ab 0.`,
    twoPlaces:
      'Ein Ziel gilt für das Ganze oder für eine Säule, eine Maßnahme oder ein Geschlecht; bitte nur eines davon angeben.',
    noBreakdown: (code: string, dimension: Dimension) =>
      `${code} lässt sich nach ${PLACES[dimension]?.de} nicht aufgliedern; bitte das Ziel für das Ganze setzen.`,
    source: (length: number) =>
      `Die Quelle hat ${length} Zeichen; erwartet werden 3 bis 500, etwa „Beschluss der Stadtverordnetenversammlung“.`,
    paper: (length: number) => `Die Drucksachennummer hat ${length} Zeichen; erwartet werden höchstens 100.`,
    due: (day: string, from: string, to: string) =>
      `Das Ziel gilt zum ${germanDay(day)}; erwartet wird ein Tag der Laufzeit, ${germanDay(from)} bis ${germanDay(to)}.`,
    future: (day: string, today: string) =>
      `Der ${germanDay(day)} liegt in der Zukunft; erwartet wird ein Tag bis heute, ${germanDay(today)}.`,
    later: (day: string) =>
      `Für diesen Tag gilt schon ein Ziel, das am ${germanDay(day)} oder später begonnen hat; bitte einen späteren Beginn wählen.`,
    thresholds:
      'Erwartet werden zwei Anteile zwischen 0 und 100 Prozent, der erste kleiner als der zweite, etwa 5 und 15 Prozent.',
  },
  en: {
    noOperation: (slug: string) => `There is no operation "${slug}".`,
    noIndicator: (code: string) => `There is no indicator "${code}"; the catalogue of indicators lists the codes.`,
    noPlace: (dimension: Dimension, name: string) => `This operation has no ${PLACES[dimension]?.en} "${name}".`,
    notWhole: (value: number) =>
      `The target is ${value}; expected is a whole number from 0 on in the unit of the indicator, money in cents.`,
    noShare: (value: number) => `The target is ${value}; expected is a share from 0 to 1, such as 0.45 for 45 per cent.`,
    negative: (value: number) => `The target is ${value}; expected is a number from 0 on.`,
    twoPlaces: 'A target is for the whole or for one pillar, measure or gender; please give only one of them.',
    noBreakdown: (code: string, dimension: Dimension) =>
      `${code} cannot be broken down by ${PLACES[dimension]?.en}; please set the target for the whole.`,
    source: (length: number) =>
      `The source has ${length} characters; expected are 3 to 500, such as "Decision of the city council".`,
    paper: (length: number) => `The number of the paper has ${length} characters; expected are at most 100.`,
    due: (day: string, from: string, to: string) =>
      `The target is for ${day}; expected is a day of the operation, ${from} to ${to}.`,
    future: (day: string, today: string) => `${day} is in the future; expected is a day up to today, ${today}.`,
    later: (day: string) =>
      `A target that began on ${day} or later is in force for that day already; please choose a later begin.`,
    thresholds:
      'Expected are two shares between 0 and 100 per cent, the first smaller than the second, such as 5 and 15 per cent (0.05 and 0.15).',
  },
};

export type TargetWords = (typeof targetWords)['de'];
