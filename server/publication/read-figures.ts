import type { Context } from '../context.ts';
import type { FigureTable } from '../indicators/figure.type.ts';
import type { FiguresInput } from '../indicators/figures.input.ts';
import { asReader, indexOf, releasedBefore, snapshotFor } from './library.ts';
import { markRevisedFigures } from './revised-figures.ts';
import { figuresOfSnapshot } from './snapshot-figures.ts';

const BASELINES = `select b.id, b.indicator_code as "indicatorCode" from baseline b join operation o on o.id = b.operation_id
  where o.slug = $1 and b.indicator_code is not null`;

/** Figures from a snapshot, where one answers this viewer; null where the records do, or nothing does. */
export async function readSnapshotFigures(context: Context, input: FiguresInput): Promise<FigureTable | null> {
  const head = await snapshotFor(context, input);
  if (!head) return null;
  const query = asReader(context);
  const before = await releasedBefore(context, head);
  const [index, then, baselines] = await Promise.all([
    indexOf(query, head),
    before && indexOf(query, before),
    query<{ id: number; indicatorCode: string }>(BASELINES, [input.operation]),
  ]);
  const figures = figuresOfSnapshot(index, input, baselines);
  const marked = then ? markRevisedFigures(figures, figuresOfSnapshot(then, input, baselines)) : figures;
  return Object.assign(marked, { head });
}
