import { fail, redirect } from '@sveltejs/kit';
import { query, refused } from '#lib/api.ts';
import { SetTargetDocument, type TargetInput, TargetPlacesDocument } from '#lib/gql/graphql.ts';
import type { Indicator } from '#lib/indicators/indicator.ts';
import { readAmount } from '#lib/indicators/read-amount.ts';
import { placeOf } from '#lib/indicators/target-places.ts';
import { wrongAmount } from '#lib/indicators/wrong-amount.ts';
import { apiLanguage } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { hasWrongDay } from '#lib/reporting-dates.ts';
import { fields, requireAbility } from '#lib/sign-in.server.ts';
import { findIndicator } from '../indicator-data.ts';
import type { Actions, PageServerLoad } from './$types';

type Typed = Record<'value' | 'due' | 'place' | 'from' | 'source' | 'decided' | 'paper', string>;

export const load = (async (event) => {
  const { viewer } = await event.parent();
  requireAbility(event, viewer, 'SET_TARGETS');
  const indicator = await findIndicator(event, event.params.code);
  const { operation, measures } = await query(event, TargetPlacesDocument, {});
  const [startsOn, endsOn] = [operation?.startsOn ?? undefined, operation?.endsOn ?? undefined];
  return { indicator, startsOn, endsOn, pillars: operation?.fieldsOfAction.nodes ?? [], measures: measures.nodes };
}) satisfies PageServerLoad;

function inputOf({ code, unit }: Indicator, typed: Typed): TargetInput | null {
  const value = readAmount(typed.value, unit, getLocale());
  if (value === null) return null;
  return {
    ...{ indicator: code, value, dueOn: typed.due, source: typed.source, ...placeOf(typed.place) },
    ...{ validFrom: typed.from || null, decidedOn: typed.decided || null, paperNumber: typed.paper || null },
  };
}

export const actions = {
  default: async (event) => {
    const typed = await fields(event, 'value', 'due', 'place', 'from', 'source', 'decided', 'paper');
    const indicator = await findIndicator(event, event.params.code);
    const input = inputOf(indicator, typed);
    if (!input) return fail(400, { problem: wrongAmount(typed.value), typed });
    if (hasWrongDay(typed.due, typed.from, typed.decided)) return fail(400, { problem: m.wrong_day(), typed });
    try {
      await query(event, SetTargetDocument, { input, language: apiLanguage(getLocale()) });
    } catch (thrown) {
      return refused(thrown, typed);
    }
    redirect(303, `${localizeHref(`/kennzahlen/${indicator.code}`)}#targets-title`);
  },
} satisfies Actions;
