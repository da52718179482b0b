import { Dimension } from '../indicators/definition.ts';
import { CannotProtect } from './cannot-protect.ts';
import { keyedFraction } from './keyed.ts';
import {
  type CountTable,
  cellId,
  type EarlierRelease,
  type KnownFigure,
  type OfferPlace,
  type ProtectionRequest,
  TOTAL,
} from './protection.type.ts';
import { EVERYBODY, PERIOD } from './relations.ts';
import type { Cell, ReaderSystem, Standing } from './system.ts';

/** One revision of one reporting date: its numbers are variables of their own. */
export interface State {
  number: number;
  label: string;
  date: string;
  revision: number;
  /** place in the order of freezing */
  turn: number;
  tables: readonly CountTable[];
  unprinted?: readonly CountTable[] | undefined;
  offers: readonly OfferPlace[];
  isDraft?: boolean;
  /** missing in the release under judgement, where that is still to be decided */
  withheld?: ReadonlySet<string>;
}

export function statesOf({ earlier, frozenBefore, known, ...now }: ProtectionRequest): State[] {
  const { date, revision, tables, unprinted, offers } = now;
  const byTime = (a: { date: string; revision: number }, b: { date: string; revision: number }) =>
    Number(a.date > b.date) - Number(a.date < b.date) || a.revision - b.revision;
  const turn = (frozenBefore ?? earlier.length) - 0.5;
  const releases = [
    ...earlier.map((release, n) => ({ ...release, turn: n })),
    { date, revision, tables, unprinted, offers, turn },
  ];
  return [...releases, ...daysBetween(known, releases).map((day) => ({ ...day, turn: Number.NEGATIVE_INFINITY }))]
    .sort(byTime)
    .map((release, number) => ({ ...release, number, label: `${release.date}#${release.revision}` }));
}

/** Days that others have published a number of, and we have not: releases in which nothing else is printed. */
function daysBetween(known: readonly KnownFigure[], releases: readonly { date: string }[]): EarlierRelease[] {
  const days = [...new Set(known.map(({ date }) => date))].filter((day) => !releases.some(({ date }) => date === day));
  return days.map((day) => {
    const figures = known.filter(({ date }) => date === day);
    const tables = figures.map(({ dimensions, indicator, key, value }, n) => ({
      ...{ id: `known ${n}`, dimensions, cells: [{ indicator, key, value }] },
    }));
    return { date: day, revision: 0, tables, withheld: new Set<string>(), offers: [] };
  });
}

/** The release under judgement. */
export const currentOf = (states: readonly State[]): State => states.find(({ withheld }) => !withheld) as State;

/**
 * Of two dates, both said what the records were: neither had been corrected when the other was frozen. What a date said before its
 * correction is no bound for what is counted after it, for those who can read the correction.
 */
export function areOfOneTime(states: readonly State[], one: State, other: State): boolean {
  const then = Math.max(one.turn, other.turn);
  const isReplaced = ({ date, revision, isDraft }: State): boolean =>
    states.some((by) => by.date === date && by.revision > revision && by.turn <= then && (isDraft || !by.isDraft));
  return one.date !== other.date && !isReplaced(one) && !isReplaced(other);
}

export const stateOf = (system: ReaderSystem, states: readonly State[], cell: number): State =>
  states[system.cell(cell).place?.state as number] as State;

export const nameIn = (state: State, id: string): string => `${state.label} ${id}`;

/** Values of dimensions as one name, whatever their order. */
export const nameOfGroup = (pairs: Iterable<readonly [string, string]>): string =>
  [...pairs]
    .map((pair) => pair.join('='))
    .sort()
    .join('|');

/** The cell's number by the values that are not TOTAL, if some table of that date prints it. */
export function findCell(
  system: ReaderSystem,
  state: State,
  indicator: string,
  values: ReadonlyMap<string, string>,
): number | undefined {
  return system.find(nameIn(state, cellId(indicator, [...values.keys()], [...values.values()])));
}

