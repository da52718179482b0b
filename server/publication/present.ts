import { FigureStatus } from '../indicators/figure.type.ts';
import type { PublishedCell, PublishedTable } from './snapshot.type.ts';
import type { DocumentCell, DocumentTable } from './snapshot-document.type.ts';

/** The API's form of a cell of the document. */
export const presentCell = ({ indicator, key, value, status, isRevised }: DocumentCell): PublishedCell => ({
  ...{ indicator, key, value },
  ...{ status: FigureStatus[status], isRevised: isRevised ?? false },
});

/** The API's form of a table of the document. */
export const presentTable = ({ id, title, dimensions, cells }: DocumentTable): PublishedTable => ({
  ...{ id, title: title.de, titleEn: title.en },
  ...{ dimensions, cells: cells.map(presentCell) },
});
