/** A day as Germans write it: 30.06.2026. */
export const germanDay = (day: string): string => day.split('-').reverse().join('.');
