import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { createToken } from '../../../server/auth/tokens.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { post, testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';

const database = await testDatabase('facts');
const app = await testApp(database);
const tokens = new Map<Role, string>();
const ask = async (role: Role, query: string) =>
  (await post(app, query, {}, { authorization: `Bearer ${tokens.get(role)}` })).body;

const WORK = 'kind date state endedAt problem problemEn';
const FREEZE = `mutation { beginFreezing(date: "2026-06-30") { ${WORK} } }`;
const release = (revision: number) => `mutation { beginRelease(date: "2026-06-30", revision: ${revision}) { ${WORK} } }`;

beforeAll(async () => {
  for (const role of Object.values(Role).filter((each) => each !== Role.PUBLIC && each !== Role.PROVIDER))
    tokens.set(role, await createToken(database.pool, { name: 'work', role, providerId: null, days: 1 }));
  for (let n = 0; n < 30; n++) await buildParticipation(database.em(), { gender: 'FEMALE' });
}, 60_000);

/** What has become of it; asks as the page does, as often as it takes. */
async function outcome() {
  for (let n = 0; n < 600; n++) {
    const { snapshotWork } = (await ask(Role.COORDINATION, `{ snapshotWork { ${WORK} } }`)).data;
    if (snapshotWork.state !== 'RUNNING') return snapshotWork;
    await sleep(100);
  }
  throw new Error('The work did not end within a minute.');
}

test('the coordination begins to freeze and to release, and asks what has become of it', async () => {
  expect((await ask(Role.COORDINATION, `{ snapshotWork { ${WORK} } }`)).data).toEqual({ snapshotWork: null });
  const begun = (await ask(Role.COORDINATION, FREEZE)).data.beginFreezing;
  expect(begun).toMatchObject({ kind: 'FREEZE', date: '2026-06-30', state: 'RUNNING', endedAt: null });
  expect((await ask(Role.COORDINATION, release(1))).errors[0].message).toMatch(/^A date is being frozen or released already/);
  expect(await outcome()).toMatchObject({ state: 'DONE', problem: null, endedAt: expect.stringMatching(/Z$/) });
  await ask(Role.COORDINATION, release(2));
  expect((await outcome()).problemEn).toMatch(/revision 1 of 2026-06-30 by now; please look at it/);
  await ask(Role.COORDINATION, release(1));
  expect(await outcome()).toMatchObject({ kind: 'RELEASE', state: 'DONE' });
  const { snapshot } = (await post(app, '{ snapshot(date: "2026-06-30") { releasedAt audit { passed cells withheld } } }')).body
    .data;
  expect(snapshot).toMatchObject({ releasedAt: expect.any(String), audit: { passed: true, cells: expect.any(Number) } });
});

test('what cannot be done says why in both languages, and changes nothing', async () => {
  await ask(Role.COORDINATION, FREEZE);
  const { state, problem, problemEn } = await outcome();
  expect(state).toBe('FAILED');
  expect(problem).toBe(
    'Der Stand vom 30.06.2026 ist schon eingefroren (Fassung 1); eine Berichtigung braucht einen Grund, der sagt, was falsch war.',
  );
  expect(problemEn).toMatch(/needs a reason that says what was wrong\.$/);
  const early = await ask(Role.COORDINATION, FREEZE.replace('2026-06-30', '2027-06-30'));
  expect(early.errors[0].message).toMatch(/^2027-06-30 is not over yet/);
  expect((await ask(Role.COORDINATION, '{ snapshots { totalCount } }')).data.snapshots.totalCount).toBe(1);
});

test.each([Role.COUNCIL, Role.STEERING, Role.AUDITOR, Role.ADMIN])('%s neither begins nor asks', async (role) => {
  for (const query of [FREEZE, release(1), `{ snapshotWork { ${WORK} } }`])
    expect((await ask(role, query)).errors[0].extensions.code).toBe('FORBIDDEN');
});
