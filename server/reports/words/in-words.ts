const NUMBERS = ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];
/** Up to twelve in words, as sentences have it. */
export const inWords = (n: number): string => NUMBERS[n] ?? String(n);
