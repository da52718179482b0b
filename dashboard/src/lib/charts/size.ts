import type { ChartModel } from '#lib/charts/model.ts';

/** Where a chart is drawn; paper is narrower and wants smaller type. */
export type Medium = 'screen' | 'paper';

/** Room above the first row for the name of the balanced range. */
export const BAND_ROOM = { screen: 34, paper: 22 };

const LINES = { screen: 380, paper: 165 };
/** one row: its name above, its bar below */
const ROW = { screen: 58, paper: 37 };
const AXIS = { screen: 40, paper: 28 };
const RIM = 10;

/** Type in CSS pixels: 15 on the screen, 9 pt on paper. */
export const TYPE = { screen: 15, paper: 12 };

/** Thickness of a bar. */
export const BAR = { screen: 22, paper: 15 };

/** Height of the whole drawing in CSS pixels; it follows from the number of rows, not from the width. */
export function chartHeight(model: ChartModel, medium: Medium): number {
  if (model.kind !== 'bars') return LINES[medium];
  return model.categories.length * ROW[medium] + AXIS[medium] + (model.band ? BAND_ROOM[medium] : RIM);
}
