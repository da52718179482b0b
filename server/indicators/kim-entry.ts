import { Additivity, type Entry, Moment } from './definition.ts';

/** Name and definition in one language. */
export type Words = [name: string, definition: string];

type Rest = Pick<Entry, 'measurement'> & Partial<Entry>;

/** An indicator of our own: counts persons as of the reporting date where nothing else is said. */
export const own = (code: string, de: Words, en: Words, rest: Rest): Entry => ({
  code,
  name: { de: de[0], en: en[0] },
  definition: { de: de[1], en: en[1] },
  moment: Moment.AS_OF,
  additivity: Additivity.DISTINCT_PERSONS,
  source: 'KIM-Monitor',
  ...rest,
});
