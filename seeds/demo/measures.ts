import { languageMeasures } from './measures-language.ts';
import { participationMeasures } from './measures-participation.ts';
import { workMeasures } from './measures-work.ts';
import type { DemoMeasure } from './types.ts';

/** Eighteen invented measures, six in each pillar; one of each pillar is open to all and counts contacts only. */
export const measures: DemoMeasure[] = [...workMeasures, ...participationMeasures, ...languageMeasures];
