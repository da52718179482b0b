import type { Language } from '../model/model.type.ts';
import { de, type Words } from './de.ts';
import { en } from './en.ts';

const all = { de, en };

/** What reports say, in one language. */
export const words = (language: Language): Words => all[language];

export type { Words };
