import type { DemoProvider } from './types.ts';

/** Nine invented providers. The names begin with Muster or Beispiel and end in (Demo), so that nobody takes them for real ones. */
export const providers: DemoProvider[] = [
  {
    slug: 'demo-havelbogen',
    name: 'Musterträger Havelbogen (Demo)',
    summary: 'Erfundener Träger der Demonstration. Berät Menschen mit unsicherem Aufenthalt zu Arbeit und Ausbildung.',
    summaryEn: 'Invented provider of the demonstration. Advises people with an insecure residence status on work and training.',
  },
  {
    slug: 'demo-sprungbrett',
    name: 'Musterwerkstatt Sprungbrett (Demo)',
    summary: 'Erfundener Träger der Demonstration. Hilft bei Bewerbung und Praktikum.',
    summaryEn: 'Invented provider of the demonstration. Helps with applications and internships.',
  },
  {
    slug: 'demo-morgenrot',
    name: 'Musterkolleg Morgenrot (Demo)',
    summary: 'Erfundener Träger der Demonstration. Bildet weiter und hilft, Abschlüsse anerkennen zu lassen.',
    summaryEn: 'Invented provider of the demonstration. Gives further training and helps to have qualifications recognised.',
  },
  {
    slug: 'demo-silberweide',
    name: 'Beispielnetz Silberweide (Demo)',
    summary: 'Erfundener Träger der Demonstration. Ein Ort von Frauen für Frauen.',
    summaryEn: 'Invented provider of the demonstration. A place by women for women.',
  },
  {
    slug: 'demo-sonnenhof',
    name: 'Beispielhaus Sonnenhof (Demo)',
    summary: 'Erfundener Träger der Demonstration. Arbeitet mit Jugendlichen und Vätern.',
    summaryEn: 'Invented provider of the demonstration. Works with young people and fathers.',
  },
  {
    slug: 'demo-nordstern',
    name: 'Beispielverein Nordstern (Demo)',
    summary: 'Erfundener Träger der Demonstration. Begleitet Familien und Menschen mit Behinderungen.',
    summaryEn: 'Invented provider of the demonstration. Supports families and people with disabilities.',
  },
  {
    slug: 'demo-wortbruecke',
    name: 'Mustersprachschule Wortbrücke (Demo)',
    summary: 'Erfundener Träger der Demonstration. Unterrichtet Deutsch von Anfang an.',
    summaryEn: 'Invented provider of the demonstration. Teaches German from the very beginning.',
  },
  {
    slug: 'demo-alphabet',
    name: 'Beispielwerkstatt Alphabet (Demo)',
    summary: 'Erfundener Träger der Demonstration. Lehrt Erwachsene lesen und schreiben.',
    summaryEn: 'Invented provider of the demonstration. Teaches adults to read and write.',
  },
  {
    slug: 'demo-lindenecke',
    name: 'Beispielnachbarschaft Lindenecke (Demo)',
    summary: 'Erfundener Träger der Demonstration. Öffnet einen Treffpunkt im Stadtteil für alle.',
    summaryEn: 'Invented provider of the demonstration. Keeps a meeting place in the neighbourhood open to all.',
  },
];
