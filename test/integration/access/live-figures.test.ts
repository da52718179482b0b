import { expect, test } from 'vitest';
import { createToken } from '../../../server/auth/tokens.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { prepareRollup } from '../../../server/indicators/rollup/keep.ts';
import { post, testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure, buildParticipation } from '../../support/factories.ts';
import { buildOperation } from '../../support/parent-factories.ts';

const database = await testDatabase();
const app = await testApp(database);
const em = database.em();
await buildOperation(em, { slug: 'real', isDemo: false });
const measure = await buildMeasure(em, { operation: 'real', provider: 'north' });
for (let n = 0; n < 7; n++) await buildParticipation(em, { operation: 'real' });
await buildOperation(em, { slug: 'invented', isDemo: true });
for (let n = 0; n < 5; n++) await buildParticipation(em, { operation: 'invented', attendances: [{ measure: 'other' }] });

/** People reached as the server says it over HTTP. */
async function reached(operation: string, role: Role): Promise<{ value: number | null; status: string }> {
  const providerId = role === Role.PROVIDER ? measure.provider.id : null;
  const token = await createToken(database.pool, { name: 'test', role, providerId, days: 1 });
  const query = `{ figures(input: { operation: "${operation}", indicators: ["EECO01"] }) { figures { value status } } }`;
  const { body } = await post(app, query, {}, { authorization: `Bearer ${token}` });
  return body.data.figures.figures[0];
}

test.each(['records', 'sums'])(
  'steering and coordination count live, nobody else anybody, invented or not; from %s',
  async (from) => {
    if (from === 'sums') await prepareRollup(database.pool);
    for (const [operation, value] of [
      ['real', 7],
      ['invented', 5],
    ] as const) {
      for (const role of [Role.STEERING, Role.COORDINATION])
        expect(await reached(operation, role)).toEqual({ value, status: 'PUBLISHED' });
      for (const role of [Role.PUBLIC, Role.COUNCIL, Role.PROVIDER, Role.AUDITOR, Role.ADMIN])
        expect(await reached(operation, role)).toEqual({ value: null, status: 'NOT_AVAILABLE' });
    }
  },
);
