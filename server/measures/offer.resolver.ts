import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { doerOf } from '../data-protection/in-name-of.ts';
import { Language } from '../indicators/figures.input.ts';
import { Ability, requireAbility } from '../policies.ts';
import { type Act, addMeasure, addProvider } from './add-offer.ts';
import { MeasureInput, ProviderInput } from './offer.input.ts';

const LANGUAGE = { defaultValue: Language.DE, description: 'Language of sentences about what is wrong.' };

const actOf = ({ viewer }: Context, language: Language): Act => ({
  ...{ doer: doerOf(viewer), language: language === Language.EN ? 'en' : 'de' },
});

/** Providers and measures come into being here; records about people name them. */
@Resolver()
export class OfferResolver {
  @Mutation(() => String, { description: 'Adds a provider and returns its slug. For COORDINATION.' })
  addProvider(
    @Arg('input', () => ProviderInput, { description: 'The provider.' }) input: ProviderInput,
    @Arg('language', () => Language, LANGUAGE) language: Language,
    @Ctx() context: Context,
  ): Promise<string> {
    requireAbility(context.viewer, Ability.MANAGE_OFFERS);
    return context.transaction((query) => addProvider(query, input, actOf(context, language)));
  }

  @Mutation(() => String, {
    description: 'Adds a measure and returns its slug, by which import files name it. For COORDINATION.',
  })
  addMeasure(
    @Arg('input', () => MeasureInput, { description: 'The measure.' }) input: MeasureInput,
    @Arg('language', () => Language, LANGUAGE) language: Language,
    @Ctx() context: Context,
  ): Promise<string> {
    requireAbility(context.viewer, Ability.MANAGE_OFFERS);
    return context.transaction((query) => addMeasure(query, input, actOf(context, language)));
  }
}
