import { LITERATE, type Profile, YOUNG_TO_OLD } from './profiles.ts';

/** at home in the city in very different ways */
export const neighbours: Profile = {
  ages: YOUNG_TO_OLD,
  employment: [
    ['UNEMPLOYED', 24],
    ['LONG_TERM_UNEMPLOYED', 18],
    ['INACTIVE', 38],
    ['WORK_OPPORTUNITY', 3],
    ['IN_EDUCATION', 3],
    ['EMPLOYED', 14],
  ],
  education: [
    [0, 6],
    [1, 18],
    [2, 33],
    [3, 25],
    [4, 5],
    [6, 10],
    [7, 3],
  ],
  status: [
    ['SCHUTZ', 32],
    ['T_24', 22],
    ['GESTATTUNG', 13],
    ['DULDUNG', 11],
    ['NE', 6],
    ['EU', 5],
    ['EINB', 3],
    ['T_25_5', 2],
    ['SONST', 2],
    ['UNBEKANNT', 1],
    [null, 4],
  ],
  level: [
    ['A0', 6],
    ['A1', 24],
    ['A2', 34],
    ['B1', 24],
    ['B2', 8],
    [null, 4],
  ],
  alpha: [
    [3, 2],
    [4, 4],
    [null, 94],
  ],
};

export const girls: Profile = {
  ages: [
    [[13, 17], 88],
    [[18, 20], 12],
  ],
  employment: [
    ['IN_EDUCATION', 92],
    ['INACTIVE', 8],
  ],
  education: [
    [1, 66],
    [2, 34],
  ],
  status: [
    ['SCHUTZ', 34],
    ['T_24', 22],
    ['GESTATTUNG', 16],
    ['DULDUNG', 14],
    ['EU', 8],
    ['EINB', 6],
  ],
  level: [
    ['A1', 10],
    ['A2', 28],
    ['B1', 38],
    ['B2', 20],
    ['C1', 4],
  ],
  alpha: LITERATE,
};
