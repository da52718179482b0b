const LONGEST = 60;
const LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Name in addresses and files: "Café für Mütter" is cafe-fuer-muetter. */
export function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, LONGEST).replace(/^-+|-+$/g, '') || 'angebot';
}

/** The slug, or it with the first number that is free. */
export function freeSlug(title: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(title);
  if (!taken.has(slug)) return slug;
  for (let n = 2; ; n++) if (!taken.has(`${slug}-${n}`)) return `${slug}-${n}`;
}
