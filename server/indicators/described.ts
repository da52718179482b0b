import { DataClass, type Source, type Text } from './definition.ts';

/** Whom or what an indicator is counted from, where its entry says nothing else. */
export const populations: Record<Source, Text> = {
  person: {
    de: 'Menschen mit vollständigem Datensatz, die bis zum Stichtag eingetreten sind',
    en: 'People with a complete record who entered by the reporting date',
  },
  attendance: {
    de: 'Teilnahmen an Maßnahmen, auch mehrere einer Person',
    en: 'Attendances of measures, also several of one person',
  },
  contact: { de: 'Besuche bei offenen Angeboten, ohne Namen gezählt', en: 'Visits to open offers, counted without names' },
  measure: { de: 'Maßnahmen, die am Stichtag laufen', en: 'Measures that run on the reporting date' },
  money: { de: 'Buchungen des Vorhabens', en: 'Bookings of the operation' },
  grant: { de: 'Zuwendungsbescheid des Vorhabens', en: 'Grant of the operation' },
  body: {
    de: 'Einrichtungen und Unternehmen, die das Vorhaben unterstützt',
    en: 'Bodies and companies that the operation supports',
  },
};

/** Everybody who has entered, whatever is missing of the record. */
export const EVERYBODY: Text = {
  de: 'Alle Menschen, die bis zum Stichtag eingetreten sind, auch mit unvollständigem Datensatz',
  en: 'All people who entered by the reporting date, also with an incomplete record',
};

/** What the rows behind an indicator are to data protection, where its entry says nothing else. */
export const dataClasses: Record<Source, DataClass> = {
  ...{ person: DataClass.PERSONAL, attendance: DataClass.PERSONAL },
  ...{ contact: DataClass.ANONYMOUS, measure: DataClass.ANONYMOUS },
  ...{ money: DataClass.NOT_PERSONAL, grant: DataClass.NOT_PERSONAL, body: DataClass.NOT_PERSONAL },
};

/** Brandenburg counts work opportunities otherwise than other Länder do. */
export const BRANDENBURG: Text = {
  de: 'Brandenburg: Wer eine Arbeitsgelegenheit nach § 16d SGB II hat, zählt als nichterwerbstätig, nicht als erwerbstätig.',
  en: 'Brandenburg: whoever is in a work opportunity under § 16d SGB II counts as inactive, not as employed.',
};
