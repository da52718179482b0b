import { CannotProtect } from './cannot-protect.ts';
import { addDates } from './date-rules.ts';
import { addEmptyOffers, addTooSoon } from './empty-offers.ts';
import { addIndicatorRelations, addKnownZeros, addSharedAttributes, addSynonyms } from './indicator-rules.ts';
import { addNewcomers } from './newcomers.ts';
import { addOfferGrowth } from './offer-growth.ts';
import { addOffers, addPlacesTaken } from './offer-rules.ts';
import { addOfferSlack } from './offer-slack.ts';
import { cellId, type ProtectionRequest } from './protection.type.ts';
import { withholdCorrected } from './small-corrections.ts';
import { addCells, currentOf, nameIn, type State, statesOf } from './states.ts';
import { addOfferSums, addSums } from './sum-rules.ts';
import { ReaderSystem } from './system.ts';
import { withholdInside } from './tiny-tables.ts';

/** More numbers of all releases together than this were never protected and proven in a time that anybody would wait. */
const MOST_LINKED_CELLS = 15_000;

/** All that a reader of all releases can write down. Throws where it is contradictory or too large to be judged. */
export function buildReaderSystem(request: ProtectionRequest): ReaderSystem {
  if (!Number.isInteger(request.threshold) || request.threshold < 3)
    throw new CannotProtect({
      de: 'Die kleinste Zahl, die ausgewiesen werden darf, ist eine ganze Zahl ab 3.',
      en: 'The smallest count that may be printed is a whole number of at least 3.',
    });
  const system = new ReaderSystem(request.threshold);
  const states = statesOf(request);
  for (const state of states) addCells(system, state, request);
  refuseTooLarge(system);
  for (const state of states) addKnownFigures(system, state, request);
  for (const state of states) {
    addKnownZeros(system, state);
    addEmptyOffers(system, state);
    addTooSoon(system, state);
  }
  addNewcomers(system, states);
  withholdInside(system, request, currentOf(states));
  for (const state of states) withholdCorrected(system, states, request.threshold, state);
  for (const cell of system.cells.keys()) {
    const { value, standing } = system.cell(cell);
    if (standing !== 'PRINTED' && system.isSmall(value)) system.protect(cell);
  }
  for (const state of states) {
    addSums(system, state);
    addOfferSums(system, state);
    addOffers(system, state);
    addOfferSlack(system, state);
    addPlacesTaken(system, state);
    addSynonyms(system, state);
    addIndicatorRelations(system, state);
    addSharedAttributes(system, state);
  }
  addDates(system, states);
  addOfferGrowth(system, states);
  refuseTooLarge(system);
  return system;
}

function refuseTooLarge({ cells }: ReaderSystem): void {
  if (cells.length > MOST_LINKED_CELLS)
    throw new CannotProtect({
      de: `Diese Berichtsstände haben zusammen ${cells.length} verbundene Zahlen; der Schutz ist bis ${MOST_LINKED_CELLS} erwiesen. Bitte weniger oder gröbere Tabellen oder weniger Stichtage veröffentlichen.`,
      en: `These releases together have ${cells.length} linked cells; protection is proven up to ${MOST_LINKED_CELLS}. Publish fewer tables, coarser ones, or fewer dates.`,
    });
}

/** Figures that are printed elsewhere but in none of our tables of that day are constants. */
function addKnownFigures(system: ReaderSystem, state: State, { known }: ProtectionRequest): void {
  for (const { date, indicator, dimensions, key, value } of known) {
    if (date !== state.date) continue;
    const id = nameIn(state, cellId(indicator, dimensions, key));
    if (system.find(id) !== undefined) continue;
    const values = new Map(dimensions.map((dimension, n) => [dimension as string, key[n] ?? 'TOTAL']));
    for (const [dimension, each] of values) if (each === 'TOTAL') values.delete(dimension);
    const place = { state: state.number, indicator, values };
    system.add({ id, value, lower: 0, weight: 0, standing: 'PRINTED', place });
  }
}
