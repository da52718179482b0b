import type { Profile } from './profiles.ts';

/** Chances, in shares of 1, that someone who has left for good is in this situation within four weeks. */
export interface Prospects {
  employed: number;
  searching: number;
  education: number;
  qualification: number;
}

/** Who comes to a measure, how long people stay and what becomes of them. */
export interface Audience {
  measure: string;
  /** how many people first come to the operation through this measure */
  people: number;
  /** share of women among them */
  women: number;
  profile: Profile;
  /** first and last days of courses; without courses people come and go one by one */
  courses?: readonly (readonly [string, string])[];
  /** weeks that people stay where there are no courses */
  weeks?: readonly [number, number];
  hoursPerWeek: number;
  /** measures that people go on to, with the chance of each */
  next: Readonly<Record<string, number>>;
  prospects: Prospects;
}

export const toWork: Prospects = { employed: 0.3, searching: 0.34, education: 0.14, qualification: 0.1 };
export const toCertificate: Prospects = { employed: 0.36, searching: 0.26, education: 0.16, qualification: 0.66 };
export const toCourse: Prospects = { employed: 0.07, searching: 0.2, education: 0.26, qualification: 0.26 };
export const toOneself: Prospects = { employed: 0.07, searching: 0.17, education: 0.1, qualification: 0.03 };
