import type { Dimension, Gender } from '#lib/gql/graphql.ts';
import { inLocale, type Locale } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';

interface Choice {
  /** such as GENDER=FEMALE; '' for the whole */
  value: string;
  label: string;
}

interface Group {
  label: string;
  choices: Choice[];
}

interface Places {
  dimensions: readonly Dimension[];
  pillars: readonly { code: string; name: string; nameEn: string }[];
  measures: readonly { slug: string; title: string; titleEn: string }[];
}

/** What a target of the indicator can be for, besides the whole. */
export function placeGroups({ dimensions, pillars, measures }: Places, locale: Locale): Group[] {
  const options = { locale };
  const genders: [Gender, string][] = [
    ['FEMALE', m.ind_targets_women({}, options)],
    ['MALE', m.ind_targets_men({}, options)],
    ['NON_BINARY', m.ind_targets_non_binary({}, options)],
  ];
  const groups: [Dimension, string, [string, string][]][] = [
    [
      'FIELD_OF_ACTION',
      m.ind_goal_pillars({}, options),
      pillars.map(({ code, name, nameEn }) => [code, inLocale(locale, name, nameEn)]),
    ],
    [
      'MEASURE',
      m.ind_goal_measures({}, options),
      measures.map(({ slug, title, titleEn }) => [slug, inLocale(locale, title, titleEn)]),
    ],
    ['GENDER', m.ind_goal_genders({}, options), genders],
  ];
  return groups
    .filter(([dimension, , values]) => dimensions.includes(dimension) && values.length > 0)
    .map(([dimension, label, values]) => ({
      label,
      choices: values.map(([value, name]) => ({ value: `${dimension}=${value}`, label: name })),
    }));
}

/** The part of a target's input that a choice stands for. */
export function placeOf(choice: string): { fieldOfAction?: string; measure?: string; gender?: Gender } {
  const [dimension, value] = choice.split('=');
  if (!value) return {};
  if (dimension === 'FIELD_OF_ACTION') return { fieldOfAction: value };
  return dimension === 'MEASURE' ? { measure: value } : { gender: value as Gender };
}
