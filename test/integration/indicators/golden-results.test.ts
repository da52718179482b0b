import { testGolden } from '../../support/figures/golden/case.ts';
import { resultCases } from '../../support/figures/golden/results.ts';

await testGolden(resultCases);
