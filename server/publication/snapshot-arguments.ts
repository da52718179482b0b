import type { Context } from '../context.ts';

/** Arguments that say which snapshot is meant. */
export const DATE = { description: 'The reporting date.' };

/** In whose name it is frozen or released. */
export const byOf = ({ viewer: { role, actor } }: Context) => ({ by: role, role, actor });
