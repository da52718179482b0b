import type { FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** True if a field of that name is selected anywhere below; directives are not looked at, so it may be true for nothing. */
export function selects(info: GraphQLResolveInfo, name: string): boolean {
  return info.fieldNodes.some((node) => inside(node.selectionSet, name, info.fragments));
}

function inside(set: SelectionSetNode | undefined, name: string, fragments: Record<string, FragmentDefinitionNode>): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === 'FragmentSpread') return inside(fragments[selection.name.value]?.selectionSet, name, fragments);
    if (selection.kind === 'Field' && selection.name.value === name) return true;
    return inside(selection.selectionSet, name, fragments);
  });
}
