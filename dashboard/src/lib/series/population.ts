import type { Line, LinesModel } from '#lib/charts/model.ts';
import type { Formatter } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { type ChartView, text } from '#lib/series/view.ts';

/** One of the 18 bodies with its published shares, in the order of years. */
export interface Population {
  ags: string;
  name: string;
  /** value in per cent, as published */
  values: { year: number; value: number }[];
}

export interface PopulationInput {
  bodies: Population[];
  /** key of the body that the page is about */
  ags: string;
  source: string;
}

const lastValue = (body: Population) => body.values.at(-1)?.value ?? 0;

function lineOf(body: Population, isOwn: boolean, isNamed: boolean, format: Formatter): Line {
  return {
    label: body.name,
    tone: isOwn ? 'accent' : 'faint',
    style: isOwn ? 'strong' : 'faint',
    points: body.values.map(({ year, value }) => ({ x: year, y: value })),
    endLabel: isNamed ? `${format.percent(lastValue(body))}\n${body.name}` : '',
  };
}

function summary(own: Population | undefined, ranked: Population[], format: Formatter): string {
  const options = { locale: format.locale };
  const [first, last] = [own?.values[0], own?.values.at(-1)];
  if (!own || !first || !last) return m.population_nothing({}, options);
  const place = ranked.indexOf(own) + 1;
  return m.population_summary(
    {
      name: own.name,
      from: format.percent(first.value),
      fromYear: String(first.year),
      to: format.percent(last.value),
      toYear: String(last.year),
      place: String(place),
      of: String(ranked.length),
    },
    options,
  );
}

/** Share of foreign nationals in the population: the own body strong, all others behind it, highest and lowest named. */
export function populationView({ bodies, ags, source }: PopulationInput, format: Formatter): ChartView {
  const options = { locale: format.locale };
  const ranked = [...bodies].filter(({ values }) => values.length > 0).sort((a, b) => lastValue(b) - lastValue(a));
  const own = ranked.find((body) => body.ags === ags);
  const named = new Set([own, ranked[0], ranked.at(-1)]);
  const years = [...new Set(ranked.flatMap(({ values }) => values.map(({ year }) => year)))].sort((a, b) => a - b);
  const [min = 0, max = 1] = [years[0], years.at(-1)];
  const title = m.population_title({}, options);
  const chart: LinesModel = {
    kind: 'lines',
    format: 'percent',
    x: {
      min,
      max,
      ticks: years.map((year) => ({
        at: year,
        label: year === min || year === max || year % 5 === 0 ? String(year) : '',
        isMajor: false,
      })),
    },
    lines: [...ranked.filter((body) => body !== own), ...(own ? [own] : [])].map((body) =>
      lineOf(body, body === own, named.has(body), format),
    ),
  };
  return {
    id: 'population',
    title,
    subtitle: m.population_subtitle({ year: String(max) }, options),
    summary: summary(own, ranked, format),
    source,
    isSourceGerman: true,
    notes: [],
    chart: ranked.length > 0 ? chart : null,
    empty: m.population_nothing({}, options),
    table: {
      caption: title,
      heads: [m.head_body({}, options), ...years.map(String)],
      rows: ranked.map((body) => ({
        head: body.name,
        cells: years.map((year) => {
          const found = body.values.find((value) => value.year === year);
          return found ? text(format.decimal(found.value)) : { text: '…', words: m.symbol_not_available({}, options) };
        }),
      })),
    },
  };
}
