import { type Audience, toOneself } from './audiences.ts';
import { girls, neighbours } from './profiles-participation.ts';

/** Who comes to the measures of the pillar social participation. */
export const participationAudiences: readonly Audience[] = [
  {
    measure: 'naehwerkstatt',
    people: 28,
    women: 0.9,
    profile: neighbours,
    weeks: [12, 32],
    hoursPerWeek: 4,
    next: { 'deutsch-mit-kind': 0.22, elternbegleitung: 0.14 },
    prospects: toOneself,
  },
  {
    measure: 'maedchentreff',
    people: 24,
    women: 1,
    profile: girls,
    weeks: [20, 42],
    hoursPerWeek: 3.5,
    next: {},
    prospects: { ...toOneself, education: 0.85 },
  },
  {
    measure: 'vaetergruppe',
    people: 20,
    women: 0,
    profile: neighbours,
    weeks: [10, 26],
    hoursPerWeek: 2,
    next: { 'spurwechsel-beratung': 0.25, elternbegleitung: 0.14 },
    prospects: toOneself,
  },
  {
    measure: 'elternbegleitung',
    people: 26,
    women: 0.55,
    profile: neighbours,
    weeks: [8, 30],
    hoursPerWeek: 1.5,
    next: { 'deutsch-mit-kind': 0.16, naehwerkstatt: 0.1 },
    prospects: toOneself,
  },
  {
    measure: 'gespraechskreis-gebaerdensprache',
    people: 4,
    women: 0.5,
    profile: neighbours,
    weeks: [26, 40],
    hoursPerWeek: 3,
    next: {},
    prospects: toOneself,
  },
];
