import type { Audience } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/paraglide/runtime.js';

const LABELS: Record<Audience, typeof m.audience_everyone> = {
  EVERYONE: m.audience_everyone,
  WOMEN: m.audience_women,
  MEN: m.audience_men,
};

export const AUDIENCES = Object.keys(LABELS) as Audience[];

/** "für Mädchen und Frauen" */
export const audienceLabel = (audience: Audience, options?: { locale: Locale }): string => LABELS[audience]({}, options);
