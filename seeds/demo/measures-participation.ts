import type { DemoMeasure } from './types.ts';

/** Invented measures of the pillar social participation. */
export const participationMeasures: DemoMeasure[] = [
  {
    slug: 'frauencafe',
    provider: 'demo-silberweide',
    pillar: 'SOCIAL_PARTICIPATION',
    title: 'Frauencafé',
    titleEn: 'Women’s café',
    summary:
      'Ein offener Vormittag für Frauen mit und ohne Kinder: ankommen, erzählen, sich gegenseitig helfen. Niemand muss sich anmelden.',
    summaryEn:
      'An open morning for women with and without children: arriving, talking, helping one another. No registration is needed.',
    startsOn: '2026-02-05',
    endsOn: null,
    places: null,
    waiting: null,
    isLowThreshold: true,
  },
  {
    slug: 'naehwerkstatt',
    provider: 'demo-silberweide',
    pillar: 'SOCIAL_PARTICIPATION',
    title: 'Nähwerkstatt',
    titleEn: 'Sewing workshop',
    summary:
      'Nähen, ändern, reparieren und dabei Deutsch sprechen. Wer schon viel kann, leitet andere an und entdeckt vielleicht einen Beruf darin.',
    summaryEn:
      'Sewing, altering, mending, and speaking German meanwhile. Those who can do much already guide others and may discover a trade in it.',
    startsOn: '2026-02-16',
    endsOn: null,
    places: 16,
    waiting: 0,
    isLowThreshold: false,
  },
  {
    slug: 'maedchentreff',
    provider: 'demo-sonnenhof',
    pillar: 'SOCIAL_PARTICIPATION',
    title: 'Mädchentreff am Nachmittag',
    titleEn: 'Girls’ club in the afternoon',
    summary:
      'Ein Raum nur für Mädchen und junge Frauen: Hausaufgaben, Sport, Musik und Gespräche über das, was man werden möchte.',
    summaryEn: 'A room for girls and young women alone: homework, sports, music and talks about what one would like to become.',
    startsOn: '2026-02-23',
    endsOn: null,
    places: 19,
    waiting: 2,
    isLowThreshold: false,
    audience: 'WOMEN',
  },
  {
    slug: 'vaetergruppe',
    provider: 'demo-sonnenhof',
    pillar: 'SOCIAL_PARTICIPATION',
    title: 'Vätergruppe',
    titleEn: 'Fathers’ group',
    summary:
      'Väter sprechen über Erziehung, Gleichberechtigung und die eigene Rolle, kochen zusammen und unternehmen etwas mit ihren Kindern.',
    summaryEn:
      'Fathers talk about bringing up children, equality and their own part in it, cook together and go out with their children.',
    startsOn: '2026-03-09',
    endsOn: null,
    places: 14,
    waiting: 0,
    isLowThreshold: false,
    audience: 'MEN',
  },
  {
    slug: 'elternbegleitung',
    provider: 'demo-nordstern',
    pillar: 'SOCIAL_PARTICIPATION',
    title: 'Elternbegleitung in Kita und Schule',
    titleEn: 'Support for parents at nursery and school',
    summary:
      'Geschulte Begleiterinnen und Begleiter gehen mit zu Elternabend und Gespräch, erklären, wie Kita und Schule arbeiten, und machen Mut, selbst das Wort zu nehmen.',
    summaryEn:
      'Trained companions come along to parents’ evenings and meetings, explain how nursery and school work, and encourage parents to speak for themselves.',
    startsOn: '2026-03-16',
    endsOn: null,
    places: 26,
    waiting: 0,
    isLowThreshold: false,
  },
  {
    slug: 'gespraechskreis-gebaerdensprache',
    provider: 'demo-nordstern',
    pillar: 'SOCIAL_PARTICIPATION',
    title: 'Gesprächskreis in Gebärdensprache',
    titleEn: 'Conversation group in sign language',
    summary:
      'Gehörlose Menschen lernen Deutsche Gebärdensprache, finden Anschluss an die Gemeinschaft der Gehörlosen und klären mit Dolmetschenden, was im Alltag ansteht.',
    summaryEn:
      'Deaf people learn German Sign Language, find their way into the deaf community and settle everyday matters with interpreters.',
    startsOn: '2026-06-01',
    endsOn: null,
    places: 6,
    waiting: 0,
    isLowThreshold: false,
  },
];
