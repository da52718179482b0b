import { expect, test } from 'vitest';
import { Role } from '../../../server/auth/viewer.ts';
import { testDatabase } from '../../support/database.ts';
import { askApi } from '../../support/read/api.ts';

const ask = askApi(await testDatabase('facts'));
const viewer = { role: Role.STEERING, providerId: null, actor: 'user:steering' };
const SLUG = 'operation(slug: $slug) { slug }';
const FIGURE = 'figures(input: { operation: $slug, indicators: ["KIM_FUNDS_GRANTED"] }) { figures { value } }';

test.each(['', '(slug: null)'])('no name of an operation means Potsdam: operation%s', async (given) => {
  expect((await ask(`{ operation${given} { slug } }`)).data).toEqual({ operation: { slug: 'kim-potsdam' } });
});

test('a variable without a value means Potsdam, too, alone and in figures', async () => {
  for (const variables of [{}, { slug: null }, { slug: 'kim-potsdam' }]) {
    const { data } = await ask(`query ($slug: String) { ${SLUG} ${FIGURE} }`, { variables, viewer });
    expect(data).toEqual({ operation: { slug: 'kim-potsdam' }, figures: { figures: [{ value: 182_621_500 }] } });
  }
});
