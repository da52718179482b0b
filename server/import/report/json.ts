import type { ImportReport } from './import-report.ts';

/** One JSON document in pieces: a file with millions of errors makes a text longer than a string can be. */
export function* jsonPieces(report: ImportReport): Generator<string> {
  const { errors, warnings, ...head } = report;
  yield JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  yield* list('errors', errors);
  yield* list('warnings', warnings);
  yield '\n}\n';
}

function* list(name: string, items: readonly object[]): Generator<string> {
  yield `,\n  "${name}": [`;
  let separator = '\n    ';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n    ';
  }
  yield items.length > 0 ? '\n  ]' : ']';
}
