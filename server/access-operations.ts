import type { GraphQLSchema } from 'graphql';
import type { Role } from './auth/viewer.ts';
import { Ability, abilitiesOf, abilitiesOfPeople } from './policies.ts';
import { rootFieldOf } from './read/root.ts';

/** Whoever signed in as a person may do it for their own account, a program may not. */
type Right = 'yes' | 'people' | '–';

const { READ_RELEASED_FIGURES, READ_REFERENCE_DATA, READ_FROZEN_FIGURES, READ_AUDIT_LOG, READ_DELETION_REPORTS } = Ability;
const { WRITE_RECORDS, PUBLISH_SNAPSHOTS, PROTECT_DATA, SET_TARGETS, MANAGE_OFFERS, MANAGE_ACCOUNTS } = Ability;
const { MANAGE_OWN_SESSIONS, MANAGE_OWN_TOKENS } = Ability;

/** Queries that are no rows of a type, and every mutation: the ability that each demands before anything else. */
const demanded: Record<string, Ability> = {
  ...{ figures: READ_RELEASED_FIGURES, snapshot: READ_RELEASED_FIGURES, snapshots: READ_RELEASED_FIGURES },
  ...{ indicators: READ_REFERENCE_DATA, roles: READ_REFERENCE_DATA, viewer: READ_REFERENCE_DATA },
  ...{ auditChain: READ_AUDIT_LOG, noteAuditExport: READ_AUDIT_LOG, noteFigureExport: READ_FROZEN_FIGURES },
  ...{ retention: READ_DELETION_REPORTS, deletionPlan: READ_DELETION_REPORTS, deletionRuns: READ_DELETION_REPORTS },
  ...{ setLastPaymentYear: PROTECT_DATA, holdErasure: PROTECT_DATA, endHold: PROTECT_DATA },
  ...{ eraseParticipant: PROTECT_DATA, runDeletion: PROTECT_DATA, disclosePersonFile: PROTECT_DATA },
  ...{ correctRecord: WRITE_RECORDS, setTarget: SET_TARGETS, setAssessmentThresholds: SET_TARGETS },
  ...{ addProvider: MANAGE_OFFERS, addMeasure: MANAGE_OFFERS },
  ...{ snapshotWork: PUBLISH_SNAPSHOTS, beginFreezing: PUBLISH_SNAPSHOTS, beginRelease: PUBLISH_SNAPSHOTS },
  ...{ freezeSnapshot: PUBLISH_SNAPSHOTS, releaseSnapshot: PUBLISH_SNAPSHOTS },
  ...{ accounts: MANAGE_ACCOUNTS, inviteAccount: MANAGE_ACCOUNTS, changeAccountRole: MANAGE_ACCOUNTS },
  ...{ disableAccount: MANAGE_ACCOUNTS },
  ...{ sessions: MANAGE_OWN_SESSIONS, endSession: MANAGE_OWN_SESSIONS, endSessions: MANAGE_OWN_SESSIONS },
  ...{ tokens: MANAGE_OWN_TOKENS, createToken: MANAGE_OWN_TOKENS, revokeToken: MANAGE_OWN_TOKENS },
};

/** Demand besides that a person does it: nobody may change the own account, and a program has none. */
const BY_PEOPLE = ['inviteAccount', 'changeAccountRole', 'disableAccount'];

export interface OperationAccess {
  name: string;
  kind: 'query' | 'mutation';
  ability: Ability;
}

/** @throws where the schema has an operation that nobody has said anything about, or the other way round */
export function operationAccess(schema: GraphQLSchema): OperationAccess[] {
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {}).filter((field) => !rootFieldOf(field));
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const known = [
    ...queries.map(({ name }) => [name, 'query'] as const),
    ...mutations.map(({ name }) => [name, 'mutation'] as const),
  ];
  const names = new Set(known.map(([name]) => name));
  const strangers = Object.keys(demanded).filter((name) => !names.has(name));
  if (strangers.length) throw new Error(`There is no operation ${strangers.join(', ')} (server/access-operations.ts).`);
  return known.map(([name, kind]) => {
    const ability = demanded[name];
    if (!ability) throw new Error(`Say in server/access-operations.ts which ability ${name} demands.`);
    return { name, kind, ability };
  });
}

/** May the role do it, with a token or signed in as a person? */
export function rightOf(role: Role, { name, ability }: OperationAccess): Right {
  if (!BY_PEOPLE.includes(name) && abilitiesOf({ role, providerId: null }).includes(ability)) return 'yes';
  return abilitiesOfPeople(role).includes(ability) ? 'people' : '–';
}
