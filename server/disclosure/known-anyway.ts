import { roomFor } from './give-room.ts';
import { keyedSequence } from './keyed.ts';
import { Pattern } from './pattern.ts';
import { finderFor, type Workshop } from './workshop.ts';

/**
 * Of what is withheld for a correction, a number that follows from others which are printed already (quarters that are over, in a
 * later date) is known to everybody: it is printed, since to withhold it would hide nothing.
 */
export function freeWhatIsKnown(shop: Workshop): void {
  const { system } = shop;
  const cells = system.corrected.filter((cell) => system.widthOf(cell) > 0);
  if (!cells.length) return;
  const finder = finderFor(shop, new Pattern(system), keyedSequence(shop.secret, 'known'));
  const known = cells.filter((cell) => !roomFor(finder, cell, system.widthOf(cell), [0, 0]));
  finder.dispose();
  for (const cell of known) system.cell(cell).standing = 'FREE';
}