/** All numbers of a date, each once, in the order of their ids, so that the order of tables changes nothing. */
export function addCells(system: ReaderSystem, state: State, request: ProtectionRequest): void {
  const cells = new Map<string, Cell>();
  const remain = state.withheld ? undefined : withheldBefore(state, request);
  const tables = [
    ...state.tables.map((table) => ({ ...table, isUnprinted: false })),
    ...(state.unprinted ?? []).map((table) => ({ ...table, isUnprinted: true })),
  ];
  for (const { dimensions, cells: counted, isUnprinted } of tables)
    for (const { indicator, key, value } of counted) {
      if (!Number.isSafeInteger(value) || value < 0)
        throw new CannotProtect({
          de: `Gezählt wird in ganzen Zahlen ab 0; ${cellId(indicator, dimensions, key)} ist keine.`,
          en: `A count is a whole number from 0 on; ${cellId(indicator, dimensions, key)} is none.`,
        });
      const id = cellId(indicator, dimensions, key);
      const known = cells.get(id);
      if (known && known.value !== value)
        throw new CannotProtect({
          de: `Zwei Tabellen vom ${state.date} sagen Verschiedenes über ${id}: Bitte vor der Veröffentlichung neu zählen.`,
          en: `Two tables of ${state.date} disagree about ${id}: count them anew before they are released.`,
        });
      if (known) continue;
      const pairs = dimensions.map((dimension, n) => [dimension, key[n] ?? TOTAL] as const);
      const values = new Map(pairs.filter(([, each]) => each !== TOTAL));
      const place = { state: state.number, indicator, values };
      if (isUnprinted) {
        const standing = isPrintedElsewhere(state, request, id, value) ? 'PRINTED' : 'WITHHELD';
        cells.set(id, { id: nameIn(state, id), value, lower: 0, weight: 0, standing, place, isUnprinted });
        continue;
      }
      const free = standingOf(state, request, id, value, indicator, [...values.keys()]);
      const standing = free === 'FREE' && remains(value, remain?.get(id), request) ? 'WITHHELD' : free;
      const preferred = preferenceOf(values);
      const weight = preferred * weightOf(indicator, values.size) * (1 + keyedFraction(request.secret, id) / 1024);
      cells.set(id, {
        id: nameIn(state, id),
        value,
        lower: 0,
        weight,
        standing,
        place,
      });
    }
  for (const [, cell] of [...cells].sort(([a], [b]) => (a < b ? -1 : 1))) system.add(cell);
}

/**
 * What an earlier revision of the date withheld stays withheld as long as its value is about the same: a reader who takes what a
 * correction is not about for unchanged would otherwise have what both revisions print, and to print what has changed by one would
 * tell that it has. `cellId` -> values.
 */
function withheldBefore({ date }: State, { earlier }: ProtectionRequest): Map<string, Set<number>> {
  const remain = new Map<string, Set<number>>();
  for (const { tables, withheld } of earlier.filter((release) => release.date === date))
    for (const { dimensions, cells } of tables)
      for (const { indicator, key, value } of cells) {
        const id = cellId(indicator, dimensions, key);
        if (withheld.has(id)) remain.set(id, (remain.get(id) ?? new Set()).add(value));
      }
  return remain;
}

const remains = (value: number, before: Iterable<number> = [], { threshold }: ProtectionRequest): boolean =>
  [...before].some((was) => Math.abs(value - was) < threshold);

/**
 * The share of women is a target of its own: where one gender has to be withheld with another, it is rather the men. What a pillar
 * reaches, and the operation as a whole, have targets, too: rather something inside is withheld.
 */
function preferenceOf(values: ReadonlyMap<string, string>): number {
  if (values.size === 0) return 4;
  if (values.size === 1 && values.has(Dimension.FIELD_OF_ACTION)) return 3;
  return values.get(Dimension.GENDER) === 'FEMALE' ? 2 : 1;
}

/** Margins are worth more than what is inside; never the value itself, which the pattern would tell. */
const weightOf = (indicator: string, depth: number): number => (4 - Math.min(3, depth)) * (indicator === EVERYBODY ? 2 : 1);

function isPrintedElsewhere({ date }: State, { known }: ProtectionRequest, id: string, value: number): boolean {
  const isThis = (figure: KnownFigure) => figure.date === date && figure.value === value;
  return known.some((figure) => isThis(figure) && cellId(figure.indicator, figure.dimensions, figure.key) === id);
}

function standingOf(
  state: State,
  request: ProtectionRequest,
  id: string,
  value: number,
  indicator: string,
  dimensions: readonly string[],
): Standing {
  const { withheld } = state;
  if (isPrintedElsewhere(state, request, id, value)) return 'PRINTED';
  if (indicator === EVERYBODY && dimensions.every((dimension) => dimension === PERIOD) && dimensions.length) return 'PRINTED';
  if (withheld) return withheld.has(id) ? 'WITHHELD' : 'PRINTED';
  // the number of participants is public in every report to the programme
  return indicator === EVERYBODY && !dimensions.length && value >= request.threshold ? 'PRINTED' : 'FREE';
}
