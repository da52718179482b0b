import { germanDay } from '../german-day.ts';
import type { Text } from '../indicators/definition.ts';
import { refuse } from '../refusal.ts';

/** Why a date is not frozen or not released, and what to do. */
export const refusals = {
  noOperation: (slug: string) => refuse('NOT_FOUND', `Es gibt kein Vorhaben „${slug}“.`, `There is no operation "${slug}".`),
  notOver: (date: string) =>
    refuse(
      'CONFLICT',
      `Der ${germanDay(date)} ist noch nicht vorbei; ein Berichtsstand ist von einem vergangenen Tag.`,
      `${date} is not over yet; a snapshot is of a day that has been.`,
    ),
  beforeStart: (date: string, start: string) =>
    refuse(
      'BAD_USER_INPUT',
      `Der ${germanDay(date)} liegt vor dem ${germanDay(start)}, dem ersten Tag des Vorhabens; bitte einen späteren Tag wählen.`,
      `${date} is before ${start}, the first day of the operation; please choose a later one.`,
    ),
  needsReason: (date: string, revision: number) =>
    refuse(
      'CONFLICT',
      `Der Stand vom ${germanDay(date)} ist schon eingefroren (Fassung ${revision}); eine Berichtigung braucht einen Grund, der sagt, was falsch war.`,
      `${date} is frozen already (revision ${revision}); a correction needs a reason that says what was wrong.`,
    ),
  correctLaterFirst: (date: string, later: string) =>
    refuse(
      'CONFLICT',
      `Auch der spätere Stand vom ${germanDay(later)} sagt anderes als die Angaben jetzt; bitte zuerst ihn berichtigen und veröffentlichen, dann den vom ${germanDay(date)}.`,
      `The later snapshot of ${later} no longer says what the records say either; please correct and release that one first, then ${date}.`,
    ),
  notProtectable: (date: string, open: number, isCorrection: boolean) =>
    refuse(
      'CONFLICT',
      `Der Stand vom ${germanDay(date)} lässt sich nicht einfrieren: Neben dem, was schon eingefroren ist, wurde kein Muster gefunden, das alle schützt (${open} Zellen bleiben offen). Bitte ${isCorrection ? 'beim nächsten Stichtag sagen, was falsch war' : 'einen späteren Stichtag nehmen'}.`,
      `${date} cannot be frozen: beside what is frozen already no pattern was found that protects everybody (${open} cells stay open). Please ${isCorrection ? 'say at the next date what was wrong' : 'take a later date'}.`,
    ),
  notJudged: (date: string, verb: 'frozen' | 'released', why: Text) =>
    refuse(
      'CONFLICT',
      `Der Stand vom ${germanDay(date)} lässt sich nicht ${verb === 'frozen' ? 'einfrieren' : 'veröffentlichen'}. ${why.de}`,
      `${date} cannot be ${verb}. ${why.en}`,
    ),
  nothingFrozen: (date: string) =>
    refuse(
      'CONFLICT',
      `Für den ${germanDay(date)} ist nichts eingefroren; bitte zuerst einfrieren.`,
      `Nothing is frozen for ${date}; freeze it first.`,
    ),
  newerRevision: (date: string, revision: number) =>
    refuse(
      'CONFLICT',
      `Vom ${germanDay(date)} gibt es inzwischen Fassung ${revision}; bitte diese ansehen und dann veröffentlichen.`,
      `There is revision ${revision} of ${date} by now; please look at it and release that one.`,
    ),
  releasedAlready: (date: string, revision: number) =>
    refuse(
      'CONFLICT',
      `Der Stand vom ${germanDay(date)} ist schon veröffentlicht (Fassung ${revision}); eine Berichtigung ist eine neue Fassung.`,
      `${date} is released already (revision ${revision}); a correction is a new revision.`,
    ),
  notSafe: (date: string, revision: number) =>
    refuse(
      'CONFLICT',
      `Der Stand vom ${germanDay(date)} (Fassung ${revision}) darf nicht veröffentlicht werden: Zusammen mit dem, was öffentlich ist, wären nicht alle geschützt; bitte mit Grund neu einfrieren.`,
      `${date} (revision ${revision}) cannot be released: together with what is public it would not protect everybody; freeze it again with a reason.`,
    ),
  busy: () =>
    refuse(
      'CONFLICT',
      'Gerade wird schon ein Stichtag eingefroren oder veröffentlicht; bitte warten, bis das fertig ist.',
      'A date is being frozen or released already; please wait until that is done.',
    ),
};
