import { fail, redirect } from '@sveltejs/kit';
import { query, refused } from '#lib/api.ts';
import { SetThresholdsDocument, ThresholdsDocument } from '#lib/gql/graphql.ts';
import { readAmount } from '#lib/indicators/read-amount.ts';
import { wrongAmount } from '#lib/indicators/wrong-amount.ts';
import { apiLanguage } from '#lib/locale.ts';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { fields, requireAbility } from '#lib/sign-in.server.ts';
import { findIndicator } from '../indicator-data.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const { viewer } = await event.parent();
  requireAbility(event, viewer, 'SET_TARGETS');
  const indicator = await findIndicator(event, event.params.code);
  const { operation } = await query(event, ThresholdsDocument, {});
  return { indicator, operation };
}) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const typed = await fields(event, 'onTrack', 'atRisk');
    const { code } = await findIndicator(event, event.params.code);
    const [onTrack, atRisk] = [typed.onTrack, typed.atRisk].map((text) => readAmount(text, 'SHARE', getLocale()));
    if (onTrack == null || atRisk == null)
      return fail(400, { problem: wrongAmount(onTrack == null ? typed.onTrack : typed.atRisk), typed });
    try {
      await query(event, SetThresholdsDocument, { onTrack, atRisk, language: apiLanguage(getLocale()) });
    } catch (thrown) {
      return refused(thrown, typed);
    }
    redirect(303, `${localizeHref(`/kennzahlen/${code}`)}#targets-title`);
  },
} satisfies Actions;
