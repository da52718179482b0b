import { bodies } from './bodies.ts';
import { drawContacts } from './contacts.ts';
import { DEMO_AS_OF } from './days.ts';
import { drawMeasureReports } from './measure-reports.ts';
import { measures } from './measures.ts';
import { drawExpenditures } from './money.ts';
import { drawPeople } from './people.ts';
import { providers } from './providers.ts';
import { targets } from './targets.ts';
import type { DemoCohort } from './types.ts';

/**
 * The synthetic cohort of KIM Potsdam from January to 22 November 2026 as plain data. Nothing in it is about a real person or
 * provider. The same on every machine and every day: it knows neither clock, locale, time zone nor Math.random.
 */
export function demoCohort(): DemoCohort {
  return {
    operation: 'kim-potsdam',
    asOf: DEMO_AS_OF,
    providers,
    measures,
    people: drawPeople(),
    measureReports: drawMeasureReports(),
    contacts: drawContacts(),
    bodies,
    expenditures: drawExpenditures(),
    targets,
  };
}
