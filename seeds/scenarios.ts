import type { DemoAttendance, DemoContact, DemoMeasure, DemoPerson, DemoTarget } from './demo/types.ts';

/** A tiny situation with a name, as plain data: only what matters stands in it. test/support/scenarios.ts builds it. */
export interface Scenario {
  measures?: (Pick<DemoMeasure, 'slug'> & Partial<Pick<DemoMeasure, 'pillar' | 'provider' | 'places' | 'startsOn' | 'endsOn'>>)[];
  people: (Partial<Omit<DemoPerson, 'attendances'>> & {
    attendances?: (Pick<DemoAttendance, 'measure' | 'enteredOn'> & Partial<DemoAttendance>)[];
  })[];
  contacts?: DemoContact[];
  targets?: DemoTarget[];
}

const stay = { measure: 'werkstatt', enteredOn: '2026-02-02' };

/** Twelve people of whom two are men: less than three in one cell. */
export const smallCell: Scenario = {
  people: Array.from({ length: 12 }, (_, index) => ({ gender: index < 2 ? 'MALE' : 'FEMALE', attendances: [stay] })),
};

/** One more of eight people is in the total than in the parts that are printed: whoever subtracts finds one person. */
export const differencing: Scenario = {
  measures: [
    { slug: 'werkstatt', provider: 'grosser-traeger' },
    { slug: 'einzelberatung', provider: 'kleiner-traeger' },
  ],
  people: [
    ...Array.from({ length: 7 }, () => ({ attendances: [stay] })),
    { attendances: [{ measure: 'einzelberatung', enteredOn: '2026-02-02' }] },
  ],
};

/** Left in April with work, back in the same measure in June and still there: one person, not left, without a result. */
export const reEntry: Scenario = {
  people: [
    {
      attendances: [
        { ...stay, leftOn: '2026-04-10', exitReason: 'EARLY_POSITIVE', afterEmployed: true, afterJobSearching: false },
        { ...stay, enteredOn: '2026-06-01' },
      ],
    },
  ],
};

/** In two measures of different pillars at once: one person in total, one in each. */
export const twoMeasures: Scenario = {
  measures: [
    { slug: 'werkstatt', pillar: 'SPURWECHSEL' },
    { slug: 'sprachkurs', pillar: 'LANGUAGE_LITERACY' },
  ],
  people: [{ attendances: [stay, { measure: 'sprachkurs', enteredOn: '2026-03-02' }] }],
};

/** Four people, each without one mandatory answer, and one whose record is complete. */
export const incompleteRecord: Scenario = {
  people: [{ gender: null }, { age: null }, { employmentStatus: null }, { education: null }, {}],
};

/** Every optional question refused: the record is complete, and none of the answers is a yes. */
export const refusedAnswers: Scenario = {
  people: [
    {
      isThirdCountryNational: null,
      hasForeignBackground: null,
      hasDisability: null,
      isMinority: null,
      isHomeless: null,
      isRural: null,
      residenceStatus: null,
    },
  ],
};

/** Three people where forty were wanted by the end of the year. */
export const missedTarget: Scenario = {
  people: [{}, {}, {}],
  targets: [{ indicator: 'EECO01', pillar: null, dueOn: '2026-12-31', value: 40 }],
};

/** Everybody came and left in spring: nothing happens in the third quarter. */
export const emptyPeriod: Scenario = {
  people: [{ attendances: [{ ...stay, leftOn: '2026-04-30', exitReason: 'REGULAR' }] }],
};

/** Visitors of an open offer, and nobody who takes part. */
export const contactsOnly: Scenario = {
  people: [],
  contacts: [
    { measure: 'offener-treff', heldOn: '2026-03-05', gender: 'FEMALE', number: 9 },
    { measure: 'offener-treff', heldOn: '2026-03-12', gender: null, number: 4 },
  ],
};
