import type { SnapshotDocument } from '../publication/snapshot-document.type.ts';
import { layOut } from './model/document-table.ts';
import type { Block, Language, ReportModel } from './model/model.type.ts';
import { type View, viewOf } from './model/view.ts';
import { esfSection, methodSection, qualitySection, sourcesSection } from './sections/annex.ts';
import { balanceSection } from './sections/balance.ts';
import { easySection } from './sections/easy.ts';
import { firstPage, type Paper } from './sections/first-page.ts';
import { measuresSection } from './sections/measures.ts';
import { moneySection } from './sections/money.ts';
import { outcomesSection } from './sections/outcomes.ts';
import { pillarsSection } from './sections/pillars.ts';
import { reachSection } from './sections/reach.ts';
import { targetsSection } from './sections/targets.ts';
import { moneySentence } from './sentences/money.ts';
import { outcomesSentence } from './sentences/outcomes.ts';
import { balanceSentence, reachSentence } from './sentences/reach.ts';

/** A frozen snapshot as it is stored: the document, and the SHA-256 of its bytes in hexadecimal. */
export interface FrozenSnapshot {
  document: SnapshotDocument;
  sha256: string;
}

export const WITHOUT_PAPER: Paper = { number: null, decision: null };

/** Everything that the council report of a snapshot says; pure, and no number in it that is not in the document. */
export function reportModel({ document, sha256 }: FrozenSnapshot, language: Language, paper: Paper = WITHOUT_PAPER): ReportModel {
  const view = viewOf(document, language);
  const { say, format } = view;
  const { operation } = document;
  const asOf = say.running.asOf(format.date(document.date));
  return {
    ...{ language, date: document.date, title: say.subject(operation.title, format.date(document.date)) },
    subtitle: document.revision > 1 ? `${asOf}, ${say.revision(document.revision)}` : asOf,
    author: operation.municipality,
    keywords: [operation.programme, operation.municipality, document.date],
    running: {
      ...{ euWording: say.running.euWording, emblemAlt: say.running.emblemAlt, page: say.running.page },
      demo: operation.isDemo ? say.running.demo : null,
      asOf: document.revision > 1 ? `${asOf}, ${say.revision(document.revision)}` : asOf,
      source: say.running.source(operation.title, operation.source),
      fingerprint: say.running.fingerprint(sha256),
    },
    placeholder: say.placeholder,
    blocks: [
      ...firstPage(view, paper),
      ...targetsSection(view),
      ...reachSection(view, reachSentence(view, operation.title)),
      ...balanceSection(view, balanceSentence(view)),
      ...outcomesSection(view, outcomesSentence(view)),
      ...moneySection(view, moneySentence(view)),
      ...pillarsSection(view),
      ...measuresSection(view),
      ...esfSection(view),
      ...qualitySection(view),
      ...methodSection(view),
      ...sourcesSection(view, sha256),
      ...(language === 'de' ? easySection(view) : []),
    ].filter(hasContent),
    tables: document.tables.map((table) => layOut(table, view)),
    notes: notesOf(view, sha256),
  };
}

/** A table that nobody has a number for is left out. */
const hasContent = (block: Block): boolean =>
  block.kind !== 'table' || (block.table.rows.length > 0 && block.table.columns.length > 0);

function notesOf({ document, say, format, language }: View, sha256: string): ReportModel['notes'] {
  const { operation } = document;
  return [
    { label: say.sheet.title, value: say.subject(operation.title, format.date(document.date)) },
    { label: say.sheet.asOf, value: format.date(document.date) },
    { label: say.sheet.revision, value: String(document.revision) },
    ...(document.reason === null ? [] : [{ label: say.summary.correction, value: document.reason }]),
    ...(operation.isDemo ? [{ label: say.sheet.demo, value: say.running.demo }] : []),
    { label: say.sheet.funding, value: say.running.euWording },
    { label: say.sources.heading, value: say.running.source(operation.title, operation.source) },
    { label: say.sheet.fingerprint, value: sha256 },
    { label: say.sheet.licence, value: say.sources.licence },
    ...say.signs.rows.map(([sign, meaning]) => ({ label: `${say.signs.sign} ${sign}`, value: meaning })),
    ...document.notes.map((note) => ({ label: say.sheet.notes, value: note[language] })),
  ];
}
