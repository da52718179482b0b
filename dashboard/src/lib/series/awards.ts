import type { BarsModel } from '#lib/charts/model.ts';
import type { Formatter } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { type ChartView, text } from '#lib/series/view.ts';

/** One award of the first call; cents. */
export interface Award {
  ags: string;
  name: string;
  esfPlusEurCents: number;
}

export interface AwardsInput {
  awards: Award[];
  ags: string;
  /** null where there is no award */
  awardedOn: string | null;
  source: string;
}

/** The seven awards of the first call, the own one strong. ESF+ part only. */
export function awardsView({ awards, ags, awardedOn, source }: AwardsInput, format: Formatter): ChartView {
  const options = { locale: format.locale };
  const ranked = [...awards].sort((a, b) => b.esfPlusEurCents - a.esfPlusEurCents);
  const sum = ranked.reduce((total, award) => total + award.esfPlusEurCents, 0);
  const own = ranked.find((award) => award.ags === ags);
  const title = m.awards_title({}, options);
  const values = (isOwn: boolean) => ranked.map((award) => ((award.ags === ags) === isOwn ? award.esfPlusEurCents : null));
  const chart: BarsModel = {
    kind: 'bars',
    format: 'euro',
    categories: ranked.map(({ name }) => name),
    sets: [
      { label: own?.name ?? '', tone: 'accent', values: values(true), labels: [] },
      { label: m.awards_others({}, options), tone: 'faint', values: values(false), labels: [] },
    ],
    ends: ranked.map((award) => format.euroShort(award.esfPlusEurCents)),
  };
  return {
    id: 'awards',
    title,
    subtitle: awardedOn ? m.awards_subtitle({ date: format.date(awardedOn) }, options) : '',
    summary: m.awards_summary(
      {
        count: String(ranked.length),
        sum: format.euroShort(sum),
        name: own?.name ?? '',
        own: format.euroShort(own?.esfPlusEurCents ?? 0),
      },
      options,
    ),
    source,
    isSourceGerman: true,
    notes: [],
    chart: ranked.length > 0 ? chart : null,
    empty: m.awards_nothing({}, options),
    table: {
      caption: title,
      heads: [m.head_body({}, options), m.awards_head_grant({}, options)],
      rows: [
        ...ranked.map((award) => ({ head: award.name, cells: [text(format.euroExact(award.esfPlusEurCents))] })),
        { head: m.head_total({}, options), cells: [text(format.euroExact(sum))] },
      ],
    },
  };
}
