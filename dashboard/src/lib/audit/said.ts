/** A word for each; what has none stands for itself. */
export const said = (words: Record<string, () => string>, key: string): string =>
  (Object.hasOwn(words, key) ? words[key]?.() : null) ?? key;
