import type { Highs } from 'highs';
import { knowledgeOfProviders } from './knowledge.ts';
import { loadSolver } from './linear-model.ts';
import type { Pattern } from './pattern.ts';
import type { ProtectionRequest } from './protection.type.ts';
import { buildReaderSystem } from './reader-system.ts';
import type { ReaderSystem } from './system.ts';
import { TableFinder } from './table-finder.ts';

/** What every step of the work needs. */
export interface Workshop {
  highs: Highs;
  system: ReaderSystem;
  /** for each cell the relations it is part of */
  relationsOf: readonly number[][];
  secret: string;
  /** provider -> cells that it knows exactly */
  providers: ReadonlyMap<string, ReadonlySet<number>>;
}

export async function openWorkshop(request: ProtectionRequest): Promise<Workshop> {
  const system = buildReaderSystem(request);
  const providers = knowledgeOfProviders(system, request);
  return { highs: await loadSolver(), system, relationsOf: system.relationsOfCells(), secret: request.secret, providers };
}

interface Scope {
  /** only what is withheld may move: what remains is what a reader of this pattern has to reckon with */
  isJustThis?: boolean;
  /** gives up early where whole numbers are hard to find */
  isQuick?: boolean;
}

export function finderFor(shop: Workshop, pattern: Pattern, noise: () => number, scope: Scope = {}): TableFinder {
  const { system } = shop;
  const { withheld } = pattern;
  const open = scope.isJustThis
    ? [...withheld].sort((a, b) => a - b)
    : [...system.cells.keys()].filter((cell) => system.cell(cell).standing !== 'PRINTED');
  return new TableFinder({ ...shop, open, withheld, noise, isThorough: !scope.isQuick });
}

export function withhold(pattern: Pattern, finder: TableFinder, cells: Iterable<number>): void {
  for (const cell of cells) {
    if (pattern.withheld.has(cell)) continue;
    pattern.withheld.add(cell);
    finder.withhold(cell);
  }
}
