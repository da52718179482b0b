import { Dimension } from '../indicators/definition.ts';
import { type PublishedTableDefinition, STEPS } from './published-tables.ts';

const { FIELD_OF_ACTION, GENDER, MEASURE, PROVIDER } = Dimension;
const title = { de: 'nicht veröffentlicht', en: 'not published' };

/**
 * Counted for protection and published nowhere. Whoever reads men by measure, men by pillar and people by provider knows that there
 * is a number of men of each provider, too, and that it is at most as large as its measures, its provider and the rest of the
 * pillar allow. What is printed must leave room for all of these at once.
 */
export const unprintedTables: readonly PublishedTableDefinition[] = [
  { id: 'providers-gender', title, kind: 'COUNTS', dimensions: [PROVIDER, GENDER], indicators: STEPS },
  { id: 'measures-gender-steps', title, kind: 'COUNTS', dimensions: [MEASURE, GENDER], indicators: STEPS },
  // for providers with offers in several pillars: what they take off one of them
  { id: 'pillars-providers-gender', title, kind: 'COUNTS', dimensions: [FIELD_OF_ACTION, PROVIDER, GENDER], indicators: STEPS },
];
