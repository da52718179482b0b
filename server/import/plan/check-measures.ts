import type { Issue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import type { FileRow } from '../rows/file-row.ts';
import type { Known, KnownMeasure } from './known.ts';

/** The measure of every row that names one of the operation (and of the provider); what is wrong becomes an issue. */
export class MeasureCheck {
  readonly errors: Issue[] = [];
  readonly warnings: Issue[] = [];
  private readonly nearestOf = new Map<string, string | null>();
  private readonly lowThreshold = new Set<string>();

  /** slugs that the file may name: what others run is not suggested */
  private readonly candidates: readonly string[];

  constructor(private readonly known: Known) {
    const { measures, provider } = known;
    this.candidates = [...measures.values()].filter((m) => provider === null || m.provider === provider).map((m) => m.slug);
  }

  find(row: FileRow): KnownMeasure | undefined {
    if (row.measure === undefined) return undefined;
    const measure = this.known.measures.get(row.measure) ?? this.known.measures.get(row.measure.toLowerCase());
    const at = { row: row.number, column: 'massnahme', value: row.measure };
    if (!measure) {
      this.errors.push({
        ...at,
        code: 'MEASURE_UNKNOWN',
        details: { nearest: this.nearest(row.measure), available: this.candidates.length },
      });
      return undefined;
    }
    if (this.known.provider !== null && measure.provider !== this.known.provider) {
      this.errors.push({ ...at, code: 'MEASURE_OF_OTHER_PROVIDER', details: { name: this.known.provider } });
      return undefined;
    }
    this.doubt(row, measure);
    return measure;
  }

  private doubt(row: FileRow, measure: KnownMeasure): void {
    if (measure.isLowThreshold && !this.lowThreshold.has(measure.slug)) {
      this.lowThreshold.add(measure.slug);
      this.warnings.push({ row: row.number, column: 'massnahme', value: measure.slug, code: 'MEASURE_LOW_THRESHOLD' });
    }
    const { startsOn, endsOn } = measure;
    const isOutside = row.enteredOn && (row.enteredOn < startsOn || (endsOn !== null && row.enteredOn > endsOn));
    if (!isOutside) return;
    const details = { from: startsOn, to: endsOn };
    this.warnings.push({ row: row.number, column: 'eintritt', value: row.entryText, code: 'OUTSIDE_MEASURE_PERIOD', details });
  }

  private nearest(slug: string): string | null {
    const known = this.nearestOf.get(slug);
    if (known !== undefined) return known;
    const found = nearest(slug, this.candidates);
    this.nearestOf.set(slug, found);
    return found;
  }
}
