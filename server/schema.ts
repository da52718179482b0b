import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { AccountResolver } from './accounts/account.resolver.ts';
import { OwnAccessResolver } from './accounts/own-access.resolver.ts';
import { AuditResolver } from './audit/audit.resolver.ts';
import { ViewerResolver } from './auth/viewer.resolver.ts';
import type { Context } from './context.ts';
import { CorrectionResolver } from './data-protection/correction.resolver.ts';
import { ErasureResolver } from './data-protection/erasure.resolver.ts';
import { PersonFileResolver } from './data-protection/person-file.resolver.ts';
import { RetentionResolver } from './data-protection/retention.resolver.ts';
import type { Orm } from './database/orm.ts';
import { IndicatorResolver } from './indicators/indicator.resolver.ts';
import { LineageResolver, LineageStepResolver } from './indicators/lineage.resolver.ts';
import { TargetResolver } from './indicators/target.resolver.ts';
import { MeasureResolver } from './measures/measure.resolver.ts';
import { OfferResolver } from './measures/offer.resolver.ts';
import { MunicipalityResolver } from './operations/municipality.resolver.ts';
import { OperationResolver } from './operations/operation.resolver.ts';
import { requireFieldRole } from './policies.ts';
import { ProviderResolver } from './providers/provider.resolver.ts';
import { FigureTableResolver, SnapshotResolver } from './publication/snapshot.resolver.ts';
import { SnapshotWorkResolver } from './publication/snapshot-work.resolver.ts';
import { checkAuthorization } from './read/authorized-check.ts';
import { readModel } from './read/model.ts';
import { NodeResolver } from './read/node.resolver.ts';
import { publish } from './read/publish.ts';
import { attachResolvers } from './read/resolvers.ts';
import { RecordResolver } from './records/record.resolver.ts';
import { ReportResolver } from './reports/report.resolver.ts';

/** Every class with queries or mutations; a resolver that is not listed here is not served. */
export const resolvers = [
  ViewerResolver,
  OperationResolver,
  MunicipalityResolver,
  ProviderResolver,
  MeasureResolver,
  IndicatorResolver,
  LineageResolver,
  LineageStepResolver,
  TargetResolver,
  OfferResolver,
  RecordResolver,
  SnapshotResolver,
  FigureTableResolver,
  SnapshotWorkResolver,
  ReportResolver,
  NodeResolver,
  AccountResolver,
  OwnAccessResolver,
  AuditResolver,
  RetentionResolver,
  ErasureResolver,
  CorrectionResolver,
  PersonFileResolver,
] satisfies NonEmptyArray<object>;

/**
 * The GraphQL schema. Needs the ORM's metadata only, no database.
 * @throws where a field would be served without its `@Authorized`
 */
export function buildApiSchema(orm: Orm, served: NonEmptyArray<new () => object> = resolvers as never): GraphQLSchema {
  const model = readModel(orm);
  publish(model);
  checkAuthorization(model);
  const schema = buildSchemaSync({
    resolvers: served,
    orphanedTypes: Array.from(model.values(), ({ entity }) => entity),
    validate: false,
    authChecker: ({ context }: { context: Context }, roles: string[]) => requireFieldRole(context.viewer, roles),
  });
  attachResolvers(schema, model);
  return schema;
}
