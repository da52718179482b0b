import { germanDay } from '../german-day.ts';

/** Why a provider or a measure is not added: what is wrong, and what is expected. */
export const offerWords = {
  de: {
    noOperation: (slug: string) => `Ein Vorhaben „${slug}“ gibt es nicht.`,
    noProvider: (slug: string) => `Einen Träger „${slug}“ gibt es in diesem Vorhaben nicht; bitte ihn zuerst anlegen.`,
    oneProvider: 'Eine Maßnahme hat einen Träger; bitte einen auswählen oder den Namen eines neuen angeben, nicht beides.',
    noPillar: (code: string) => `Eine Säule „${code}“ gibt es in diesem Vorhaben nicht.`,
    length: (text: string) => `„${text}“ hat ${text.length} Zeichen; erwartet werden 2 bis 200.`,
    provider: (name: string) => `Den Träger „${name}“ gibt es schon.`,
    measure: (title: string) => `Die Maßnahme „${title}“ dieses Trägers gibt es schon; bitte einen anderen Titel wählen.`,
    day: (day: string, from: string, to: string) =>
      `Der ${germanDay(day)} liegt nicht in der Laufzeit; erwartet wird ein Tag vom ${germanDay(from)} bis ${germanDay(to)}.`,
    order: (from: string, to: string) =>
      `Der letzte Tag, ${germanDay(to)}, liegt vor dem ersten, ${germanDay(from)}; bitte einen von beiden ändern.`,
    places: (places: number) => `${places} Plätze gehen nicht; erwartet wird eine Zahl von 1 bis 10000, oder keine.`,
    open: 'Ein offenes Angebot hat keine Plätze; bitte das Feld leer lassen.',
  },
  en: {
    noOperation: (slug: string) => `There is no operation "${slug}".`,
    noProvider: (slug: string) => `This operation has no provider "${slug}"; please add it first.`,
    oneProvider: 'A measure has one provider; please choose one or give the name of a new one, not both.',
    noPillar: (code: string) => `This operation has no pillar "${code}".`,
    length: (text: string) => `"${text}" has ${text.length} characters; expected are 2 to 200.`,
    provider: (name: string) => `The provider "${name}" is there already.`,
    measure: (title: string) => `This provider has a measure "${title}" already; please choose another title.`,
    day: (day: string, from: string, to: string) => `${day} is no day of the operation; expected is one from ${from} to ${to}.`,
    order: (from: string, to: string) => `The last day, ${to}, is before the first one, ${from}; please change one of them.`,
    places: (places: number) => `${places} places are not possible; expected is a number from 1 to 10000, or none.`,
    open: 'An open offer has no places; please leave the field empty.',
  },
};

export type OfferWords = (typeof offerWords)['de'];
