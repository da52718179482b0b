import { fail, redirect } from '@sveltejs/kit';
import { query, refused } from '#lib/api.ts';
import { AddMeasureDocument, type Audience, type MeasureInput, OfferPlacesDocument } from '#lib/gql/graphql.ts';
import { apiLanguage } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { hasWrongDay } from '#lib/reporting-dates.ts';
import { fields, requireAbility } from '#lib/sign-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

const NAMES = ['title', 'titleEn', 'pillar', 'provider', 'newProvider', 'from', 'to', 'places', 'audience', 'open'] as const;
type Typed = Record<(typeof NAMES)[number], string>;

export const load = (async (event) => {
  const { viewer } = await event.parent();
  requireAbility(event, viewer, 'MANAGE_OFFERS');
  const { operation, providers } = await query(event, OfferPlacesDocument, {});
  return {
    ...{ startsOn: operation?.startsOn ?? undefined, endsOn: operation?.endsOn ?? undefined },
    ...{ pillars: operation?.fieldsOfAction.nodes ?? [], providers: providers.nodes },
  };
}) satisfies PageServerLoad;

const inputOf = (typed: Typed): MeasureInput => ({
  ...{ provider: typed.provider || null, newProvider: typed.newProvider || null, fieldOfAction: typed.pillar },
  ...{ title: typed.title, titleEn: typed.titleEn || null, startsOn: typed.from, endsOn: typed.to || null },
  ...{ places: typed.places ? Number(typed.places) : null, isLowThreshold: typed.open === 'on' },
  audience: (typed.audience || 'EVERYONE') as Audience,
});

export const actions = {
  default: async (event) => {
    const typed: Typed = await fields(event, ...NAMES);
    if (hasWrongDay(typed.from, typed.to)) return fail(400, { problem: m.wrong_day(), typed });
    if (!/^\d{0,6}$/.test(typed.places)) return fail(400, { problem: m.offer_wrong_places({ value: typed.places }), typed });
    try {
      const { addMeasure } = await query(event, AddMeasureDocument, {
        input: inputOf(typed),
        language: apiLanguage(getLocale()),
      });
      redirect(303, `${localizeHref(`/massnahmen/${addMeasure}`)}?neu`);
    } catch (thrown) {
      return refused(thrown, typed);
    }
  },
} satisfies Actions;
