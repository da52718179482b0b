import type { DemoBody } from './types.ts';

/** Invented offices and companies that the demonstration supports as such: how to employ or to serve people who have just come. */
export const bodies: DemoBody[] = [
  {
    kind: 'PUBLIC_SERVICE',
    name: 'Musteramt Havelufer (Demo)',
    measure: null,
    supportedOn: '2026-02-24',
  },
  {
    kind: 'PUBLIC_SERVICE',
    name: 'Beispielbibliothek Mühlenweg (Demo)',
    measure: 'sprachcafe',
    supportedOn: '2026-04-21',
  },
  {
    kind: 'PUBLIC_SERVICE',
    name: 'Musterkita Kastanienhof (Demo)',
    measure: 'elternbegleitung',
    supportedOn: '2026-09-14',
  },
  {
    kind: 'ENTERPRISE',
    name: 'Musterbäckerei Ährenkranz (Demo)',
    measure: 'praktikum-mit-begleitung',
    supportedOn: '2026-03-16',
  },
  {
    kind: 'ENTERPRISE',
    name: 'Beispielpflege Abendsonne (Demo)',
    measure: 'einstieg-in-die-pflege',
    supportedOn: '2026-04-13',
  },
  {
    kind: 'ENTERPRISE',
    name: 'Mustergenossenschaft Gartenbau (Demo)',
    measure: 'praktikum-mit-begleitung',
    supportedOn: '2026-06-02',
  },
  {
    kind: 'ENTERPRISE',
    name: 'Beispielwerk Holz und Dach (Demo)',
    measure: 'praktikum-mit-begleitung',
    supportedOn: '2026-10-06',
  },
];
