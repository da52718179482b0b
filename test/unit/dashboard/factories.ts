import type { Figure } from '#lib/figures.ts';
import type { Dimension, Unit } from '#lib/gql/graphql.ts';

type Comparison = NonNullable<Figure['target']>;

interface FigureParts {
  code?: string;
  unit?: Unit;
  value?: number | null;
  status?: Figure['status'];
  to?: string;
  isRevised?: boolean;
  isPublishable?: boolean | null;
  key?: Partial<Record<Dimension, string>>;
  target?: Partial<Comparison>;
}

/** A figure as the API gives it: published, of the whole operation, up to 22 November 2026; a test names what matters to it. */
export function figure({
  code = 'EECO01',
  unit = 'PERSONS',
  value = 402,
  key = {},
  to = '2026-11-22',
  ...rest
}: FigureParts = {}): Figure {
  const status = rest.status ?? 'PUBLISHED';
  return {
    indicator: { code, unit, decimals: 0 },
    period: { from: '2026-01-01', to },
    breakdown: (Object.entries(key) as [Dimension, string][]).map(([dimension, part]) => ({
      dimension,
      value: part,
      label: part.toLowerCase(),
    })),
    value: status === 'PUBLISHED' ? value : null,
    status,
    isRevised: rest.isRevised ?? false,
    isPublishable: rest.isPublishable ?? null,
    numerator: null,
    denominator: null,
    target: rest.target ? comparison(rest.target) : null,
  };
}

function comparison(parts: Partial<Comparison>): Comparison {
  return {
    target: 470,
    dueOn: '2026-12-31',
    planToDate: null,
    deviationShare: null,
    assessment: null,
    isExample: true,
    ...{ source: 'test', decidedOn: null, paperNumber: null },
    ...parts,
  };
}

/** The text as one reads it: narrow and protected spaces are spaces. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
