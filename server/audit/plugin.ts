import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { Kind } from 'graphql';
import type { Context } from '../context.ts';
import type { Log } from '../log.ts';
import { type AuditEntry, appendAll } from './append.ts';
import { boundedBy } from './bounded.ts';

/** refusals of one account or token in a minute */
const REFUSALS = 10;
/** root fields that an entry names */
const MOST_FIELDS = 10;

type Request = GraphQLRequestContextWillSendResponse<Context>;

/**
 * Writes down what an operation has read of records before its answer leaves. Where it cannot be written down there is no answer.
 * Refusals are written down for accounts and tokens, bounded; requests of the public write nothing.
 */
export function auditPlugin(log: Log): ApolloServerPlugin<Context> {
  const mayNote = boundedBy(REFUSALS);
  return {
    requestDidStart: async () => ({
      willSendResponse: async (request) => {
        try {
          const entries = [...readings(request), ...refusals(request, mayNote)];
          if (entries.length) await appendAll(request.contextValue.pool, entries);
        } catch (error) {
          log.error('the audit log could not be written, so an answer was withheld', { error: String(error) });
          const message = 'Reading this could not be recorded, so it is not shown; please try again.';
          request.response.body = {
            kind: 'single',
            singleResult: { errors: [{ message, extensions: { code: 'INTERNAL' } }] },
          };
          request.response.http.status = 500;
        }
      },
    }),
  };
}

function readings({ contextValue: { viewer, reads, reason } }: Request): AuditEntry[] {
  return reads.trace.entries(viewer, reason);
}

function refusals(
  { contextValue: { viewer }, response, operation }: Request,
  mayNote: (key: string) => number | null,
): AuditEntry[] {
  const { actor, role, providerId } = viewer;
  const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
  if (!actor || !errors.some(({ extensions }) => extensions?.code === 'FORBIDDEN')) return [];
  const left = mayNote(actor);
  if (left === null) return [];
  // names of the schema: response keys are whatever the client wrote
  const selections = operation?.selectionSet.selections ?? [];
  const fields = selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : [])).slice(0, MOST_FIELDS);
  return [{ action: 'REFUSED', actor, role, providerId, details: { fields, ...(left > 0 && { notRecorded: left }) } }];
}
