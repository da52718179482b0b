import type { KnownFigure } from '../disclosure/protection.type.ts';

/**
 * Numbers of the same definition that were made public elsewhere: statistics of the city, press releases, reports to the programme.
 * A reader has them, so protection must know them. Enter a number here on the day it becomes public, with its source.
 */
const known: readonly (KnownFigure & { operation: string; date: string })[] = [];

export const knownFigures = (operation: string, date: string): KnownFigure[] =>
  known
    .filter((figure) => figure.operation === operation && figure.date === date)
    .map(({ indicator, dimensions, key, value, source }) => ({ indicator, dimensions, key, value, source }));
