import { m } from '#lib/paraglide/messages.js';

/** What to say where a number was expected and something else typed, or nothing. */
export const wrongAmount = (typed: string): string =>
  typed.trim() ? m.ind_goal_wrong_value({ value: typed }) : m.ind_goal_no_value();
