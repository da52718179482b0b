const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'];

/** A day that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Is a day missing that is needed, or is one that may be left empty no day? Not every browser helps to write one. */
export const hasWrongDay = (needed: string, ...optional: string[]): boolean =>
  !isDay(needed) || optional.some((text) => text !== '' && !isDay(text));

/** Quarter ends from the first day of the operation to yesterday, newest first. */
export function reportingDates(startsOn: string, today: string): string[] {
  const years = [];
  for (let year = Number(startsOn.slice(0, 4)); year <= Number(today.slice(0, 4)); year += 1) years.push(year);
  return years
    .flatMap((year) => QUARTER_ENDS.map((end) => `${year}-${end}`))
    .filter((date) => date >= startsOn && date < today)
    .reverse();
}
