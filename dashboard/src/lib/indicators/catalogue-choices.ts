import type { Formatter } from '#lib/format.ts';
import { type CatalogueState, GROUPS, MOMENTS } from '#lib/indicators/catalogue.ts';
import { groupName } from '#lib/indicators/catalogue-view.ts';
import type { Choice } from '#lib/indicators/choices.ts';
import { momentName } from '#lib/indicators/words.ts';
import { m } from '#lib/paraglide/messages.js';

/** What the catalogue can be filtered by. */
export function catalogueChoices({ group, moment }: CatalogueState, format: Formatter): Choice[] {
  const options = { locale: format.locale };
  return [
    {
      name: 'gruppe',
      label: m.ind_filter_group({}, options),
      value: group ?? '',
      options: [
        { value: '', label: m.ind_filter_group_all({}, options) },
        ...GROUPS.map((value) => ({ value, label: groupName(value, format) })),
      ],
    },
    {
      name: 'gemessen',
      label: m.ind_filter_moment({}, options),
      value: moment ?? '',
      options: [
        { value: '', label: m.ind_filter_moment_all({}, options) },
        ...Object.entries(MOMENTS).map(([value, code]) => ({ value, label: momentName(code, format.locale) })),
      ],
    },
  ];
}
