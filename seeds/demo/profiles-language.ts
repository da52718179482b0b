import { type Profile, YOUNG_TO_OLD } from './profiles.ts';

/** reads and writes little as yet */
export const lowLiteracy: Profile = {
  ages: [
    [[17, 17], 2],
    [[18, 29], 26],
    [[30, 54], 58],
    [[55, 71], 14],
  ],
  employment: [
    ['UNEMPLOYED', 24],
    ['LONG_TERM_UNEMPLOYED', 25],
    ['INACTIVE', 37],
    ['WORK_OPPORTUNITY', 6],
    ['EMPLOYED', 8],
  ],
  education: [
    [0, 56],
    [1, 38],
    [2, 6],
  ],
  status: [
    ['SCHUTZ', 34],
    ['GESTATTUNG', 24],
    ['DULDUNG', 20],
    ['DULDUNG_60B', 3],
    ['T_24', 6],
    ['T_25_5', 3],
    ['NE', 4],
    ['UNBEKANNT', 2],
    [null, 4],
  ],
  level: [
    ['A0', 46],
    ['A1', 38],
    ['A2', 12],
    [null, 4],
  ],
  alpha: [
    [1, 34],
    [2, 38],
    [3, 28],
  ],
};

/** the same at work */
export const workingLowLiteracy: Profile = {
  ...lowLiteracy,
  employment: [
    ['EMPLOYED', 70],
    ['UNEMPLOYED', 20],
    ['INACTIVE', 10],
  ],
  level: [
    ['A2', 50],
    ['B1', 50],
  ],
  alpha: [
    [3, 50],
    [4, 50],
  ],
};

/** waits for an integration course or may not attend one */
export const beginners: Profile = {
  ages: YOUNG_TO_OLD,
  employment: [
    ['UNEMPLOYED', 27],
    ['LONG_TERM_UNEMPLOYED', 11],
    ['INACTIVE', 48],
    ['WORK_OPPORTUNITY', 3],
    ['EMPLOYED', 17],
  ],
  education: [
    [0, 3],
    [1, 15],
    [2, 29],
    [3, 30],
    [4, 6],
    [6, 13],
    [7, 4],
  ],
  status: [
    ['GESTATTUNG', 29],
    ['T_24', 27],
    ['DULDUNG', 13],
    ['SCHUTZ', 15],
    ['EU', 9],
    ['SONST', 3],
    ['UNBEKANNT', 1],
    [null, 3],
  ],
  level: [
    ['A0', 52],
    ['A1', 38],
    ['A2', 7],
    [null, 3],
  ],
  alpha: [
    [4, 5],
    [null, 95],
  ],
};
