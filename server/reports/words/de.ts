import { inWords } from './in-words.ts';

const people = (n: string) => (n === '1' ? 'einen Menschen' : `${n} Menschen`);
const have = (n: string) => (n === '1' ? 'Ein Mensch hat' : `${n} Menschen haben`);

/** Everything that a report says, German. Numbers come in as printed characters. */
export const de = {
  title: (operation: string) => `${operation}: Bericht zum Stand`,
  subject: (operation: string, date: string) => `Bericht über ${operation} zum Stand ${date}`,
  revision: (n: number) => `Fassung ${n}`,
  running: {
    euWording: 'Kofinanziert von der Europäischen Union',
    emblemAlt: 'Flagge der Europäischen Union',
    demo: 'Demodaten – erfunden, keine wirklichen Personen',
    asOf: (date: string) => `Stand: ${date}`,
    source: (operation: string, source: string) => `Quelle: KIM-Monitor, Berichtsstand von ${operation}; Förderung: ${source}`,
    fingerprint: (sha256: string) => `SHA-256 ${sha256}`,
    page: 'Seite',
  },
  placeholder: '[noch einzutragen]',
  symbols: {
    zero: 'keine',
    withheld: 'zum Schutz von Personen nicht ausgewiesen',
    /** in charts, where the table says the rest */
    short: 'nicht ausgewiesen',
    notAvailable: 'nicht verfügbar',
    notApplicable: 'hier nicht sinnvoll',
  },
  paper: {
    kind: 'Mitteilungsvorlage',
    decisionKind: 'Beschlussvorlage',
    kindLabel: 'Art der Vorlage',
    number: 'Drucksache Nr.',
    subjectLabel: 'Betreff',
    submitter: 'Einreicher',
    path: 'Beratungsfolge',
    body: 'Gremium',
    meeting: 'Sitzung am',
    result: 'Ergebnis',
    /** who deliberates, the council last */
    bodies: (municipality: string): readonly string[] =>
      municipality === 'Potsdam'
        ? ['Ausschuss für Gesundheit, Soziales und Inklusion', 'Stadtverordnetenversammlung']
        : ['Fachausschuss', 'Vertretung'],
    decision: 'Beschlussvorschlag',
    acknowledge: 'Kenntnisnahme',
    acknowledgement: (council: string, operation: string, date: string) =>
      `Die ${council} nimmt den Bericht über ${operation} zum Stand ${date} zur Kenntnis.`,
    reasons: 'Begründung',
  },
  summary: {
    what: 'Was KIM ist',
    reach: 'Reichweite',
    balance: 'Ausgewogenheit',
    outcomes: 'Ergebnisse',
    money: 'Geld',
    assessment: 'Bewertung',
    correction: 'Korrektur',
  },
  what: {
    frame: (title: string, from: string, to: string) => `${title} läuft vom ${from} bis ${to}`,
    title: (title: string) => `${title} ist ein kommunales Vorhaben`,
    pillars: (n: number, names: string) =>
      n === 1
        ? ` und hilft Zugewanderten in einer Säule: ${names}`
        : ` und hilft Zugewanderten in ${inWords(n)} Säulen: ${names}`,
  },
  plan: {
    on: (plan: string) => `, so viele wie bis dahin geplant (${plan})`,
    above: (share: string, plan: string) => `, ${share} mehr als bis dahin geplant (${plan})`,
    below: (share: string, plan: string) => `, ${share} weniger als bis dahin geplant (${plan})`,
  },
  reach: {
    some: (name: string, date: string, n: string, plan: string) => `Bis zum ${date} hat ${name} ${people(n)} erreicht${plan}.`,
    none: (name: string, date: string) => `Bis zum ${date} sind für ${name} noch keine Teilnahmen erfasst.`,
    withheld: (name: string, date: string) =>
      `Wie viele Menschen ${name} bis zum ${date} erreicht hat, ist zum Schutz von Personen nicht ausgewiesen.`,
    missing: (name: string, date: string) => `Wie viele Menschen ${name} bis zum ${date} erreicht hat, ist noch nicht bekannt.`,
  },
  balance: {
    inside: (share: string, band: string) => `${share} der erreichten Menschen sind Frauen; das ist ausgewogen (${band}).`,
    outside: (share: string, band: string) => `${share} der erreichten Menschen sind Frauen; ausgewogen wären ${band}.`,
    plain: (share: string) => `${share} der erreichten Menschen sind Frauen.`,
    band: (low: string, high: string) => `${low} bis ${high}`,
    withheld: 'Der Anteil der Frauen ist zum Schutz von Personen nicht ausgewiesen.',
    missing: 'Zum Anteil der Frauen lässt sich noch nichts sagen.',
  },
  outcomes: {
    work: (n: string, plan: string) => `${have(n)} Arbeit oder Ausbildung begonnen${plan}`,
    nobody: 'Arbeit oder Ausbildung hat noch niemand begonnen',
    language: (n: string) =>
      n === '1' ? 'ein Mensch hat Deutsch oder Schrift verbessert' : `${n} haben Deutsch oder Schrift verbessert`,
    withheld: 'Wie viele Menschen Arbeit oder Ausbildung begonnen haben, ist zum Schutz von Personen nicht ausgewiesen',
    missing: 'Wie viele Menschen Arbeit oder Ausbildung begonnen haben, ist noch nicht bekannt',
  },
  money: {
    spentOfPlan: (spent: string, share: string, planned: string) =>
      `Ausgegeben sind ${spent}, das sind ${share} der bis dahin geplanten ${planned}`,
    spent: (spent: string) => `Ausgegeben sind ${spent}`,
    nothing: 'Ausgegeben ist noch nichts',
    withheld: 'Wie viel ausgegeben ist, ist zum Schutz von Personen nicht ausgewiesen',
    missing: 'Wie viel ausgegeben ist, ist noch nicht bekannt',
    granted: (granted: string) => `bewilligt sind insgesamt ${granted}`,
    esf: (share: string) => `davon ${share} von der Europäischen Union (ESF+)`,
  },
  assessment: {
    counts: (n: number, onTrack: number, atRisk: number, offTrack: number) => {
      const subject = n === 1 ? 'Das eine bewertete Ziel' : `Von ${inWords(n)} bewerteten Zielen`;
      if (n === 1) return `${subject} ${onTrack ? 'liegt im Plan' : (atRisk && 'ist gefährdet') || 'liegt nicht im Plan'}`;
      const parts = [
        onTrack && `${onTrack === 1 ? 'liegt eines' : `liegen ${inWords(onTrack)}`} im Plan`,
        atRisk && `${atRisk === 1 ? 'ist eines' : `sind ${inWords(atRisk)}`} gefährdet`,
        offTrack && `${offTrack === 1 ? 'liegt eines' : `liegen ${inWords(offTrack)}`} nicht im Plan`,
      ].filter((part) => typeof part === 'string');
      return `${subject} ${parts.length > 1 ? `${parts.slice(0, -1).join(', ')} und ${parts.at(-1)}` : parts[0]}`;
    },
    names: (label: string, names: string) => `${label}: ${names}`,
    none: 'Noch lässt sich kein Ziel bewerten.',
    open: (n: number) => (n === 1 ? 'ein Ziel lässt sich nicht bewerten' : `${inWords(n)} Ziele lassen sich nicht bewerten`),
    ON_TRACK: 'im Plan',
    AT_RISK: 'gefährdet',
    OFF_TRACK: 'nicht im Plan',
    unknown: 'nicht bewertet',
    examples: 'Die Ziele sind Beispiele der Demonstration; veröffentlichte Zielwerte gibt es nicht.',
  },
  correction: (revision: number, reason: string) => `Dies ist Fassung ${revision}: ${reason}`,
  targets: {
    heading: 'Ziele und Stand',
    text: 'Jedes Ziel mit dem Wert am Stichtag, dem Plan bis dahin und der Bewertung.',
    chart: 'Erreicht gegenüber dem Plan bis zum Stichtag',
    chartSubtitle: (date: string) => `Anteil des Plans bis zum Stichtag in Prozent; der Strich ist der Plan; Stand ${date}`,
    plan: 'Plan bis zum Stichtag',
    target: 'Ziel',
    due: 'bis',
    deviation: 'Abweichung',
    assessment: 'Bewertung',
    none: 'Für dieses Vorhaben sind keine Ziele hinterlegt.',
    value: 'Wert',
  },
  reachSection: {
    heading: 'Reichweite',
    chart: 'Neue Teilnehmende je Monat',
    chartSubtitle: (date: string) => `Menschen im Monat ihres ersten Eintritts; Stand ${date}`,
    table: 'Neue Teilnehmende je Monat, alle Monate',
    month: 'Monat',
    outlook: (date: string, expected: string, low: string, high: string, level: string) =>
      `Geht es weiter wie bisher, sind es bis zum ${date} etwa ${expected} Menschen; mit einer Wahrscheinlichkeit von ${level} liegt die Zahl zwischen ${low} und ${high}.`,
  },
  balanceSection: {
    heading: 'Ausgewogenheit',
    chart: 'Geschlechter nach Säule',
    chartSubtitle: (date: string) => `Anteile an den erreichten Menschen; Stand ${date}`,
    table: 'Menschen nach Säule und Geschlecht',
    all: 'Alle',
    bandLabel: 'ausgewogen: 40 bis 60 % Frauen',
  },
  outcomesSection: {
    heading: 'Ergebnisse',
    text: 'Jeder Schritt ist für sich gezählt. Es ist kein Trichter: Wer Arbeit findet, muss vorher keinen Abschluss gemacht haben. Das Angebot muss nicht der einzige Grund sein.',
    chart: 'Was Menschen erreicht haben',
    chartSubtitle: (date: string) => `Menschen, jede Person je Schritt einmal; Stand ${date}`,
    table: 'Ergebnisse nach Geschlecht',
  },
  moneySection: {
    heading: 'Geld',
    chart: 'Bewilligt, geplant, abgerufen, ausgegeben',
    chartSubtitle: (date: string) => `Euro, ESF+ und Eigenanteil zusammen; Stand ${date}`,
    table: 'Mittel nach Quelle',
    demo: 'Die bewilligte Summe ist echt; Plan, Abrufe und Ausgaben sind erfunden.',
  },
  pillars: {
    heading: 'Die Säulen',
    table: 'Die Säulen im Vergleich',
    targets: 'Ziele der Säulen',
    overlap: 'Wer in mehreren Säulen mitmacht, zählt in jeder: Die Säulen ergeben zusammen mehr als die Gesamtzahl.',
  },
  measures: {
    heading: 'Maßnahmen',
    table: 'Alle Maßnahmen',
    ...{ measure: 'Maßnahme', pillar: 'Säule', provider: 'Träger' },
    visits: (n: string) => (n === '1' ? '1 Besuch' : `${n} Besuche`),
    none: 'Noch sind keine Maßnahmen eingetragen.',
  },
  esf: {
    heading: 'Gemeinsame Indikatoren des ESF+',
    text: 'Nach Anhang I der Verordnung (EU) 2021/1057. Dem Fördergeber werden genaue Zahlen gemeldet; hier stehen die Zahlen, die veröffentlicht werden dürfen.',
    code: 'Code',
    indicator: 'Kennzahl',
    total: 'Gesamt',
  },
  quality: {
    heading: 'Datenqualität',
    text: 'Ein Datensatz ohne Geschlecht, Alter, Erwerbsstatus oder Bildung ist unvollständig. Er zählt in keiner gemeinsamen Kennzahl.',
    table: 'Vollständigkeit der Datensätze',
  },
  method: {
    heading: 'Methode',
    items: (threshold: number) => [
      'Jede Person zählt im Vorhaben einmal, vom ersten Eintritt an; nach Säule, Maßnahme und Träger zählt sie in jedem Angebot, das sie besucht hat.',
      `Werte unter ${threshold} sind nicht ausgewiesen. Weitere Werte fehlen, damit sich keiner davon ausrechnen lässt, auch nicht aus früheren Berichtsständen. Kein Zeichen verrät, welcher Wert klein ist.`,
      'Anteile, Kosten und Bewertungen stehen nur dort, wo auch die Werte stehen, aus denen sie folgen.',
      'Was Schutz nicht leisten kann: Wer eine Person kennt und weiß, dass sie teilnimmt, weiß das auch ohne diesen Bericht.',
      'Ein Plan wächst gleichmäßig von einem Ziel zum nächsten; Anteile behalten ihr Ziel.',
    ],
    rules: 'Regeln der Kennzahlen',
    rule: 'Regel',
    definition: 'Definition',
  },
  signs: {
    heading: 'Zeichen',
    sign: 'Zeichen',
    meaning: 'Bedeutung',
    rows: [
      ['-', 'genau null'],
      ['.', 'zum Schutz von Personen nicht ausgewiesen; der Wert ist bekannt'],
      ['r', 'hinter einem Wert: gegenüber der vorigen Fassung korrigiert'],
      ['…', 'nicht oder noch nicht verfügbar'],
      ['x', 'die Angabe ist hier nicht sinnvoll'],
    ] as readonly (readonly [string, string])[],
  },
  sources: {
    heading: 'Quellen und Nachnutzung',
    operation: (source: string) => `Förderung und Vorhaben: ${source}`,
    figures: (date: string, revision: number) => `Zahlen: KIM-Monitor, Berichtsstand vom ${date}, Fassung ${revision}`,
    targets: (source: string) => `Ziele: ${source}`,
    fingerprint: (sha256: string) => `Prüfsumme des Berichtsstands (SHA-256): ${sha256}`,
    licence:
      'Lizenz der Daten: Datenlizenz Deutschland – Namensnennung – Version 2.0 (dl-de/by-2-0), www.govdata.de/dl-de/by-2-0',
  },
  sheet: {
    overview: 'Überblick',
    title: 'Titel',
    asOf: 'Stand',
    demo: 'Hinweis',
    funding: 'Förderung',
    fingerprint: 'Prüfsumme (SHA-256)',
    revision: 'Fassung',
    licence: 'Lizenz',
    signs: 'Zeichen',
    sheet: 'Blatt',
    content: 'Inhalt',
    notes: 'Anmerkung',
  },
  published: 'ausgewiesen',
  real: 'wirkliche Daten',
  value: 'Wert',
};

export type Words = typeof de;
