import { describe, expect, test } from 'vitest';
import type { Language } from '../../../server/reports/model/model.type.ts';
import { viewOf } from '../../../server/reports/model/view.ts';
import { assessmentSentence } from '../../../server/reports/sentences/assessment.ts';
import { moneySentence } from '../../../server/reports/sentences/money.ts';
import { outcomesSentence } from '../../../server/reports/sentences/outcomes.ts';
import { balanceSentence, reachSentence } from '../../../server/reports/sentences/reach.ts';
import { whatSentence } from '../../../server/reports/sentences/what.ts';
import { type DocumentOptions, reportDocument } from '../../support/reports/document.ts';

type Speak = typeof moneySentence;
type State = [name: string, options: DocumentOptions, de: string, en: string];

const reach: Speak = (view) => reachSentence(view, 'KIM');
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

function speaks(title: string, sentence: Speak, states: readonly State[]): void {
  describe(title, () => {
    const cases = states.flatMap(([name, options, de, en]) => [
      { name, language: 'de' as Language, options, text: de },
      { name, language: 'en' as Language, options, text: en },
    ]);
    test.each(cases)('$name ($language)', ({ language, options, text }) => {
      expect(plain(sentence(viewOf(reportDocument(options), language)))).toBe(text);
    });
  });
}

const plan = (deviationShare: number | null, planToDate: number | null = 280) => ({ targets: [{ deviationShare, planToDate }] });
const WITHOUT_TARGETS = { targets: [] };

speaks('reach is one sentence', reach, [
  [
    'below plan',
    plan(-0.06, 320),
    'Bis zum 30. September 2026 hat KIM 301 Menschen erreicht, 6 % weniger als bis dahin geplant (320).',
    'By 30 September 2026, KIM had reached 301 people, 6% fewer than planned by then (320).',
  ],
  [
    'above plan',
    plan(0.075),
    'Bis zum 30. September 2026 hat KIM 301 Menschen erreicht, 8 % mehr als bis dahin geplant (280).',
    'By 30 September 2026, KIM had reached 301 people, 8% more than planned by then (280).',
  ],
  [
    'on plan',
    plan(0.004, 300),
    'Bis zum 30. September 2026 hat KIM 301 Menschen erreicht, so viele wie bis dahin geplant (300).',
    'By 30 September 2026, KIM had reached 301 people, as many as planned by then (300).',
  ],
  [
    'without a plan',
    WITHOUT_TARGETS,
    'Bis zum 30. September 2026 hat KIM 301 Menschen erreicht.',
    'By 30 September 2026, KIM had reached 301 people.',
  ],
  [
    'one person',
    { ...WITHOUT_TARGETS, values: { EECO01: 1 } },
    'Bis zum 30. September 2026 hat KIM einen Menschen erreicht.',
    'By 30 September 2026, KIM had reached one person.',
  ],
  [
    'nobody yet',
    { values: { EECO01: 0 } },
    'Bis zum 30. September 2026 sind für KIM noch keine Teilnahmen erfasst.',
    'By 30 September 2026, no participation had been recorded for KIM.',
  ],
  [
    'withheld',
    { withheld: ['EECO01'] },
    'Wie viele Menschen KIM bis zum 30. September 2026 erreicht hat, ist zum Schutz von Personen nicht ausgewiesen.',
    'How many people KIM had reached by 30 September 2026 is not shown, to protect persons.',
  ],
  [
    'not available',
    { values: { EECO01: null } },
    'Wie viele Menschen KIM bis zum 30. September 2026 erreicht hat, ist noch nicht bekannt.',
    'How many people KIM had reached by 30 September 2026 is not known yet.',
  ],
]);

speaks('balance is one sentence', balanceSentence, [
  [
    'balanced',
    {},
    '50 % der erreichten Menschen sind Frauen; das ist ausgewogen (40 % bis 60 %).',
    '50% of the people reached are women, which is balanced (40% to 60%).',
  ],
  [
    'not balanced',
    { values: { KIM_WOMEN_SHARE: 0.34 } },
    '34 % der erreichten Menschen sind Frauen; ausgewogen wären 40 % bis 60 %.',
    '34% of the people reached are women; balanced would be 40% to 60%.',
  ],
  [
    'withheld',
    { withheld: ['KIM_WOMEN_SHARE'] },
    'Der Anteil der Frauen ist zum Schutz von Personen nicht ausgewiesen.',
    'The share of women is not shown, to protect persons.',
  ],
  [
    'not available',
    { values: { KIM_WOMEN_SHARE: null } },
    'Zum Anteil der Frauen lässt sich noch nichts sagen.',
    'Nothing can be said about the share of women yet.',
  ],
]);

speaks('outcomes are one sentence', outcomesSentence, [
  [
    'both known',
    WITHOUT_TARGETS,
    '36 Menschen haben Arbeit oder Ausbildung begonnen; 66 haben Deutsch oder Schrift verbessert.',
    '36 people have started work or training; 66 have improved in German or literacy.',
  ],
  [
    'one person',
    { ...WITHOUT_TARGETS, values: { KIM_WORK_OR_TRAINING: 1, KIM_LANGUAGE_PROGRESS: 1 } },
    'Ein Mensch hat Arbeit oder Ausbildung begonnen; ein Mensch hat Deutsch oder Schrift verbessert.',
    'One person has started work or training; one has improved in German or literacy.',
  ],
  [
    'nobody yet',
    { values: { KIM_WORK_OR_TRAINING: 0, KIM_LANGUAGE_PROGRESS: 0 } },
    'Arbeit oder Ausbildung hat noch niemand begonnen.',
    'Nobody has started work or training yet.',
  ],
  [
    'withheld',
    { withheld: ['KIM_WORK_OR_TRAINING', 'KIM_LANGUAGE_PROGRESS'] },
    'Wie viele Menschen Arbeit oder Ausbildung begonnen haben, ist zum Schutz von Personen nicht ausgewiesen.',
    'How many people have started work or training is not shown, to protect persons.',
  ],
  [
    'not available',
    { values: { KIM_WORK_OR_TRAINING: null }, withheld: ['KIM_LANGUAGE_PROGRESS'] },
    'Wie viele Menschen Arbeit oder Ausbildung begonnen haben, ist noch nicht bekannt.',
    'How many people have started work or training is not known yet.',
  ],
]);

