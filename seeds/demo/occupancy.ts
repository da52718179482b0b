import { measureOf } from './stay.ts';
import type { DemoAttendance } from './types.ts';

const FOREVER = '9999-12-31';

/** Who is where, so that no measure takes in more people than it has places. */
export class Occupancy {
  private readonly stays = new Map<string, { from: string; to: string }[]>();

  /** true if a place is free on every day of the stay */
  hasRoom({ measure, enteredOn, leftOn }: DemoAttendance): boolean {
    const to = leftOn ?? FOREVER;
    const places = measureOf(measure).places ?? 0;
    const overlapping = (this.stays.get(measure) ?? []).filter((stay) => stay.from <= to && stay.to >= enteredOn);
    const arrivals = [enteredOn, ...overlapping.map((stay) => stay.from).filter((day) => day > enteredOn)];
    return arrivals.every((day) => overlapping.filter((stay) => stay.from <= day && stay.to >= day).length < places);
  }

  take({ measure, enteredOn, leftOn }: DemoAttendance): void {
    const stays = this.stays.get(measure) ?? [];
    stays.push({ from: enteredOn, to: leftOn ?? FOREVER });
    this.stays.set(measure, stays);
  }
}
