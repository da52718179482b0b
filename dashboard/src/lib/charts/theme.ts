import type { Tone } from '#lib/charts/model.ts';
import { BAND_ROOM, BAR, type Medium, TYPE } from '#lib/charts/size.ts';

/** Colours and type of a chart, read from the tokens that hold at this moment (light, dark or print). */
export interface ChartTheme {
  tone: (name: Tone) => string;
  /** text that stands on a tone */
  onTone: (name: Tone) => string;
  ink: string;
  muted: string;
  grid: string;
  paper: string;
  font: { family: string; size: number };
  /** thickness of a bar */
  bar: number;
  /** room above the first row for the name of the balanced range */
  bandRoom: number;
}

export function readTheme(element: Element, medium: Medium): ChartTheme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    tone: (name) => token(`--tone-${name}`),
    onTone: (name) => token(`--on-tone-${name}`),
    ink: token('--ink'),
    muted: token('--ink-muted'),
    grid: token('--grid'),
    paper: token('--paper'),
    font: { family: style.fontFamily, size: TYPE[medium] },
    bar: BAR[medium],
    bandRoom: BAND_ROOM[medium],
  };
}

/** Diagonal stripes: "there is something, but it is not shown". */
export function hatch(color: string, paper: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const context = tile.getContext('2d');
  if (!context) return color;
  context.fillStyle = paper;
  context.fillRect(0, 0, 8, 8);
  context.strokeStyle = color;
  context.lineWidth = 1.5;
  for (const offset of [-8, 0, 8]) {
    context.moveTo(offset, 8);
    context.lineTo(offset + 8, 0);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? color;
}
