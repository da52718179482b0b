import { testGolden } from '../../support/figures/golden/case.ts';
import { outcomeCases } from '../../support/figures/golden/outcomes.ts';

await testGolden(outcomeCases);
