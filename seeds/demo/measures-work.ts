import type { DemoMeasure } from './types.ts';

/** Invented measures of the pillar Spurwechsel. */
export const workMeasures: DemoMeasure[] = [
  {
    slug: 'spurwechsel-beratung',
    provider: 'demo-havelbogen',
    pillar: 'SPURWECHSEL',
    title: 'Spurwechsel-Beratung',
    titleEn: 'Spurwechsel advice',
    summary:
      'Eine feste Ansprechperson begleitet Menschen mit Gestattung oder Duldung auf dem Weg in Arbeit, Ausbildung und einen sicheren Aufenthalt. Auf Deutsch, Englisch, Arabisch und Französisch.',
    summaryEn:
      'One contact person accompanies people with permission to stay or toleration on their way into work, training and a secure residence title. In German, English, Arabic and French.',
    startsOn: '2026-01-12',
    endsOn: null,
    places: 52,
    waiting: 4,
    isLowThreshold: false,
  },
  {
    slug: 'bewerbungswerkstatt',
    provider: 'demo-sprungbrett',
    pillar: 'SPURWECHSEL',
    title: 'Bewerbungswerkstatt',
    titleEn: 'Application workshop',
    summary:
      'Sechs Wochen in kleiner Gruppe: eigene Stärken erkennen, Lebenslauf und Anschreiben verfassen, das Gespräch üben. Am Ende liegt eine fertige Bewerbung auf dem Tisch.',
    summaryEn:
      'Six weeks in a small group: finding one’s strengths, writing a CV and a letter, practising the interview. At the end a finished application lies on the table.',
    startsOn: '2026-03-02',
    endsOn: '2026-12-18',
    places: 14,
    waiting: 0,
    isLowThreshold: false,
  },
  {
    slug: 'praktikum-mit-begleitung',
    provider: 'demo-sprungbrett',
    pillar: 'SPURWECHSEL',
    title: 'Praktikum mit Begleitung',
    titleEn: 'Supported internship',
    summary:
      'Ein Praktikum in einem Potsdamer Betrieb, mit einer Person an der Seite, die vorher vermittelt, währenddessen besucht und hinterher mit allen spricht.',
    summaryEn:
      'An internship in a Potsdam company, with someone who arranges it beforehand, visits while it lasts and talks with everyone afterwards.',
    startsOn: '2026-03-02',
    endsOn: null,
    places: 7,
    waiting: 1,
    isLowThreshold: false,
  },
  {
    slug: 'abschluss-anerkennen',
    provider: 'demo-morgenrot',
    pillar: 'SPURWECHSEL',
    title: 'Abschluss anerkennen',
    titleEn: 'Having a qualification recognised',
    summary:
      'Wer im Herkunftsland einen Beruf gelernt oder studiert hat, bekommt hier Hilfe: Zeugnisse übersetzen, die richtige Stelle finden, den Antrag stellen, Lücken schließen.',
    summaryEn:
      'Help for those who learned a trade or studied in their country of origin: translating certificates, finding the right office, filing the application, closing gaps.',
    startsOn: '2026-02-02',
    endsOn: null,
    places: 14,
    waiting: 0,
    isLowThreshold: false,
  },
  {
    slug: 'einstieg-in-die-pflege',
    provider: 'demo-morgenrot',
    pillar: 'SPURWECHSEL',
    title: 'Einstieg in die Pflege',
    titleEn: 'A start in care work',
    summary:
      'Vierzehn Wochen Grundkurs in Pflege und Betreuung mit Fachdeutsch und zwei Wochen in einer Einrichtung. Der Kurs endet mit einem Zertifikat.',
    summaryEn:
      'A basic course of fourteen weeks in nursing and care with technical German and two weeks in a care home. The course ends with a certificate.',
    startsOn: '2026-03-16',
    endsOn: '2026-12-18',
    places: 12,
    waiting: 0,
    isLowThreshold: false,
  },
  {
    slug: 'offene-sprechstunde-arbeit',
    provider: 'demo-havelbogen',
    pillar: 'SPURWECHSEL',
    title: 'Offene Sprechstunde Arbeit',
    titleEn: 'Open consultation on work',
    summary: 'Jeden Donnerstagnachmittag, ohne Termin und ohne Namen: kurze Fragen zu Arbeit, Erlaubnis und Papieren.',
    summaryEn: 'Every Thursday afternoon, no appointment and no name needed: short questions about work, permits and papers.',
    startsOn: '2026-01-15',
    endsOn: null,
    places: null,
    waiting: null,
    isLowThreshold: true,
  },
];
