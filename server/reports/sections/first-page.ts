import type { Block } from '../model/model.type.ts';
import type { View } from '../model/view.ts';
import { assessmentSentence } from '../sentences/assessment.ts';
import { moneySentence } from '../sentences/money.ts';
import { outcomesSentence } from '../sentences/outcomes.ts';
import { balanceSentence, reachSentence } from '../sentences/reach.ts';
import { whatSentence } from '../sentences/what.ts';

/** What the administration adds to a report to make it a council paper. */
export interface Paper {
  /** such as 26/SVV/0123 */
  number: string | null;
  /** what the council is asked to decide; without it the paper is for information */
  decision: string | null;
}

/** The page that stands alone: the blocks of a council paper, and one sentence for each question. */
export function firstPage(view: View, paper: Paper): Block[] {
  const { say, document, format } = view;
  const { title, municipality } = document.operation;
  const date = format.date(document.date);
  const bodies = say.paper.bodies(municipality);
  const items = [
    { term: say.summary.what, text: whatSentence(view) },
    { term: say.summary.reach, text: reachSentence(view, title) },
    { term: say.summary.balance, text: balanceSentence(view) },
    { term: say.summary.outcomes, text: outcomesSentence(view) },
    { term: say.summary.money, text: moneySentence(view) },
    { term: say.summary.assessment, text: assessmentSentence(view) },
  ];
  if (document.reason !== null)
    items.push({ term: say.summary.correction, text: say.correction(document.revision, document.reason) });
  return [
    { kind: 'heading', level: 1, text: say.subject(title, date) },
    {
      kind: 'fields',
      items: [
        { label: say.paper.kindLabel, value: paper.decision === null ? say.paper.kind : say.paper.decisionKind },
        { label: say.paper.number, value: paper.number },
        { label: say.paper.subjectLabel, value: say.subject(title, date) },
        { label: say.paper.submitter, value: municipality },
      ],
    },
    { kind: 'heading', level: 2, text: say.paper.path },
    {
      kind: 'table',
      table: {
        ...{ id: 'path', title: say.paper.path, heads: [say.paper.body], columns: [say.paper.meeting, say.paper.result] },
        rows: bodies.map((body) => ({ head: [body], cells: [{ text: say.placeholder }, { text: say.placeholder }] })),
      },
    },
    { kind: 'heading', level: 2, text: paper.decision === null ? say.paper.acknowledge : say.paper.decision },
    { kind: 'paragraph', text: paper.decision ?? say.paper.acknowledgement(bodies.at(-1) ?? '', title, date) },
    { kind: 'heading', level: 2, text: say.paper.reasons },
    { kind: 'terms', items },
    ...(document.targets.some(({ isExample }) => isExample)
      ? [{ kind: 'paragraph', text: say.assessment.examples } as const]
      : []),
    { kind: 'page-break' },
  ];
}
