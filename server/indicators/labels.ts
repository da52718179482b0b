import type { Reason, Text } from './definition.ts';
import { Dimension } from './definition.ts';

/** Names of dimension values that are fixed; in the order in which they are shown. Offers bring their own names. */
export const valueLabels: Partial<Record<Dimension, Record<string, Text>>> = {
  [Dimension.GENDER]: {
    FEMALE: { de: 'Frauen', en: 'Women' },
    MALE: { de: 'Männer', en: 'Men' },
    NON_BINARY: { de: 'Nichtbinär', en: 'Non-binary' },
  },
  [Dimension.AGE_GROUP]: {
    UNDER_18: { de: 'unter 18 Jahre', en: 'under 18' },
    '18_29': { de: '18 bis 29 Jahre', en: '18 to 29' },
    '30_54': { de: '30 bis 54 Jahre', en: '30 to 54' },
    '55_PLUS': { de: '55 Jahre und älter', en: '55 and above' },
  },
  [Dimension.EMPLOYMENT_STATUS]: {
    UNEMPLOYED: { de: 'arbeitslos', en: 'unemployed' },
    INACTIVE: { de: 'nichterwerbstätig', en: 'inactive' },
    EMPLOYED: { de: 'erwerbstätig', en: 'employed' },
  },
  [Dimension.EDUCATION]: {
    ISCED_0_2: { de: 'höchstens Sekundarstufe I (ISCED 0-2)', en: 'lower secondary or less (ISCED 0-2)' },
    ISCED_3_4: { de: 'Sekundarstufe II (ISCED 3-4)', en: 'upper secondary (ISCED 3-4)' },
    ISCED_5_8: { de: 'Hochschule oder Meister (ISCED 5-8)', en: 'tertiary (ISCED 5-8)' },
  },
  [Dimension.RESIDENCE_STATUS]: {
    GESTATTUNG: { de: 'Aufenthaltsgestattung', en: 'permission to stay (asylum procedure)' },
    DULDUNG: { de: 'Duldung', en: 'toleration' },
    DULDUNG_60B: { de: 'Duldung bei ungeklärter Identität (§ 60b)', en: 'toleration, identity not clarified (§ 60b)' },
    AUSB_DULDUNG: { de: 'Ausbildungsduldung (§ 60c)', en: 'toleration for training (§ 60c)' },
    BESCH_DULDUNG: { de: 'Beschäftigungsduldung (§ 60d)', en: 'toleration for employment (§ 60d)' },
    T_16G: { de: 'Aufenthaltserlaubnis Ausbildung (§ 16g)', en: 'permit for training (§ 16g)' },
    T_104C: { de: 'Chancen-Aufenthaltsrecht (§ 104c)', en: 'opportunity residence (§ 104c)' },
    T_25A: { de: 'gut integrierte junge Menschen (§ 25a)', en: 'well-integrated young people (§ 25a)' },
    T_25B: { de: 'nachhaltige Integration (§ 25b)', en: 'sustainable integration (§ 25b)' },
    T_25_5: { de: 'Ausreise unmöglich (§ 25 Abs. 5)', en: 'departure impossible (§ 25(5))' },
    T_19D: { de: 'qualifizierte Geduldete (§ 19d)', en: 'qualified tolerated persons (§ 19d)' },
    T_18A: { de: 'Fachkräfte mit Berufsausbildung (§ 18a)', en: 'skilled workers with training (§ 18a)' },
    T_18B: { de: 'Fachkräfte mit Hochschulabschluss (§ 18b)', en: 'skilled workers with a degree (§ 18b)' },
    T_19C2: { de: 'Berufserfahrene (§ 19c Abs. 2)', en: 'experienced workers (§ 19c(2))' },
    T_23A: { de: 'Härtefall (§ 23a)', en: 'hardship case (§ 23a)' },
    SCHUTZ: { de: 'Schutz (§ 25 Abs. 1 bis 3)', en: 'protection (§ 25(1)-(3))' },
    T_24: { de: 'vorübergehender Schutz (§ 24)', en: 'temporary protection (§ 24)' },
    NE: { de: 'Niederlassungserlaubnis', en: 'settlement permit' },
    EINB: { de: 'eingebürgert', en: 'naturalised' },
    EU: { de: 'EU-Freizügigkeit', en: 'EU freedom of movement' },
    SONST: { de: 'sonstiger Status', en: 'other status' },
    UNBEKANNT: { de: 'Status unbekannt', en: 'status unknown' },
  },
  [Dimension.FUNDING_SOURCE]: {
    ESF_PLUS: { de: 'ESF+', en: 'ESF+' },
    OWN: { de: 'Eigenanteil', en: 'own part' },
  },
};

