import type { Viewer } from './auth/viewer.ts';
import { referenceEntities } from './database/entities.ts';
import type { EntityModel } from './read/model.ts';
import type { Parameters } from './read/sql.ts';

/**
 * Which rows of an entity a viewer may see, as an SQL condition on `alias`; null for all of them.
 * Holds for every way to a row: lists, relations, filters over relations, counts.
 */
export type RowScope = (entity: EntityModel, alias: string, viewer: Viewer, parameters: Parameters) => string | null;

const open = new Set<unknown>(referenceEntities);

/** Reference data are open to everybody; of anything else nobody sees a row until a rule stands here. */
export const rowScope: RowScope = ({ entity }) => (open.has(entity) ? null : 'false');
