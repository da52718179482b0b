import type { EntityManager } from '@mikro-orm/postgresql';
import { badUserInput, conflict, notFound } from '../errors.ts';
import { FieldOfAction, type FieldOfActionCode } from '../operations/field-of-action.entity.ts';
import { checkDay, lockOperation } from '../operations/lock-operation.ts';
import type { Operation } from '../operations/operation.entity.ts';
import { Provider } from '../providers/provider.entity.ts';
import { Measure } from './measure.entity.ts';
import type { MeasureInput, ProviderInput } from './offer.input.ts';
import type { OfferWords } from './offer-words.ts';
import { freeSlug } from './slug.ts';

/** Rest of an address below /massnahmen that is no measure. */
const RESERVED = ['anlegen', 'new'];
const MOST_PLACES = 10_000;

/** @throws NOT_FOUND, BAD_USER_INPUT, CONFLICT in one sentence */
export async function addProvider(em: EntityManager, input: ProviderInput, words: OfferWords): Promise<Provider> {
  const name = nameOf(input.name, words);
  const operation = await lockOperation(em, input.operation, words.noOperation(input.operation));
  // slugs of providers are unique over all operations
  const known = await em.find(Provider, {});
  if (known.some((other) => other.operation.id === operation.id && isSame(other.name, name)))
    throw conflict(words.provider(name));
  return em.create(Provider, { operation, slug: freeSlugAmong(known, name), name });
}

/** @throws NOT_FOUND, BAD_USER_INPUT, CONFLICT in one sentence */
export async function addMeasure(em: EntityManager, input: MeasureInput, words: OfferWords): Promise<Measure> {
  const title = nameOf(input.title, words);
  const titleEn = input.titleEn?.trim() ? nameOf(input.titleEn, words) : title;
  checkPlaces(input, words);
  const operation = await lockOperation(em, input.operation, words.noOperation(input.operation));
  checkDays(input, operation, words);
  const provider = await providerOf(em, input, operation, words);
  const fieldOfAction = await em.findOne(FieldOfAction, { operation, code: input.fieldOfAction as FieldOfActionCode });
  if (!fieldOfAction) throw notFound(words.noPillar(input.fieldOfAction));
  const known = await em.find(Measure, { operation });
  if (known.some((other) => other.provider.id === provider.id && isSame(other.title, title)))
    throw conflict(words.measure(title));
  const { startsOn, endsOn, places, isLowThreshold, audience } = input;
  return em.create(Measure, {
    ...{ operation, provider, fieldOfAction, slug: freeSlugAmong(known, title), title, titleEn },
    ...{ startsOn, endsOn, places, isLowThreshold, audience },
  });
}

/** The one that is there, or the one that is new. */
async function providerOf(
  em: EntityManager,
  { provider: slug, newProvider }: MeasureInput,
  operation: Operation,
  words: OfferWords,
): Promise<Provider> {
  const name = newProvider?.trim() ? newProvider : null;
  if ((name === null) === !slug) throw badUserInput(words.oneProvider);
  if (name !== null) return addProvider(em, { operation: operation.slug, name }, words);
  const provider = await em.findOne(Provider, { operation, slug: slug as string });
  if (!provider) throw notFound(words.noProvider(slug as string));
  return provider;
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const freeSlugAmong = (known: readonly { slug: string }[], text: string): string =>
  freeSlug(text, new Set([...RESERVED, ...known.map((other) => other.slug)]));

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

function checkDays({ startsOn, endsOn }: MeasureInput, operation: Operation, words: OfferWords): void {
  for (const day of [startsOn, endsOn]) if (day) checkDay(day, operation, words.day);
  if (endsOn && endsOn < startsOn) throw badUserInput(words.order(startsOn, endsOn));
}
