import type { Details, WarningCode } from '../issue.ts';
import type { Sentence } from './file-messages.ts';

const used = (details: Details) => {
  if (!('used' in details)) return { de: 'der gespeicherte Wert', en: 'the stored value' };
  if (details.used === null) return { de: '„keine Angabe“', en: '"not given"' };
  return { de: `„${details.used}“`, en: `"${details.used}"` };
};

/** What a person should know, although the file is imported. */
export const WARNING_MESSAGES: Readonly<Record<WarningCode, Sentence>> = {
  PERSON_DATA_DIFFER: (details) => ({
    de: `Weicht vom Ersteintritt in Zeile ${details.otherRow} ab; es gilt ${used(details).de}.`,
    en: `Differs from the first entry in row ${details.otherRow}; what counts is ${used(details).en}.`,
  }),
  PERSON_DATA_DIFFER_STORED: (details) => ({
    de: `Weicht vom gespeicherten Ersteintritt am ${details.from} ab; es gilt ${used(details).de}.`,
    en: `Differs from the stored first entry on ${details.from}; what counts is ${used(details).en}.`,
  }),
  PSEUDONYM_RESEMBLES_NAME: () => ({
    de: 'Das könnte ein Name sein; bitte prüfen. Namen dürfen nicht gespeichert werden.',
    en: 'This might be a name; please check. Names must not be stored.',
  }),
  PSEUDONYM_SIMILAR: ({ name, otherRow }) => ({
    de: `Gleicht bis auf Groß- und Kleinschreibung „${name}“ (${otherRow ? `Zeile ${otherRow}` : 'gespeichert'}); gilt als andere Person.`,
    en: `Equals "${name}" (${otherRow ? `row ${otherRow}` : 'stored'}) but for capital letters; counts as another person.`,
  }),
  PSEUDONYM_IS_NUMBER: () => ({
    de: 'Die Zelle ist eine Zahl, führende Nullen fehlen; bitte die Spalte als Text formatieren. Gilt für alle solchen Zeilen.',
    en: 'The cell is a number, leading zeros are lost; please format the column as text. Holds for all such rows.',
  }),
  OUTSIDE_MEASURE_PERIOD: ({ from, to }) => ({
    de: `Die Maßnahme läuft ${to ? `von ${from} bis ${to}` : `seit ${from}`}.`,
    en: `The measure runs ${to ? `from ${from} to ${to}` : `since ${from}`}.`,
  }),
  MEASURE_LOW_THRESHOLD: () => ({
    de: 'Ein niedrigschwelliges Angebot zählt sonst Kontakte, keine Teilnehmenden. Gilt für alle Zeilen dieser Maßnahme.',
    en: 'A low-threshold offer otherwise counts contacts, not participants. Holds for all rows of this measure.',
  }),
  ENTRY_IN_FUTURE: () => ({
    de: 'Der Eintritt liegt in der Zukunft; er zählt erst ab diesem Tag.',
    en: 'The entry is in the future; it counts from that day on.',
  }),
  EXIT_IN_FUTURE: () => ({
    de: 'Der Austritt liegt in der Zukunft; er zählt erst ab diesem Tag.',
    en: 'The exit is in the future; it counts from that day on.',
  }),
  SIX_MONTHS_NOT_OVER: () => ({
    de: 'Seit dem Austritt sind noch keine sechs Monate vergangen.',
    en: 'Six months have not yet passed since leaving.',
  }),
  SEVERAL_SHEETS: ({ name }) => ({
    de: `Die Arbeitsmappe hat mehrere Blätter; gelesen wird nur „${name}“.`,
    en: `The workbook has several sheets; only "${name}" is read.`,
  }),
};
