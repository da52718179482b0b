import type { Request } from '../measure.ts';

/** One question, as each contestant is asked. `cursor` gives the request that the cursor of the second page comes from. */
export interface Question {
  title: string;
  ours: string;
  postgraphile: string;
  /** path of the floor */
  floor: string;
  variables?: Record<string, unknown>;
}

export const graphql = (query: string, variables?: Record<string, unknown>): Request => ({
  path: '/graphql',
  body: { query, variables },
});

export const questions: Question[] = [
  {
    title: 'nested: 20 of 200 measures, each with provider, pillar, operation with municipality, and ten targets',
    variables: { first: 20 },
    ours: `query Nested($first: Int!) { measures(first: $first, orderBy: [SLUG_ASC]) { nodes {
      slug title startsOn places provider { slug name } fieldOfAction { code name position }
      operation { slug title municipality { name ags } }
      targets(first: 10, orderBy: [DUE_ON_ASC]) { nodes { indicatorCode dueOn value isExample } } } } }`,
    postgraphile: `query Nested($first: Int!) { measures: allMeasures(first: $first, orderBy: [SLUG_ASC]) { nodes {
      slug title startsOn places provider: providerByProviderIdAndOperationId { slug name }
      fieldOfAction: fieldOfActionByFieldOfActionIdAndOperationId { code name position }
      operation: operationByOperationId { slug title municipality: municipalityByMunicipalityId { name ags } }
      targets: targetsByMeasureIdAndOperationId(first: 10, orderBy: [DUE_ON_ASC]) { nodes { indicatorCode dueOn value isExample } } } } }`,
    floor: '/nested',
  },
  {
    title: 'list: 20 of 200 measures, six columns',
    ours: '{ measures(first: 20, orderBy: [SLUG_ASC]) { nodes { slug title summary startsOn places isLowThreshold } } }',
    postgraphile:
      '{ measures: allMeasures(first: 20, orderBy: [SLUG_ASC]) { nodes { slug title summary startsOn places isLowThreshold } } }',
    floor: '/list',
  },
  {
    title: 'page: the second 20 of 200 measures by first day, with count, page info, provider and pillar',
    ours: `query Page($after: String) { measures(first: 20, after: $after, orderBy: [STARTS_ON_DESC, SLUG_DESC]) {
      totalCount pageInfo { hasNextPage endCursor } nodes { slug title startsOn provider { name } fieldOfAction { code } } } }`,
    postgraphile: `query Page($after: Cursor) { measures: allMeasures(first: 20, after: $after, orderBy: [STARTS_ON_DESC, SLUG_DESC]) {
      totalCount pageInfo { hasNextPage endCursor } nodes { slug title startsOn provider: providerByProviderIdAndOperationId { name }
      fieldOfAction: fieldOfActionByFieldOfActionIdAndOperationId { code } } } }`,
    floor: '/page',
  },
];
