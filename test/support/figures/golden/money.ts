import type { GoldenCase } from './case.ts';

/** Money in cents. */
export const moneyCases: readonly GoldenCase[] = [
  {
    title: 'a grant, a plan of two quarters, two payments with a correction and one call',
    why: `Granted: 600 + 400. Plan: 90 days until 31 March for 900 cents, 10 a day, so 590 on 28 February (59 days); then 91 days
      until 30 June for 1820, 20 a day, so 900 + 300 on 15 April. Spent: 500 on 31 March, 60 taken back on 1 April. Drawn: 300 on
      15 April; of the ESF+ part only, as calls are.`,
    operation: { esfPlusEurCents: 600, ownEurCents: 400, totalEurCents: 1000 },
    bookings: [
      { kind: 'PLANNED', bookedOn: '2026-03-31', esfPlusEurCents: 900, ownEurCents: 0 },
      { kind: 'PLANNED', bookedOn: '2026-06-30', esfPlusEurCents: 1820, ownEurCents: 0 },
      { kind: 'SPENT', bookedOn: '2026-03-31', esfPlusEurCents: 300, ownEurCents: 200 },
      { kind: 'SPENT', bookedOn: '2026-04-01', esfPlusEurCents: -36, ownEurCents: -24 },
      { kind: 'DRAWN', bookedOn: '2026-04-15', esfPlusEurCents: 300, ownEurCents: 0 },
    ],
    expected: {
      '2026-02-28': { KIM_FUNDS_GRANTED: 1000, KIM_FUNDS_PLANNED: 590, KIM_FUNDS_SPENT: 0, KIM_FUNDS_DRAWN: 0 },
      '2026-03-31': { KIM_FUNDS_GRANTED: 1000, KIM_FUNDS_PLANNED: 900, KIM_FUNDS_SPENT: 500, KIM_FUNDS_DRAWN: 0 },
      '2026-04-15': { KIM_FUNDS_GRANTED: 1000, KIM_FUNDS_PLANNED: 1200, KIM_FUNDS_SPENT: 440, KIM_FUNDS_DRAWN: 300 },
      '2027-01-01': { KIM_FUNDS_GRANTED: 1000, KIM_FUNDS_PLANNED: 2720, KIM_FUNDS_SPENT: 440, KIM_FUNDS_DRAWN: 300 },
    },
  },
  {
    title: 'what three people and one start of work cost',
    why: `1000 cents spent by 31 March: 333 for each of three participants, to whole cents; the one with an incomplete record is no
      participant. Nobody has work yet, so there is no cost per outcome; from 1 June one has: 1000. Another 500 on 1 July: 500
      for each person, 1500 for the outcome.`,
    bookings: [
      { kind: 'SPENT', bookedOn: '2026-03-31', esfPlusEurCents: 600, ownEurCents: 400 },
      { kind: 'SPENT', bookedOn: '2026-07-01', esfPlusEurCents: 300, ownEurCents: 200 },
      { kind: 'PLANNED', bookedOn: '2026-12-31', esfPlusEurCents: 9999, ownEurCents: 0 },
    ],
    people: [{}, {}, { outcomes: [{ kind: 'MINI_JOB', occurredOn: '2026-06-01' }] }, { gender: null }],
    expected: {
      '2026-01-31': { KIM_COST_PER_PERSON: null, KIM_COST_PER_OUTCOME: null },
      '2026-03-31': { KIM_COST_PER_PERSON: 333, KIM_COST_PER_OUTCOME: null },
      '2026-06-01': { KIM_COST_PER_PERSON: 333, KIM_COST_PER_OUTCOME: 1000 },
      '2026-07-01': { KIM_COST_PER_PERSON: 500, KIM_COST_PER_OUTCOME: 1500 },
    },
  },
];
