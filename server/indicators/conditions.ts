import type { Entry, Source, Text } from './definition.ts';

/** What must hold at entry and at exit for a record to count, where an entry of the catalogue says nothing else. */
export interface Conditions {
  entryCondition: Text;
  exitCondition: Text;
}

const NO_EXIT: Text = {
  de: 'Keine: Wer noch teilnimmt, zählt ebenso wie, wer ausgetreten ist.',
  en: 'None: who still takes part counts just as who has left.',
};
const NOBODY: Text = {
  de: 'Keine: Die Zahl hängt nicht davon ab, wer eintritt oder austritt.',
  en: 'None: the number does not depend on who enters or leaves.',
};
const COMPLETE = {
  de: 'Erster Eintritt bis zum Stichtag; Geschlecht, Alter, Erwerbsstatus und Bildung sind angegeben',
  en: 'First entry by the reporting date; gender, age, employment status and education are given',
};

/** Complete at entry, and more besides. */
export const completeAnd = (de: string, en: string): Text => ({ de: `${COMPLETE.de}; ${de}.`, en: `${COMPLETE.en}; ${en}.` });
const complete: Text = { de: `${COMPLETE.de}.`, en: `${COMPLETE.en}.` };

/** Whoever has insecure residence on the day of first entry can get a title. */
const insecure = completeAnd('an diesem Tag Aufenthaltsgestattung oder Duldung', 'permission to stay or toleration on that day');

/** Left every measure, with what must be known afterwards. */
export const leftAnd = (de: string, en: string): Text => ({
  de: `Bis zum Stichtag aus allen Maßnahmen ausgetreten; innerhalb von vier Wochen danach ${de}.`,
  en: `Has left every measure by the reporting date; within four weeks of that ${en}.`,
});
export const sixMonthsAnd = (de: string, en: string): Text => ({
  de: `Aus allen Maßnahmen ausgetreten, und seither sind bis zum Stichtag sechs Monate vergangen; danach ${de}.`,
  en: `Has left every measure, and by the reporting date six months have passed since; after them ${en}.`,
});

const bySource: Record<Exclude<Source, 'person'>, Conditions> = {
  attendance: {
    entryCondition: {
      de: 'Teilnahme an einer Maßnahme bis zum Stichtag begonnen; der Datensatz darf unvollständig sein.',
      en: 'Attendance of a measure begun by the reporting date; the record may be incomplete.',
    },
    exitCondition: NO_EXIT,
  },
  contact: {
    entryCondition: {
      de: 'Keine: Ein Besuch zählt ohne Eintritt und ohne Datensatz.',
      en: 'None: a visit counts without entry and without a record.',
    },
    exitCondition: NOBODY,
  },
  measure: { entryCondition: NOBODY, exitCondition: NOBODY },
  money: { entryCondition: NOBODY, exitCondition: NOBODY },
  grant: { entryCondition: NOBODY, exitCondition: NOBODY },
  body: {
    entryCondition: {
      de: 'Erste Unterstützung der Einrichtung oder des Unternehmens bis zum Stichtag.',
      en: 'First support of the body or company by the reporting date.',
    },
    exitCondition: NOBODY,
  },
};

export function conditionsOf({ measurement: { needs, source } }: Entry): Conditions {
  if (source !== 'person') return bySource[source];
  return { entryCondition: needs.includes('title') ? insecure : complete, exitCondition: NO_EXIT };
}
