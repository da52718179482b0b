import type { Formatter } from '#lib/format.ts';
import type { ContextPartsFragment } from '#lib/gql/graphql.ts';
import { type Award, awardsView } from '#lib/series/awards.ts';
import { populationView } from '#lib/series/population.ts';

const unique = (sources: string[]) => [...new Set(sources)].join('; ');

/** What is around the operation: population shares of the 18 bodies, and the awards of the first call. */
export function contextViews(municipalities: ContextPartsFragment[], ags: string, format: Formatter) {
  const awards: (Award & { awardedOn: string; source: string })[] = municipalities.flatMap(({ ags: key, name, operations }) =>
    operations.nodes.flatMap(({ esfPlusEurCents, awardedOn, source }) =>
      esfPlusEurCents != null && awardedOn ? [{ ags: key, name, esfPlusEurCents, awardedOn, source }] : [],
    ),
  );
  return {
    population: populationView(
      {
        ags,
        bodies: municipalities.map(({ ags: key, name, contextValues }) => ({ ags: key, name, values: contextValues.nodes })),
        source: unique(municipalities.flatMap(({ contextValues }) => contextValues.nodes.map(({ source }) => source))),
      },
      format,
    ),
    awards: awardsView(
      { awards, ags, awardedOn: awards[0]?.awardedOn ?? null, source: unique(awards.map(({ source }) => source)) },
      format,
    ),
  };
}
