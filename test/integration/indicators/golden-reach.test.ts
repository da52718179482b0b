import { testGolden } from '../../support/figures/golden/case.ts';
import { reachCases } from '../../support/figures/golden/reach.ts';

await testGolden(reachCases);
