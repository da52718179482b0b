import { Arg, Authorized, FieldResolver, Resolver, Root } from 'type-graphql';
import { Role } from '../../../server/auth/viewer.ts';
import { Baseline } from '../../../server/indicators/baseline.entity.ts';
import { Measure } from '../../../server/measures/measure.entity.ts';

/**
 * What reference data do not have today but the read path must cope with: own resolvers and bound fields. To import it changes the schema of
 * the whole process, so a test that does runs in a worker of its own (vitest.config.ts).
 */
@Resolver(() => Measure)
export class ExtraResolver {
  @FieldResolver(() => String, { description: 'A field with a resolver of its own.' })
  label(
    @Root() measure: Measure,
    @Arg('prefix', () => String, { nullable: true, description: 'Before it.' }) prefix?: string | null,
  ): string {
    return `${prefix ?? ''}${measure.title} (${measure.slug})`;
  }
}

/** Binds a nullable and a non-null field to a role, for this process. */
export function bindFields(): void {
  Authorized(Role.COORDINATION)(Measure.prototype, 'summaryEn');
  Authorized(Role.COORDINATION)(Baseline.prototype, 'definitionEn');
}
