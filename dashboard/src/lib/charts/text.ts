import type { ChartTheme } from '#lib/charts/theme.ts';

export interface Label {
  lines: string[];
  x: number;
  /** middle of the text */
  y: number;
  align: 'left' | 'right' | 'center';
  color: string;
  isStrong: boolean;
}

const LINE = 1.2;

export function setFont(context: CanvasRenderingContext2D, theme: ChartTheme, isStrong: boolean): void {
  context.font = `${isStrong ? 600 : 400} ${theme.font.size}px ${theme.font.family}`;
}

export function textWidth(context: CanvasRenderingContext2D, theme: ChartTheme, lines: string[], isStrong: boolean): number {
  setFont(context, theme, isStrong);
  return Math.max(0, ...lines.map((line) => context.measureText(line).width));
}

export const textHeight = (theme: ChartTheme, lines: string[]): number => lines.length * theme.font.size * LINE;

/** Writes a label with a rim in the colour of the paper, so that lines below it do not disturb. */
export function write(context: CanvasRenderingContext2D, theme: ChartTheme, label: Label): void {
  context.save();
  setFont(context, theme, label.isStrong);
  context.textAlign = label.align;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = theme.paper;
  context.fillStyle = label.color;
  const step = theme.font.size * LINE;
  const top = label.y - ((label.lines.length - 1) * step) / 2;
  for (const [index, line] of label.lines.entries()) {
    context.strokeText(line, label.x, top + index * step);
    context.fillText(line, label.x, top + index * step);
  }
  context.restore();
}

/**
 * Moves labels apart until none overlaps another, keeping their order and staying inside the drawing.
 * @param labels middle and height of each
 */
export function spread(labels: { y: number; height: number }[], top: number, bottom: number): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => (labels[a]?.y ?? 0) - (labels[b]?.y ?? 0));
  const middle = labels.map(({ y }) => y);
  let free = top;
  for (const index of order) {
    const height = labels[index]?.height ?? 0;
    middle[index] = Math.max(middle[index] ?? 0, free + height / 2);
    free = (middle[index] ?? 0) + height / 2;
  }
  let limit = bottom;
  for (const index of order.reverse()) {
    const height = labels[index]?.height ?? 0;
    middle[index] = Math.min(middle[index] ?? 0, limit - height / 2);
    limit = (middle[index] ?? 0) - height / 2;
  }
  return middle;
}