speaks('money is one sentence', moneySentence, [
  [
    'against the plan',
    {},
    'Ausgegeben sind 351.274 €, das sind 90 % der bis dahin geplanten 389.000 €; bewilligt sind insgesamt 1.826.215 €, davon 60 % von der Europäischen Union (ESF+).',
    '€351,274 has been spent, 90% of the €389,000 planned by then; €1,826,215 has been granted in all, 60% of it by the European Union (ESF+).',
  ],
  [
    'without a plan',
    { values: { KIM_FUNDS_PLANNED: null } },
    'Ausgegeben sind 351.274 €; bewilligt sind insgesamt 1.826.215 €, davon 60 % von der Europäischen Union (ESF+).',
    '€351,274 has been spent; €1,826,215 has been granted in all, 60% of it by the European Union (ESF+).',
  ],
  [
    'nothing yet',
    { values: { KIM_FUNDS_SPENT: 0 } },
    'Ausgegeben ist noch nichts; bewilligt sind insgesamt 1.826.215 €, davon 60 % von der Europäischen Union (ESF+).',
    'Nothing has been spent yet; €1,826,215 has been granted in all, 60% of it by the European Union (ESF+).',
  ],
  [
    'withheld',
    { withheld: ['KIM_FUNDS_SPENT'] },
    'Wie viel ausgegeben ist, ist zum Schutz von Personen nicht ausgewiesen; bewilligt sind insgesamt 1.826.215 €, davon 60 % von der Europäischen Union (ESF+).',
    'How much has been spent is not shown, to protect persons; €1,826,215 has been granted in all, 60% of it by the European Union (ESF+).',
  ],
]);

const verdicts = (...assessments: (string | null)[]) => ({
  targets: ['EECO01', 'KIM_WOMEN_SHARE', 'KIM_QUALIFICATION', 'KIM_WORK_OR_TRAINING']
    .slice(0, assessments.length)
    .map((indicator, n) => ({ indicator, assessment: assessments[n] ?? null })),
});

speaks('the assessment is one sentence', assessmentSentence, [
  [
    'all kinds',
    verdicts('ON_TRACK', 'AT_RISK', 'OFF_TRACK', null),
    'Von drei bewerteten Zielen liegt eines im Plan, ist eines gefährdet und liegt eines nicht im Plan; gefährdet: Anteil der Frauen; nicht im Plan: Abschluss oder Zertifikat erlangt; ein Ziel lässt sich nicht bewerten.',
    'Of 3 targets assessed, 1 is on track, 1 is at risk and 1 is off track; at risk: Share of women; off track: Certificate gained; one target cannot be assessed.',
  ],
  [
    'all well',
    verdicts('ON_TRACK', 'ON_TRACK'),
    'Von zwei bewerteten Zielen liegen zwei im Plan.',
    'Of 2 targets assessed, 2 are on track.',
  ],
  [
    'a single one',
    verdicts('AT_RISK'),
    'Das eine bewertete Ziel ist gefährdet; gefährdet: Teilnehmende insgesamt.',
    'The one target assessed is at risk; at risk: Participants in total.',
  ],
  ['none can be assessed', verdicts(null, null), 'Noch lässt sich kein Ziel bewerten.', 'No target can be assessed yet.'],
  ['no targets', WITHOUT_TARGETS, 'Noch lässt sich kein Ziel bewerten.', 'No target can be assessed yet.'],
]);

speaks('what it is, is one sentence', whatSentence, [
  [
    'with its pillars',
    {},
    'KIM Potsdam läuft vom 1. Januar 2026 bis 31. Dezember 2028 und hilft Zugewanderten in drei Säulen: Spurwechsel, Soziale Teilhabe, Sprache und Alphabetisierung.',
    'KIM Potsdam runs from 1 January 2026 to 31 December 2028 and supports immigrants in 3 pillars: Spurwechsel (into work), Social participation, Language and literacy.',
  ],
  [
    'without',
    { document: { fieldsOfAction: [] } },
    'KIM Potsdam läuft vom 1. Januar 2026 bis 31. Dezember 2028.',
    'KIM Potsdam runs from 1 January 2026 to 31 December 2028.',
  ],
]);

test('of several targets of a series the one due next is meant, and the last one after all of them', () => {
  const targets = [
    { dueOn: '2028-12-31', target: 3 },
    { dueOn: '2026-12-31', target: 1 },
    { dueOn: '2027-12-31', target: 2 },
  ];
  const targetOn = (date: string) =>
    viewOf(reportDocument({ targets, document: { date } }), 'de').figures.target('EECO01')?.target;
  expect([targetOn('2026-09-30'), targetOn('2026-12-31'), targetOn('2027-01-01'), targetOn('2029-01-01')]).toEqual([1, 1, 2, 3]);
});
