import { expect, it } from 'vitest';
import { serve } from '../../../server/disclosure/fast-protector.ts';
import { hideAndPrintUnused } from '../../../server/disclosure/give-room.ts';
import { Pattern } from '../../../server/disclosure/pattern.ts';
import { openWorkshop } from '../../../server/disclosure/workshop.ts';
import { genders, request, table } from '../../support/disclosure/releases.ts';

it('what was chosen and no table moves is printed again, and nothing else', async () => {
  const ages = table('age', ['AGE_GROUP'], 'EECO01', [
    ['TOTAL', 42],
    ['UNDER_18', 12],
    ['18_29', 20],
    ['30_54', 10],
  ]);
  const shop = await openWorkshop(request({ tables: [genders(20, 20, 2), ages] }));
  const cell = (name: string) => shop.system.find(`2026-06-30#1 EECO01|${name}`) as number;
  const pattern = new Pattern(shop.system, [cell('AGE_GROUP=UNDER_18'), cell('AGE_GROUP=18_29')]);
  serve(shop, pattern, () => 0.5);
  const needed = [...pattern.tables()].flatMap((each) => [...each.keys()]);
  expect(pattern.withheld.has(cell('AGE_GROUP=18_29'))).toBe(true);
  hideAndPrintUnused(shop, pattern, () => 0.5);
  expect(pattern.withheld.has(cell('AGE_GROUP=UNDER_18'))).toBe(false);
  expect(pattern.withheld.has(cell('AGE_GROUP=18_29'))).toBe(false);
  expect(pattern.withheld.has(cell('GENDER=NON_BINARY'))).toBe(true);
  expect([...pattern.withheld]).toEqual(expect.arrayContaining(needed));
});
