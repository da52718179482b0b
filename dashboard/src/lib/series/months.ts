const parts = (date: string): [year: number, month: number, day: number] => {
  const [year, month, day] = date.split('-').map(Number);
  return [year as number, month as number, day as number];
};

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * Where a day ends on an axis of months.
 * @returns months since the first day of the month in which `start` lies; the last day of that month is 1
 */
export function monthPosition(start: string, date: string): number {
  const [startYear, startMonth] = parts(start);
  const [year, month, day] = parts(date);
  return (year - startYear) * 12 + (month - startMonth) + day / daysIn(year, month);
}

/** A tick at the end of every month, the year written in the middle of its months. */
export function monthTicks(start: string, end: string): { at: number; label: string; isMajor: boolean }[] {
  const [startYear, startMonth] = parts(start);
  const whole = monthPosition(start, end);
  const length = Math.ceil(whole);
  const ticks = Array.from({ length: Math.floor(whole) + 1 }, (_, at) => ({
    at,
    label: '',
    isMajor: (at + startMonth - 1) % 12 === 0,
  }));
  const years = new Map<number, number[]>();
  for (let month = 0; month < length; month += 1) {
    const year = startYear + Math.floor((startMonth - 1 + month) / 12);
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  const labels = [...years].map(([year, months]) => ({
    at: (months[0] as number) + months.length / 2,
    label: String(year),
    isMajor: false,
  }));
  return [...ticks, ...labels].sort((a, b) => a.at - b.at);
}
