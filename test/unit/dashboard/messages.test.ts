import { expect, it } from 'vitest';
import auditDe from '../../../dashboard/messages/audit/de.json' with { type: 'json' };
import auditEn from '../../../dashboard/messages/audit/en.json' with { type: 'json' };
import commonDe from '../../../dashboard/messages/de.json' with { type: 'json' };
import commonEn from '../../../dashboard/messages/en.json' with { type: 'json' };
import indicatorsDe from '../../../dashboard/messages/indicators/de.json' with { type: 'json' };
import indicatorsEn from '../../../dashboard/messages/indicators/en.json' with { type: 'json' };

type Texts = Record<string, unknown>;

const de: Texts = { ...commonDe, ...indicatorsDe, ...auditDe };
const en: Texts = { ...commonEn, ...indicatorsEn, ...auditEn };

/** Every text of a message: one, or one per form of the plural. */
const textsOf = (message: unknown): string[] => {
  if (typeof message === 'string') return [message];
  return (message as { match: Record<string, string> }[]).flatMap(({ match }) => Object.values(match));
};
/** The values that each form of a text takes. */
const placeholders = (message: unknown): string[][] =>
  textsOf(message).map((text) => [...new Set(text.match(/\{[^}]+\}/g) ?? [])].sort());
const keys = (texts: Texts) => Object.keys(texts).filter((key) => !key.startsWith('$'));
const formsOf = (message: unknown) => (typeof message === 'string' ? null : (message as { selectors: string[] }[])[0]?.selectors);

it('says nothing twice: no text of one file stands in another', () => {
  const all = [commonDe, indicatorsDe, auditDe].flatMap(keys);
  expect(all.filter((key, place) => all.indexOf(key) !== place)).toEqual([]);
});

it('has every text in both languages', () => {
  expect(keys(en)).toEqual(keys(de));
});

it.each(keys(de))('%s takes the same values in both languages and is not empty', (key) => {
  const [german, english] = [(de as Texts)[key], (en as Texts)[key]];
  expect(placeholders(english)).toEqual(placeholders(german));
  expect(formsOf(english)).toEqual(formsOf(german));
  for (const text of [...textsOf(german), ...textsOf(english)]) expect(text.trim()).not.toBe('');
});

it('opens and closes what is strong', () => {
  for (const texts of [de, en] as Texts[])
    for (const key of keys(texts))
      for (const text of textsOf(texts[key])) expect(text.split('**').length % 2, `${key}: ${text}`).toBe(1);
});

it('says people and targets in German, not the words of the trade', () => {
  const words = /\b(TN|Teilnehmer|KPI|Monitoring|Dashboard|Outcome|Output)\b/;
  for (const key of keys(de)) for (const text of textsOf((de as Texts)[key])) expect(text).not.toMatch(words);
});

it('no text says that a withheld number is a small one: it may be withheld for the sake of another', () => {
  const claims = [...Object.values(de), ...Object.values(en)]
    .flatMap(textsOf)
    .filter((text) => /nicht ausgewiesen|withheld/.test(text));
  expect(claims.length).toBeGreaterThan(5);
  expect(claims.filter((text) => /: (Es sind|they are)/.test(text))).toEqual([]);
});
