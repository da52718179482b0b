import type { ProtectionRequest } from './protection.type.ts';
import { EVERYBODY } from './relations.ts';
import { type State, statesOf } from './states.ts';
import type { Place, ReaderSystem } from './system.ts';

/** Provider -> the cells that it counts itself, at every date: offers that are all its own, and what follows from these alone. */
export function knowledgeOfProviders(system: ReaderSystem, request: ProtectionRequest): Map<string, Set<number>> {
  const states = statesOf(request);
  const known = new Map<string, Set<number>>();
  for (const { offers } of states) for (const { provider } of offers) known.set(provider, new Set());
  system.cells.forEach(({ place }, cell) => {
    const provider = place && ownerOf(place, states[place.state] as State);
    if (provider !== undefined) known.get(provider)?.add(cell);
  });
  for (const cells of known.values()) addDifferences(system, cells);
  return new Map([...known].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The provider of all offers that the cell is about, if there is only one. */
function ownerOf({ values }: Place, { offers }: State): string | undefined {
  const wanted = {
    MEASURE: values.get('MEASURE'),
    FIELD_OF_ACTION: values.get('FIELD_OF_ACTION'),
    PROVIDER: values.get('PROVIDER'),
  };
  const owners = new Set<string>();
  for (const { measure, fieldOfAction, provider } of offers)
    if (
      (wanted.MEASURE ?? measure) === measure &&
      (wanted.FIELD_OF_ACTION ?? fieldOfAction) === fieldOfAction &&
      (wanted.PROVIDER ?? provider) === provider
    )
      owners.add(provider);
  return owners.size === 1 ? owners.values().next().value : undefined;
}

/** Differences of its own numbers, and against the number of all participants, which is always public. */
function addDifferences(system: ReaderSystem, known: Set<number>): void {
  const isOpen = (cell: number) => {
    const { place } = system.cell(cell);
    return known.has(cell) || (place?.indicator === EVERYBODY && place.values.size === 0);
  };
  for (const { terms, lower, upper } of system.relations) {
    const differences = terms.filter(([, cell]) => !system.cell(cell).place);
    const [only] = differences;
    if (lower !== upper || !only || differences.length > 1) continue;
    if (terms.every(([, cell]) => cell === only[1] || isOpen(cell))) known.add(only[1]);
  }
}
