import type { Block } from '../model/model.type.ts';
import type { View } from '../model/view.ts';
import { easySentences, offers } from './easy-sentences.ts';

/**
 * A summary in Leichte Sprache. It follows rules of its own: one statement in a sentence, no passive, no genitive, long words
 * with a hyphen as the city writes them. It says itself that nobody of those it is for has read it yet.
 */
export function easySection(view: View): Block[] {
  const list = offers(view);
  const { what, numbers, money, signs, check } = easySentences(view);
  return [
    { kind: 'page-break', large: true },
    { kind: 'heading', level: 2, text: 'In Leichter Sprache' },
    { kind: 'list', items: check },
    { kind: 'heading', level: 3, text: 'Was ist KIM?' },
    { kind: 'list', items: what },
    ...(list.length > 0
      ? [{ kind: 'paragraph', text: 'KIM hilft zum Beispiel so:' } as const, { kind: 'list', items: list } as const]
      : []),
    { kind: 'heading', level: 3, text: 'Was hat KIM bis jetzt geschafft?' },
    { kind: 'list', items: numbers },
    { kind: 'heading', level: 3, text: 'Woher kommt das Geld?' },
    { kind: 'list', items: money },
    { kind: 'heading', level: 3, text: 'Warum fehlen manche Zahlen?' },
    { kind: 'list', items: signs },
  ];
}
