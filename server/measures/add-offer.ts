import { type Doer, inNameOf } from '../data-protection/in-name-of.ts';
import { badUserInput, conflict, notFound } from '../errors.ts';
import type { Query } from '../indicators/operation-facts.ts';
import type { MeasureInput, ProviderInput } from './offer.input.ts';
import { type OfferWords, offerWords } from './offer-words.ts';
import { freeSlug } from './slug.ts';

export interface Act {
  doer: Doer;
  language: 'de' | 'en';
}

/** Rest of an address below /massnahmen that is no measure. */
const RESERVED = ['anlegen', 'new'];
const MOST_PLACES = 10_000;

/** @returns slug of the provider. @throws NOT_FOUND, BAD_USER_INPUT, CONFLICT in one sentence */
export async function addProvider(query: Query, input: ProviderInput, { doer, language }: Act): Promise<string> {
  const words = offerWords[language];
  const name = nameOf(input.name, words);
  await inNameOf(query, doer);
  const { id } = await lockOperation(query, input.operation, words);
  // slugs of providers are unique over all operations
  const known = await query<{ slug: string; name: string; operation: number }>(
    'select slug, name, operation_id as operation from provider',
    [],
  );
  const isSame = (other: { name: string; operation: number }) =>
    other.operation === id && other.name.toLowerCase() === name.toLowerCase();
  if (known.some(isSame)) throw conflict(words.provider(name));
  const slug = freeSlug(name, new Set([...RESERVED, ...known.map((other) => other.slug)]));
  await query('insert into provider (operation_id, slug, name) values ($1, $2, $3)', [id, slug, name]);
  return slug;
}

/** @returns slug of the measure. @throws NOT_FOUND, BAD_USER_INPUT, CONFLICT in one sentence */
export async function addMeasure(query: Query, input: MeasureInput, { doer, language }: Act): Promise<string> {
  const words = offerWords[language];
  const title = nameOf(input.title, words);
  const titleEn = input.titleEn?.trim() ? nameOf(input.titleEn, words) : title;
  checkPlaces(input, words);
  await inNameOf(query, doer);
  const operation = await lockOperation(query, input.operation, words);
  checkDays(input, operation, words);
  const providerSlug = await providerOf(query, input, { doer, language });
  const provider = await idOf(query, 'provider', 'slug', operation.id, providerSlug);
  if (!provider) throw notFound(words.noProvider(providerSlug));
  const pillar = await idOf(query, 'field_of_action', 'code', operation.id, input.fieldOfAction);
  if (!pillar) throw notFound(words.noPillar(input.fieldOfAction));
  const known = await query<{ slug: string; title: string; provider: number }>(
    'select slug, title, provider_id as provider from measure where operation_id = $1',
    [operation.id],
  );
  if (known.some((other) => other.provider === provider && other.title.toLowerCase() === title.toLowerCase()))
    throw conflict(words.measure(title));
  const slug = freeSlug(title, new Set([...RESERVED, ...known.map((other) => other.slug)]));
  await query(
    `insert into measure (operation_id, provider_id, field_of_action_id, slug, title, title_en, starts_on, ends_on, places, is_low_threshold)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[operation.id, provider, pillar, slug, title, titleEn],
      ...[input.startsOn, input.endsOn ?? null, input.places ?? null, input.isLowThreshold],
    ],
  );
  return slug;
}

/** The slug of the one that is there, or of the one that is new. */
async function providerOf(query: Query, { operation, provider, newProvider }: MeasureInput, act: Act): Promise<string> {
  const words = offerWords[act.language];
  const isNew = Boolean(newProvider?.trim());
  if (isNew === Boolean(provider)) throw badUserInput(words.oneProvider);
  return isNew ? addProvider(query, { operation, name: newProvider as string }, act) : (provider as string);
}

function nameOf(text: string, words: OfferWords): string {
  const name = text.trim().replace(/\s+/g, ' ');
  if (name.length < 2 || name.length > 200) throw badUserInput(words.length(name));
  return name;
}

function checkPlaces({ places, isLowThreshold }: MeasureInput, words: OfferWords): void {
  if (places == null) return;
  if (isLowThreshold) throw badUserInput(words.open);
  if (places < 1 || places > MOST_PLACES) throw badUserInput(words.places(places));
}

function checkDays({ startsOn, endsOn }: MeasureInput, { from, to }: Operation, words: OfferWords): void {
  for (const day of [startsOn, endsOn]) if (day && (day < from || day > to)) throw badUserInput(words.day(day, from, to));
  if (endsOn && endsOn < startsOn) throw badUserInput(words.order(startsOn, endsOn));
}

interface Operation {
  id: number;
  from: string;
  to: string;
}

/** One after the other, so that no two take the same slug. */
async function lockOperation(query: Query, slug: string, words: OfferWords): Promise<Operation> {
  const [found] = await query<Operation>(
    'select id, starts_on::text as "from", ends_on::text as "to" from operation where slug = $1 for update',
    [slug],
  );
  if (!found) throw notFound(words.noOperation(slug));
  return found;
}

async function idOf(query: Query, table: string, column: string, operation: number, name: string): Promise<number | undefined> {
  const [found] = await query<{ id: number }>(`select id from ${table} where operation_id = $1 and ${column} = $2`, [
    operation,
    name,
  ]);
  return found?.id;
}
