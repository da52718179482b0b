import { badUserInput } from '../errors.ts';

export const DEFAULT_PAGE = 50;
export const LARGEST_PAGE = 200;

export interface ListArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  where?: Record<string, unknown> | null;
  orderBy?: string[] | null;
}

/** How many entries a page has, and from which end of the list it is taken. */
export interface PageSize {
  size: number;
  backward: boolean;
}

/** @throws BAD_USER_INPUT for a size that is out of range, and for first and last together */
export function pageSize({ first, last }: ListArguments): PageSize {
  if (first != null && last != null) throw badUserInput('Ask for first or for last, not for both.');
  const backward = last != null;
  const size = (backward ? last : first) ?? DEFAULT_PAGE;
  if (size < 0 || size > LARGEST_PAGE)
    throw badUserInput(`${backward ? 'last' : 'first'} must be between 0 and ${LARGEST_PAGE}, not ${size}.`);
  return { size, backward };
}
