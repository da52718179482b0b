import {
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isRequiredArgument,
} from 'graphql';
import { catalogue } from '../../../server/indicators/catalogue.ts';
import { Dimension } from '../../../server/indicators/definition.ts';
import type { Random } from '../random.ts';
import type { Row, Tables } from './tables.ts';

type Value = Record<string, unknown>;

const DAYS = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-11-22', '2020-02-29', '2031-01-01'];
const CODES = catalogue.map(({ code }) => code);
/** Fields of records in the words of the attendance file. */
const CORRECTIONS = ['alter', 'geschlecht', 'behinderung', 'aufenthaltsstatus', 'stunden', 'pseudonym', 'nothing'];

/** Random arguments of fields that list no rows: figures, snapshots, data protection, accounts, mutations. */
export class RandomOthers {
  constructor(
    readonly tables: Tables,
    readonly random: Random,
  ) {}

  of(field: GraphQLField<unknown, unknown>): Value {
    const given = field.args.filter((argument) => isRequiredArgument(argument) || this.random.chance(0.5));
    return Object.fromEntries(given.map((argument) => [argument.name, this.#value(argument)]));
  }

  figures(): Value {
    const { random } = this;
    const dimensions = Object.values(Dimension);
    const [key] = random.some(['gender', 'measure', 'provider', 'fieldOfAction'], random.int(0, 1));
    return {
      operation: this.#slug('Operation'),
      indicators: random.chance(0.05) ? ['NOTHING'] : random.some(CODES, random.int(1, 3)),
      ...(random.chance(0.4) && { asOf: random.pick(DAYS) }),
      ...(random.chance(0.3) && { interval: random.pick(['TOTAL', 'YEAR', 'HALF_YEAR', 'QUARTER']) }),
      ...(random.chance(0.3) && { cumulative: random.chance(0.5) }),
      ...(random.chance(0.4) && { breakdown: random.some(dimensions, random.int(0, random.chance(0.1) ? 4 : 2)) }),
      ...(key && { where: { [key]: [random.chance(0.5) ? 'FEMALE' : this.#slug('Measure')] } }),
      ...(random.chance(0.2) && { snapshot: random.pick(DAYS) }),
    };
  }

  #value({ name, type }: GraphQLArgument): unknown {
    const { random } = this;
    const inner = getNullableType(type);
    const named = getNamedType(type);
    if (named.name === 'FiguresInput') return this.figures();
    if (named.name === 'CorrectionInput') return [this.#correction()];
    if (name === 'codes') return random.some(CODES, random.int(0, 3));
    if (name === 'ids') return random.some(['people', 'gender', 'nothing'], random.int(0, 2));
    if (name === 'indicator') return random.pick(CODES);
    if (name === 'operation') return this.#slug('Operation');
    if (name === 'pseudonym') return random.pick(this.tables.get('Participant') ?? [])?.pseudonym ?? 'x';
    if (isListType(inner)) return [];
    if (isEnumType(named)) return random.pick(named.getValues()).value;
    if (named.name === 'Date') return random.pick(DAYS);
    if (named.name === 'Int') return random.pick([-1, 0, 1, 2, 3, 7, 2026]);
    if (named.name === 'Boolean') return random.chance(0.5);
    return named.name === 'ID' ? this.#id() : random.pick(['x', '', 'because of a test']);
  }

  #correction(): Value {
    const value = () => this.random.pick([null, '34', 'w', 'ja', 'nein']);
    return { field: this.random.pick(CORRECTIONS), before: value(), after: value() };
  }

  #slug(type: string): string {
    // the operation that has snapshots
    if (type === 'Operation' && this.random.chance(0.5)) return 'kim-potsdam';
    const rows = this.tables.get(type) ?? [];
    return rows.length && !this.random.chance(0.05) ? String(this.random.pick(rows).slug) : 'nowhere';
  }

  #id(): string {
    const row = this.random.pick<Row>(this.random.pick([...this.tables.values()]));
    return Buffer.from(`${row.__typename}:${row.id}`).toString('base64url');
  }
}
