import { addDays, DEMO_AS_OF, earlier } from './days.ts';
import { Random } from './random.ts';
import type { DemoAttendance } from './types.ts';

/** When the provider wrote the attendance down: mostly within two weeks, some much later, never after the story ends. */
export function recordedAt(pseudonym: string, { measure, enteredOn }: DemoAttendance): Date {
  const random = new Random(`recorded ${pseudonym} ${measure} ${enteredOn}`);
  const days = random.chance(0.12) ? random.integer(15, 60) : random.integer(0, 12);
  return new Date(`${earlier(addDays(enteredOn, days), DEMO_AS_OF)}T09:00:00Z`);
}
