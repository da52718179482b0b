/** What a tab of the workbench holds: a GraphQL document and its variables as JSON text. */
export interface WorkbenchOperation {
  query: string;
  variables?: string | undefined;
}

/** Servers and proxies refuse longer addresses; 8 kB is what they commonly take, headers included. */
const LONGEST_SEARCH = 6_000;

/** @param search part of the address from the question mark on @returns undefined where it names no query */
export function operationOf(search: string): WorkbenchOperation | undefined {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  if (!query) return undefined;
  const variables = parameters.get('variables');
  return variables ? { query, variables } : { query };
}

/** @returns the part of the address from the question mark on; empty where there is nothing to link or it would be too long */
export function searchOf({ query, variables }: WorkbenchOperation): string {
  if (!query.trim()) return '';
  const search = `?${new URLSearchParams(variables?.trim() ? { query, variables } : { query })}`;
  return search.length > LONGEST_SEARCH ? '' : search;
}
