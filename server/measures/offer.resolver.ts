import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Language } from '../indicators/figures.input.ts';
import { Ability, requireAbility } from '../policies.ts';
import { addMeasure, addProvider } from './add-offer.ts';
import { MeasureInput, ProviderInput } from './offer.input.ts';
import { type OfferWords, offerWords } from './offer-words.ts';

const LANGUAGE = { defaultValue: Language.DE, description: 'Language of sentences about what is wrong.' };

const wordsIn = (language: Language): OfferWords => offerWords[language === Language.EN ? 'en' : 'de'];

/** Providers and measures come into being here; records about people name them. */
@Resolver()
export class OfferResolver {
  @Mutation(() => String, { description: 'Adds a provider and returns its slug. For COORDINATION.' })
  async addProvider(
    @Arg('input', () => ProviderInput, { description: 'The provider.' }) input: ProviderInput,
    @Arg('language', () => Language, LANGUAGE) language: Language,
    @Ctx() { viewer, unitOfWork }: Context,
  ): Promise<string> {
    requireAbility(viewer, Ability.MANAGE_OFFERS);
    const { slug } = await unitOfWork((em) => addProvider(em, input, wordsIn(language)));
    return slug;
  }

  @Mutation(() => String, {
    description: 'Adds a measure and returns its slug, by which import files name it. For COORDINATION.',
  })
  async addMeasure(
    @Arg('input', () => MeasureInput, { description: 'The measure.' }) input: MeasureInput,
    @Arg('language', () => Language, LANGUAGE) language: Language,
    @Ctx() { viewer, unitOfWork }: Context,
  ): Promise<string> {
    requireAbility(viewer, Ability.MANAGE_OFFERS);
    const { slug } = await unitOfWork((em) => addMeasure(em, input, wordsIn(language)));
    return slug;
  }
}
