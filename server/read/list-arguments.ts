import { Arg, Int } from 'type-graphql';
import type { GeneratedClass } from './generated.ts';
import type { EntityModel } from './model.ts';
import { orderType } from './order.type.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from './page.ts';
import { whereType } from './where.type.ts';

/**
 * Declares the arguments of a Relay list on a field. Resolvers read them from the operation itself (compiler.ts).
 * @param entity late, because entities refer to each other
 * @param from index of the first argument among the method's parameters
 */
export function declareListArguments(entity: () => EntityModel, owner: object, field: string, from: number): void {
  const page = `at most ${LARGEST_PAGE}`;
  const declare = (index: number, name: string, type: () => object, description: string) =>
    Arg(name, type as () => GeneratedClass, { nullable: true, description })(owner, field, from + index);
  declare(
    0,
    'first',
    () => Int,
    `Number of entries from the start, ${page}; ${DEFAULT_PAGE} where neither first nor last is given.`,
  );
  declare(1, 'after', () => String, 'Cursor after which the page starts.');
  declare(2, 'last', () => Int, `Number of entries from the end, ${page}; not together with first.`);
  declare(3, 'before', () => String, 'Cursor before which the page ends.');
  declare(4, 'where', () => whereType(entity()), 'Only entries that match.');
  declare(5, 'orderBy', () => [orderType(entity())], 'Order of the list; by id where it is not given.');
}