export const NOT_GIVEN: Text = { de: 'keine Angabe', en: 'not given' };

/** Names of what belongs to no part of an offer; people always belong to one. */
export const unassignedLabels: Partial<Record<Dimension, Text>> = {
  [Dimension.FIELD_OF_ACTION]: { de: 'keiner Säule zugeordnet', en: 'assigned to no pillar' },
  [Dimension.MEASURE]: { de: 'keiner Maßnahme zugeordnet', en: 'assigned to no measure' },
  [Dimension.PROVIDER]: { de: 'keinem Träger zugeordnet', en: 'assigned to no provider' },
};

const euro = (locale: string, cents: number): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(cents / 100);

/** @param cents money that stands in no part of the indicator */
export const unassignedNote = (name: Text, cents: number): Text => ({
  de: `${name.de}: ${euro('de-DE', cents)} sind keinem Teil zugeordnet. Sie zählen im Gesamtwert und in keinem Teil.`,
  en: `${name.en}: ${euro('en-GB', cents)} are assigned to no part. They count in the total and in no part.`,
});

export const reasonLabels: Record<Reason | 'FOUND', Text> = {
  FOUND: {
    de: 'Datensätze von Menschen, die bis zum Stichtag eingetreten sind',
    en: 'Records of people who entered by the reporting date',
  },
  NOT_IN_PERIOD: { de: 'nicht in diesem Zeitraum eingetreten', en: 'did not enter in this period' },
  INCOMPLETE: {
    de: 'unvollständig: Geschlecht, Alter, Erwerbsstatus oder Bildung fehlt',
    en: 'incomplete: gender, age, employment status or education is missing',
  },
  COMPLETE: { de: 'vollständig', en: 'complete' },
  NOT_APPLICABLE_AT_ENTRY: {
    de: 'Bedingung am Tag des ersten Eintritts nicht erfüllt',
    en: 'condition on the day of first entry not met',
  },
  NOT_YET_LEFT: { de: 'noch nicht aus allen Maßnahmen ausgetreten', en: 'has not yet left every measure' },
  SIX_MONTHS_NOT_OVER: { de: 'sechs Monate nach dem Austritt noch nicht um', en: 'six months after leaving are not over' },
  NOT_REACHED: { de: 'Ergebnis nicht erreicht oder nicht angegeben', en: 'result not reached or not given' },
};

export const noteTexts = {
  demo: {
    de: 'Demodaten: erfunden, keine wirklichen Personen.',
    en: 'Demonstration data: invented, no real persons.',
  },
  offers: {
    de: 'Nach Säule, Maßnahme oder Träger zählt jede Person in jedem Angebot, das sie besucht hat: Die Teile ergeben zusammen mehr als die Gesamtzahl.',
    en: 'By pillar, measure or provider every person counts in each offer attended: the parts add up to more than the total.',
  },
  reentry: {
    de: 'Wer nach einem Austritt wieder eintritt, zählt in der Gesamtzahl erst mit dem letzten Austritt, im früheren Zeitraum aber schon: Die Zeiträume können zusammen mehr ergeben als die Gesamtzahl.',
    en: 'Who enters again after leaving counts in the total only with the last exit, but also in the earlier period: the periods may add up to more than the total.',
  },
  ahead: {
    de: 'Der Stichtag liegt in der Zukunft: Gezählt und beurteilt ist der Stand von heute, nur Pläne reichen weiter.',
    en: 'The reporting date lies in the future: what is counted and judged is the state of today, only plans reach further.',
  },
  notReleased: {
    de: 'Für diese Zahlen ist noch kein Berichtsstand veröffentlicht.',
    en: 'No snapshot of these figures has been released yet.',
  },
  withheld: {
    de: 'Ein Punkt steht, wo eine Zahl zum Schutz von Personen nicht ausgewiesen wird.',
    en: 'A dot stands where a number is withheld to protect persons.',
  },
  notPublished: {
    de: 'In dieser Aufgliederung werden die Zahlen nicht veröffentlicht.',
    en: 'Broken down in this way the numbers are not published.',
  },
  notApplicable: {
    de: 'Nicht jede der gefragten Kennzahlen lässt sich so aufgliedern.',
    en: 'Not every indicator asked for can be broken down in this way.',
  },
} satisfies Record<string, Text>;
