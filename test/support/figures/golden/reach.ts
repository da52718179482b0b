import { type GoldenCase, LAST } from './case.ts';

/** How balanced those are whom KIM reaches, and how its offers are used. */
export const reachCases: readonly GoldenCase[] = [
  {
    title: 'three women, one man and one non-binary person',
    why: `Women among all participants: 3 of 5. Balance: twice the smaller group of women and men, 2 x 1, over both together, 4.
      A woman whose age is missing is in neither.`,
    people: [
      { gender: 'FEMALE' },
      { gender: 'FEMALE' },
      { gender: 'FEMALE' },
      { gender: 'MALE' },
      { gender: 'NON_BINARY' },
      { gender: 'FEMALE', age: null },
    ],
    expected: {
      '2026-01-31': { KIM_WOMEN_SHARE: null, KIM_GENDER_BALANCE: null },
      [LAST]: { KIM_WOMEN_SHARE: 0.6, KIM_GENDER_BALANCE: 0.5 },
    },
  },
  {
    title: 'visits at the open house on three days',
    why: 'Visits are added up, by women and by people not counted by gender: 4 + 6 until 9 March, 5 more on 10 March. Nobody becomes a participant.',
    contacts: [
      { heldOn: '2026-03-02', gender: 'FEMALE', number: 4 },
      { heldOn: '2026-03-09', number: 6 },
      { heldOn: '2026-03-10', gender: 'MALE', number: 5 },
    ],
    expected: { '2026-03-09': { KIM_CONTACTS: 10, EECO01: 0 }, '2026-03-10': { KIM_CONTACTS: 15, EECO01: 0, KIM_REACHED: 0 } },
  },
  {
    title: 'hours and ways out of seven attendances',
    why: `Hours are booked on the day of entry: 10.25 + 4.5 in February, 20 more from 1 June on; hours that nobody wrote down are
      none. Ended with a known reason by 31 July: as planned, early with success, early, moved, contact lost: 2 of 5; by 30 June 1 of 4. One ended
      without a reason, one goes on. The hours of an incomplete record are hours that were given.`,
    people: [
      { attendances: [{ hours: 10.25, leftOn: '2026-07-31', exitReason: 'REGULAR' }] },
      { attendances: [{ hours: 4.5, leftOn: '2026-06-30', exitReason: 'EARLY_POSITIVE' }], gender: null },
      { attendances: [{ enteredOn: '2026-06-01', hours: 20, leftOn: '2026-06-30', exitReason: 'EARLY' }] },
      { attendances: [{ hours: null, leftOn: '2026-06-30', exitReason: 'MOVED' }] },
      { attendances: [{ hours: null, leftOn: '2026-06-30', exitReason: 'CONTACT_LOST' }] },
      { attendances: [{ hours: null, leftOn: '2026-06-30' }] },
      { attendances: [{ hours: null }] },
    ],
    expected: {
      '2026-05-31': { KIM_HOURS: 14.75, KIM_COMPLETION: null },
      '2026-06-30': { KIM_HOURS: 34.75, KIM_COMPLETION: 0.25 },
      '2026-07-31': { KIM_HOURS: 34.75, KIM_COMPLETION: 0.4 },
    },
  },
  {
    title: 'places of two courses, one of which ends, and a drop-in without places',
    why: `On 31 May both courses run: 12 + 8 places, 3 + 1 people waiting. On 1 June the second is over: 12 and 3. In the first
      course two people are there until 14 June; one of them leaves on 15 June and is not there at the end of that day. The
      person at the drop-in takes no place, because it has none.`,
    measures: [
      { slug: 'course', places: 12, waiting: 3 },
      { slug: 'short', places: 8, waiting: 1, endsOn: '2026-05-31' },
      { slug: 'drop-in', places: null, waiting: null },
    ],
    people: [
      { attendances: [{ measure: 'course' }] },
      { attendances: [{ measure: 'course', leftOn: '2026-06-15' }] },
      { attendances: [{ measure: 'short', leftOn: '2026-05-31' }] },
      { attendances: [{ measure: 'drop-in' }] },
    ],
    expected: {
      '2026-05-30': { KIM_PLACES: 20, KIM_PLACES_USED: 3, KIM_WAITING: 4 },
      '2026-05-31': { KIM_PLACES: 20, KIM_PLACES_USED: 2, KIM_WAITING: 4 },
      '2026-06-01': { KIM_PLACES: 12, KIM_PLACES_USED: 2, KIM_WAITING: 3 },
      '2026-06-15': { KIM_PLACES: 12, KIM_PLACES_USED: 1, KIM_WAITING: 3 },
    },
  },
  {
    title: 'a waiting list and places that change: each day knows what was reported until then',
    why: `Two courses with 10 and 5 places. Nobody has reported a waiting list before 1 March: not known, which is not zero. On
      1 March 4 wait for the first, the second is still silent: 4. On 1 April the first has 12 places and says nothing of its
      list, which stays at 4; the second reports 2: 6. On 1 May the list of the first is empty: 2. Places: 15, then 17; on
      1 June the second is fixed at 0 places, which is a number: 12.`,
    measures: [
      {
        slug: 'first',
        places: 10,
        reports: [
          { reportedOn: '2026-03-01', waiting: 4 },
          { reportedOn: '2026-04-01', places: 12 },
          { reportedOn: '2026-05-01', waiting: 0 },
        ],
      },
      {
        slug: 'second',
        places: 5,
        reports: [
          { reportedOn: '2026-04-01', waiting: 2 },
          { reportedOn: '2026-06-01', places: 0 },
        ],
      },
    ],
    expected: {
      '2026-02-28': { KIM_PLACES: 15, KIM_WAITING: null },
      '2026-03-01': { KIM_PLACES: 15, KIM_WAITING: 4 },
      '2026-04-01': { KIM_PLACES: 17, KIM_WAITING: 6 },
      '2026-05-01': { KIM_PLACES: 17, KIM_WAITING: 2 },
      '2026-06-01': { KIM_PLACES: 12, KIM_WAITING: 2 },
    },
  },
];
