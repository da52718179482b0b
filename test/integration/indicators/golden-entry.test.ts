import { testGolden } from '../../support/figures/golden/case.ts';
import { entryCases } from '../../support/figures/golden/entry.ts';

await testGolden(entryCases);
