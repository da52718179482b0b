import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { operationAccess, rightOf } from '../../../server/access-operations.ts';
import { createToken } from '../../../server/auth/tokens.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { buildApiSchema } from '../../../server/schema.ts';
import { twoOperations } from '../../support/access/world.ts';
import { post, testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';

/* Every operation of docs/access-matrix.md, asked of a running server in every role, so that it does nothing where it is allowed. */

const database = await testDatabase('facts');
const app = await testApp(database);
const { ownProvider } = await twoOperations(database);
const operations = operationAccess(buildApiSchema(database.orm));

const NOWHERE = 'operation: "nowhere"';
const DAY = '"2026-06-30"';
/** Arguments and selection with which nothing happens: what they name does not exist, or is wrong. */
const asked: Record<string, string> = {
  figures: '(input: { indicators: ["EECO01"] }) { basis }',
  snapshot: `(date: ${DAY}) { date }`,
  snapshots: '(first: 1) { totalCount }',
  indicators: '(codes: ["EECO01"]) { code }',
  roles: ' { role }',
  viewer: ' { role }',
  auditChain: ' { position }',
  noteAuditExport: '(rows: -1)',
  noteFigureExport: '(indicator: "EECO99")',
  retention: `(${NOWHERE}) { lastPaymentYear }`,
  deletionPlan: `(${NOWHERE}) { __typename }`,
  deletionRuns: `(${NOWHERE}) { __typename }`,
  setLastPaymentYear: `(${NOWHERE}, year: 2030) { lastPaymentYear }`,
  holdErasure: `(${NOWHERE}, kind: PROCEEDINGS, reason: "a reason", beganOn: ${DAY}) { lastPaymentYear }`,
  endHold: `(${NOWHERE}, id: 1, endedOn: ${DAY}) { lastPaymentYear }`,
  eraseParticipant: `(${NOWHERE}, pseudonym: "p") { __typename }`,
  runDeletion: `(${NOWHERE}, confirmation: "no") { __typename }`,
  disclosePersonFile: `(${NOWHERE}, pseudonym: "p") { __typename }`,
  correctRecord: '(id: "x", changes: [], reason: "a reason") { field }',
  setTarget: `(input: { indicator: "EECO99", dueOn: ${DAY}, value: 1, source: "a source" })`,
  setAssessmentThresholds: '(onTrack: 2, atRisk: 1)',
  addProvider: '(input: { name: "x" })',
  addMeasure: `(input: { provider: "nobody", fieldOfAction: "NONE", title: "x", startsOn: ${DAY} })`,
  snapshotWork: `(${NOWHERE}) { state }`,
  beginFreezing: '(date: "2999-01-01") { state }',
  beginRelease: `(${NOWHERE}, date: ${DAY}, revision: 1) { state }`,
  freezeSnapshot: '(date: "2999-01-01") { date }',
  releaseSnapshot: `(date: ${DAY}) { date }`,
  accounts: '(search: "nobody") { id }',
  inviteAccount: '(email: "nobody@example.org", role: COUNCIL) { path }',
  changeAccountRole: '(id: "x", role: COUNCIL) { id }',
  disableAccount: '(id: "x", isDisabled: true) { id }',
  sessions: ' { id }',
  endSession: '(id: "x")',
  endSessions: '',
  tokens: ' { id }',
  createToken: '(name: "", days: 0) { secret }',
  revokeToken: '(id: "x")',
};

// what was begun goes on after its answer
afterAll(async () => {
  const query = `{ one: snapshotWork { state } other: snapshotWork(${NOWHERE}) { state } }`;
  const running = async () => {
    const { body } = await post(app, query, {}, { authorization: `Bearer ${tokens.get(Role.COORDINATION)}` });
    return [body.data.one, body.data.other].some((work) => work?.state === 'RUNNING');
  };
  while (await running()) await sleep(50);
});

const tokens = new Map<Role, string>();
for (const role of Object.values(Role).filter((each) => each !== Role.PUBLIC))
  tokens.set(
    role,
    await createToken(database.pool, { name: 'x', role, providerId: role === Role.PROVIDER ? ownProvider : null, days: 1 }),
  );

const cells = operations.flatMap((operation) => Object.values(Role).map((role) => [operation.name, role, operation] as const));

test.each(cells)('%s for %s', async (name, role, operation) => {
  const token = tokens.get(role);
  const { body } = await post(
    app,
    `${operation.kind} { ${name}${asked[name]} }`,
    {},
    token ? { authorization: `Bearer ${token}` } : {},
  );
  const codes = body.errors?.map(({ extensions }: { extensions: { code: string } }) => extensions.code) ?? [];
  expect(codes).not.toContain('GRAPHQL_VALIDATION_FAILED');
  expect(codes).not.toContain('INTERNAL');
  // what is for people alone is refused to their programs
  expect(codes.includes('FORBIDDEN'), JSON.stringify(body)).toBe(rightOf(role, operation) !== 'yes');
});
