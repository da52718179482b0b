import { asOfIn } from '#lib/address.ts';
import { m } from '#lib/paraglide/messages.js';
import { problem } from '#lib/problem.ts';
import { isDay } from '#lib/reporting-dates.ts';

interface LoadEvent {
  url: URL;
  parent: () => Promise<{ today: string; isPublished: boolean }>;
}

/**
 * The reporting date that the address asks for; undefined: today.
 * @throws 400 for a day that does not exist or has not been yet: of the future there are plans, but no figures
 */
export async function reportingDate(event: LoadEvent): Promise<string | undefined> {
  const asked = asOfIn(event.url);
  if (!asked) return undefined;
  if (!isDay(asked)) problem(400, m.error_date({ value: asked }));
  const { today, isPublished } = await event.parent();
  // of published figures the last ones before a day answer for it
  if (asked > today && !isPublished) problem(400, m.error_future_date());
  return asked;
}
