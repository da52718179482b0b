import type { Language } from './model/model.type.ts';
import { renderDocx } from './render/docx.ts';
import { renderPdf } from './render/pdf.ts';
import { renderXlsx } from './render/xlsx.ts';
import { type FrozenSnapshot, reportModel, WITHOUT_PAPER } from './report-model.ts';
import type { Paper } from './sections/first-page.ts';

export const REPORT_FORMATS = ['pdf', 'docx', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const RENDERERS = { pdf: renderPdf, docx: renderDocx, xlsx: renderXlsx };

/** A report as a file. The same snapshot, language and paper give the same bytes. */
export const renderReport = (
  snapshot: FrozenSnapshot,
  language: Language,
  format: ReportFormat,
  paper: Paper = WITHOUT_PAPER,
): Promise<Buffer> => RENDERERS[format](reportModel(snapshot, language, paper));

/** As many files as there may be asked for at the same time: some 0.3 MB each. */
const KEPT = 24;
const kept = new Map<string, Promise<Buffer>>();

/** The same from memory where it was made before; two who ask at the same time share the work. */
export function keptReport(snapshot: FrozenSnapshot, language: Language, format: ReportFormat): Promise<Buffer> {
  const name = [snapshot.sha256, language, format].join(' ');
  const known = kept.get(name);
  if (known) return known;
  const made = renderReport(snapshot, language, format);
  made.catch(() => kept.delete(name));
  kept.set(name, made);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  return made;
}
