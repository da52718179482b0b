import type { View } from '../model/view.ts';

const OFFERS: Record<string, string> = {
  SPURWECHSEL: 'Menschen finden Arbeit oder eine Ausbildung.',
  SOCIAL_PARTICIPATION: 'Menschen lernen andere Menschen kennen und machen mit.',
  LANGUAGE_LITERACY: 'Menschen lernen Deutsch. Oder sie lernen lesen und schreiben.',
};
const SECRET = 'Diese Zahl schreiben wir nicht auf. So kann niemand die Menschen erkennen.';

/** What the pillars do; a pillar that nobody has put into these words is left out. */
export const offers = ({ document }: View): string[] => document.fieldsOfAction.flatMap(({ code }) => OFFERS[code] ?? []);

export function easySentences(view: View) {
  const { document, format } = view;
  return {
    check: [
      'Dieser Text ist in Leichter Sprache.',
      'Noch niemand hat den Text geprüft.',
      'Prüfen heißt: Menschen mit Lern-Schwierigkeiten lesen den Text. Sie sagen: Das verstehen wir.',
      ...(document.operation.isDemo
        ? ['Achtung: Wir haben diese Zahlen erfunden.', 'Die Zahlen sind nur zum Ausprobieren.']
        : []),
    ],
    what: [
      'KIM ist eine Abkürzung.',
      'Die Abkürzung heißt: Kommunale Integrations-Maßnahmen.',
      'Kommunal heißt: Das macht eine Stadt oder ein Land-Kreis.',
      'Integration heißt: Alle gehören dazu.',
      'KIM hilft Menschen aus anderen Ländern.',
    ],
    numbers: [`Die Zahlen sind vom ${format.date(document.date)}.`, ...reach(view), ...women(view), ...work(view)],
    money: [
      'Die Europäische Union gibt Geld für KIM.',
      'Die Europäische Union sind viele Länder in Europa. Sie arbeiten zusammen.',
      `Auch ${document.operation.municipality} gibt Geld für KIM.`,
    ],
    signs: [
      'Manchmal steht in einer Tabelle ein Punkt.',
      'Der Punkt heißt: Wir kennen die Zahl. Aber wir schreiben sie nicht auf.',
      'Sonst kann man vielleicht erkennen: Wer sind die Menschen?',
      'Das wollen wir nicht.',
    ],
  };
}

function reach({ figures, format }: View): string[] {
  const cell = figures.cell('EECO01');
  if (cell?.status === 'SUPPRESSED') return ['Wie viele Menschen machen bei KIM mit?', SECRET];
  if (cell?.status !== 'PUBLISHED' || cell.value === null)
    return ['Wie viele Menschen machen bei KIM mit? Das wissen wir noch nicht.'];
  if (cell.value === 0) return ['Noch macht niemand bei KIM mit.'];
  const share = figures.target('EECO01')?.deviationShare;
  const head =
    cell.value === 1 ? 'Ein Mensch hat bei KIM mitgemacht.' : `${format.count(cell.value)} Menschen haben bei KIM mitgemacht.`;
  if (share == null) return [head];
  if (Math.abs(share) < 0.005) return [head, 'So war der Plan.'];
  return [head, share > 0 ? 'Das sind mehr Menschen als im Plan.' : 'Das sind weniger Menschen als im Plan.'];
}

function women({ figures }: View): string[] {
  const share = figures.value('KIM_WOMEN_SHARE');
  if (figures.cell('KIM_WOMEN_SHARE')?.status === 'SUPPRESSED') return ['Wie viele davon sind Frauen?', SECRET];
  if (share === null) return [];
  if (share >= 0.45 && share <= 0.55) return ['Etwa die Hälfte davon sind Frauen.'];
  return [share > 0.55 ? 'Mehr als die Hälfte davon sind Frauen.' : 'Weniger als die Hälfte davon sind Frauen.'];
}

function work({ figures, format }: View): string[] {
  const cell = figures.cell('KIM_WORK_OR_TRAINING');
  if (cell?.status === 'SUPPRESSED') return ['Wie viele haben jetzt Arbeit oder eine Ausbildung?', SECRET];
  if (cell?.status !== 'PUBLISHED' || cell.value === null) return [];
  if (cell.value === 0) return ['Noch niemand hat durch KIM Arbeit oder eine Ausbildung.'];
  if (cell.value === 1) return ['Ein Mensch hat jetzt Arbeit oder eine Ausbildung.'];
  return [`${format.count(cell.value)} Menschen haben Arbeit gefunden oder eine Ausbildung angefangen.`];
}
