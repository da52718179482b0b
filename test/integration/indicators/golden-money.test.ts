import { testGolden } from '../../support/figures/golden/case.ts';
import { moneyCases } from '../../support/figures/golden/money.ts';

await testGolden(moneyCases);
