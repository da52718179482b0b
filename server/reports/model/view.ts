import type { SnapshotDocument } from '../../publication/snapshot-document.type.ts';
import { type Words, words } from '../words/words.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Format, formatOf } from './format.ts';
import type { Language } from './model.type.ts';

/** What every part of a report is made from. */
export interface View {
  document: SnapshotDocument;
  figures: Figures;
  format: Format;
  say: Words;
  language: Language;
}

export function viewOf(document: SnapshotDocument, language: Language): View {
  return { document, figures: figuresOf(document), format: formatOf(language), say: words(language), language };
}
