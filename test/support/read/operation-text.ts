import {
  astFromValue,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  print,
} from 'graphql';
import type { Random } from '../random.ts';

/** Text of one operation under construction: its variables, fragments and aliases. */
export class OperationText {
  readonly values: Record<string, unknown> = {};
  readonly #declarations: string[] = [];
  readonly #fragments: string[] = [];
  #count = 0;

  constructor(readonly random: Random) {}

  /** A name that nothing else in the operation has. */
  unique(prefix: string): string {
    this.#count += 1;
    return `${prefix}${this.#count}`;
  }

  /** A variable of a type; some have a default, some of those no value. */
  variable(type: GraphQLInputType, value: unknown): string {
    const name = this.unique('v');
    const withDefault = !isNonNullType(type) && this.random.chance(0.3);
    this.#declarations.push(`$${name}: ${type}${withDefault ? ` = ${this.#literal(type, value, false)}` : ''}`);
    if (!withDefault || this.random.chance(0.5)) this.values[name] = value;
    return `$${name}`;
  }

  /** An argument value, written out or, here and there in it, as a variable. */
  input(type: GraphQLInputType, value: unknown): string {
    return this.#literal(type, value, true);
  }

  #literal(type: GraphQLInputType, value: unknown, mayLift: boolean): string {
    if (mayLift && this.random.chance(0.2)) return this.variable(type, value);
    const inner = getNullableType(type);
    if (value === null) return 'null';
    if (isListType(inner))
      return `[${(value as unknown[]).map((item) => this.#literal(inner.ofType, item, mayLift)).join(', ')}]`;
    if (!isInputObjectType(inner)) return print(astFromValue(value, inner) as never);
    const fields = inner.getFields();
    const entries = Object.entries(value as object).map(
      ([name, part]) => `${name}: ${this.#literal(fields[name]?.type as GraphQLInputType, part, mayLift)}`,
    );
    return `{ ${entries.join(', ')} }`;
  }

  /** Declares a fragment and returns its name. */
  fragment(type: string, selection: string): string {
    const name = this.unique('F');
    this.#fragments.push(`fragment ${name} on ${type} ${selection}`);
    return name;
  }

  /** The operation with this selection set. */
  finish(selection: string, kind: 'query' | 'mutation' = 'query'): string {
    const declared = this.#declarations.length ? `(${this.#declarations.join(', ')})` : '';
    return [`${kind} Q${declared} ${selection}`, ...this.#fragments].join('\n');
  }
}
