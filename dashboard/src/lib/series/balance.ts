import type { BarSet, BarsModel, Tone } from '#lib/charts/model.ts';
import { type Figure, findFigure, published, valuesOf } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ChartView } from '#lib/series/view.ts';

/** Below this many people a share says more about chance than about balance. */
export const SMALL_BASE = 10;

const TONES: Record<string, Tone> = { FEMALE: 'women', MALE: 'men', NON_BINARY: 'non-binary', NOT_GIVEN: 'not-given' };
const ORDER = Object.keys(TONES);

/** One bar: a pillar, or all people. */
export interface BalanceGroup {
  label: string;
  total: Figure | undefined;
  /** by gender code */
  parts: Map<string, Figure>;
}

export interface BalanceInput {
  operation: { title: string };
  asOf: string;
  groups: BalanceGroup[];
  /** what the groups are, such as pillars */
  head: string;
  genders: { value: string; label: string }[];
  source: string;
  notes: string[];
}

/** The genders that occur, women first. */
export function gendersOf(figures: Figure[]): { value: string; label: string }[] {
  const occurs = (value: string) =>
    figures.some((figure) => figure.breakdown.some((part) => part.value === value) && figure.value !== 0);
  return valuesOf(figures, 'GENDER')
    .filter(({ value }) => occurs(value))
    .sort((a, b) => ORDER.indexOf(a.value) - ORDER.indexOf(b.value));
}

/** The figures of one bar; `totals` are those that know how many people there are, where genders are asked for by themselves. */
export function balanceGroup(
  figures: Figure[],
  label: string,
  key: { FIELD_OF_ACTION?: string; MEASURE?: string },
  totals = figures,
): BalanceGroup {
  const parts = new Map<string, Figure>();
  for (const gender of ORDER) {
    const figure = findFigure(figures, 'EECO01', { ...key, GENDER: gender });
    if (figure) parts.set(gender, figure);
  }
  return { label, total: findFigure(totals, 'EECO01', key), parts };
}

/** Share of a gender among the people of a group; null where either number is withheld or the group is empty. */
export function genderShare(group: BalanceGroup, gender: string): number | null {
  const total = published(group.total);
  if (!total) return null;
  const part = group.parts.get(gender);
  if (!part) return 0;
  const value = published(part);
  return value === null ? null : value / total;
}

function withheldShare(group: BalanceGroup, genders: string[]): number {
  if (published(group.total) === 0) return 0;
  return 1 - genders.reduce((sum, gender) => sum + (genderShare(group, gender) ?? 0), 0);
}

function sets({ groups, genders }: BalanceInput, format: Formatter): BarSet[] {
  const shown = genders.map(({ value, label }) => {
    const shares = groups.map((group) => genderShare(group, value));
    return {
      label,
      tone: TONES[value] ?? 'not-given',
      isHatched: value === 'NOT_GIVEN',
      values: shares,
      labels: shares.map((share, index) =>
        share && (published(groups[index]?.total) ?? 0) >= SMALL_BASE ? format.share(share) : '',
      ),
    };
  });
  const withheld = groups.map((group) =>
    withheldShare(
      group,
      genders.map(({ value }) => value),
    ),
  );
  if (!withheld.some((share) => share > 0.001)) return shown;
  const label = m.symbol_withheld({}, { locale: format.locale });
  return [
    ...shown,
    { label, tone: 'faint', isHatched: true, values: withheld, labels: withheld.map((share) => (share > 0.001 ? '.' : '')) },
  ];
}

/** Why nothing can be said of the balance of these groups. */
function whyNothing(groups: BalanceGroup[], format: Formatter): string {
  const options = { locale: format.locale };
  const has = (status: Figure['status']) => groups.some(({ parts }) => parts.get('FEMALE')?.status === status);
  if (has('SUPPRESSED')) return m.balance_withheld({}, options);
  return has('NOT_AVAILABLE') ? m.balance_not_published({}, options) : m.balance_summary_nothing({}, options);
}

/** Nothing is withheld where nothing is published: that is no bar of what is withheld. */
const isUnpublished = ({ parts }: BalanceGroup): boolean =>
  parts.size > 0 && [...parts.values()].every(({ status }) => status === 'NOT_AVAILABLE');

function summary({ groups }: BalanceInput, format: Formatter): string {
  const options = { locale: format.locale };
  const known = groups.slice(1).flatMap((group) => {
    const share = genderShare(group, 'FEMALE');
    return share === null ? [] : [{ label: group.label, share }];
  });
  const outside = known.filter(({ share }) => share < 0.4 || share > 0.6);
  if (known.length === 0) return whyNothing(groups.slice(1), format);
  if (outside.length === 0)
    return groups.length > 2 ? m.balance_summary_balanced({}, options) : m.balance_summary_balanced_one({}, options);
  const names = outside.map(({ label, share }) => m.balance_summary_part({ label, share: format.share(share) }, options));
  return m.balance_summary_outside({ count: outside.length, names: names.join('; ') }, options);
}

/** What does not occur is zero, unless nothing of the group is known. */
function cellOf(figure: Figure | undefined, total: Figure | undefined, format: Formatter) {
  if (figure) return format.figure(figure);
  return total && published(total) === null ? format.figure(total) : format.zero;
}

/** Women, men, non-binary and not given among the people reached, one bar for all and one per pillar. */
export function balanceView(input: BalanceInput, format: Formatter): ChartView {
  const options = { locale: format.locale };
  const { groups, genders, operation, asOf, head } = input;
  const title = m.balance_title({}, options);
  const chart: BarsModel = {
    kind: 'bars',
    format: 'share',
    max: 1,
    categories: groups.map(({ label }) => label),
    sets: sets(input, format),
    band: { from: 0.4, to: 0.6, label: m.balance_band({}, options) },
  };
  return {
    id: 'balance',
    title,
    subtitle: m.balance_subtitle({ title: operation.title, date: format.date(asOf) }, options),
    summary: summary(input, format),
    source: input.source,
    notes: input.notes,
    chart: groups.some(({ total }) => published(total)) && !groups.slice(1).every(isUnpublished) ? chart : null,
    empty: whyNothing(groups.slice(1), format),
    table: {
      caption: title,
      heads: [head, ...genders.map(({ label }) => label), m.head_total({}, options)],
      rows: groups.map((group) => ({
        head: group.label,
        cells: [...genders.map(({ value }) => group.parts.get(value)), group.total].map((figure) =>
          cellOf(figure, group.total, format),
        ),
      })),
    },
  };
}
