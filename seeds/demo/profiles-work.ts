import { LITERATE, type Profile } from './profiles.ts';

/** insecure residence status, able to work, on the way into it */
export const towardsWork: Profile = {
  ages: [
    [[17, 17], 1],
    [[18, 29], 44],
    [[30, 54], 50],
    [[55, 63], 5],
  ],
  employment: [
    ['UNEMPLOYED', 36],
    ['LONG_TERM_UNEMPLOYED', 19],
    ['INACTIVE', 22],
    ['WORK_OPPORTUNITY', 5],
    ['IN_EDUCATION', 3],
    ['EMPLOYED', 19],
  ],
  education: [
    [0, 4],
    [1, 14],
    [2, 33],
    [3, 27],
    [4, 7],
    [5, 3],
    [6, 9],
    [7, 3],
  ],
  status: [
    ['DULDUNG', 36],
    ['GESTATTUNG', 23],
    ['T_104C', 11],
    ['DULDUNG_60B', 7],
    ['BESCH_DULDUNG', 4],
    ['AUSB_DULDUNG', 3],
    ['SCHUTZ', 6],
    ['T_24', 4],
    ['UNBEKANNT', 3],
    [null, 3],
  ],
  level: [
    ['A0', 4],
    ['A1', 18],
    ['A2', 36],
    ['B1', 28],
    ['B2', 8],
    ['C1', 2],
    [null, 4],
  ],
  alpha: [
    [3, 2],
    [4, 3],
    [null, 95],
  ],
};

/** learned a trade or studied before coming */
export const skilled: Profile = {
  ages: [
    [[22, 29], 25],
    [[30, 54], 70],
    [[55, 62], 5],
  ],
  employment: [
    ['UNEMPLOYED', 44],
    ['LONG_TERM_UNEMPLOYED', 12],
    ['INACTIVE', 22],
    ['EMPLOYED', 22],
  ],
  education: [
    [3, 18],
    [4, 14],
    [5, 10],
    [6, 34],
    [7, 21],
    [8, 3],
  ],
  status: [
    ['T_24', 34],
    ['SCHUTZ', 26],
    ['DULDUNG', 13],
    ['GESTATTUNG', 10],
    ['EU', 8],
    ['NE', 4],
    ['T_18B', 2],
    [null, 3],
  ],
  level: [
    ['A2', 22],
    ['B1', 44],
    ['B2', 26],
    ['C1', 8],
  ],
  alpha: LITERATE,
};
