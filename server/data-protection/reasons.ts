import type { Text } from '../import/text.ts';
import type { KeptBecause, Retention } from './retention.ts';

const REASONS: Readonly<Record<KeptBecause, Text>> = {
  PAYMENT_YEAR_UNKNOWN: {
    de: 'Das Jahr der letzten Zahlung an die Kommune steht noch nicht fest; so lange sind die Belege aufzubewahren (Art. 82 Abs. 1 VO (EU) 2021/1060).',
    en: 'The year of the last payment to the municipality is not known yet; until then supporting documents have to be kept (Art. 82(1) Regulation (EU) 2021/1060).',
  },
  RETENTION_NOT_OVER: {
    de: 'Die Belege sind fünf Jahre ab dem 31. Dezember des Jahres der letzten Zahlung aufzubewahren (Art. 82 Abs. 1 VO (EU) 2021/1060).',
    en: 'Supporting documents have to be kept for five years from 31 December of the year of the last payment (Art. 82(1) Regulation (EU) 2021/1060).',
  },
  PROCEEDINGS: {
    de: 'Ein Gerichts- oder Verwaltungsverfahren läuft; so lange ruht die Frist (Art. 82 Abs. 2 VO (EU) 2021/1060).',
    en: 'Legal proceedings are under way; until they end the period stands still (Art. 82(2) Regulation (EU) 2021/1060).',
  },
  COMMISSION_REQUEST: {
    de: 'Die Europäische Kommission hat um Unterlagen ersucht; so lange ruht die Frist (Art. 82 Abs. 2 VO (EU) 2021/1060).',
    en: 'The European Commission has asked for documents; until that ends the period stands still (Art. 82(2) Regulation (EU) 2021/1060).',
  },
};

/** Why records stay; null where they may go. */
export function legalReason({ keptBecause, retainUntil }: Retention): Text | null {
  if (!keptBecause) return null;
  const { de, en } = REASONS[keptBecause];
  if (!retainUntil) return { de, en };
  return { de: `${de} Letzter Tag: ${retainUntil}.`, en: `${en} Last day: ${retainUntil}.` };
}

/** The answer to a person whose records have to stay. */
export function refusal(reason: Text): Text {
  return {
    de: `Die Daten können noch nicht gelöscht werden: Das Recht auf Löschung besteht nicht, soweit die Verarbeitung eine rechtliche Pflicht erfüllt (Art. 17 Abs. 3 Buchst. b DSGVO). ${reason.de}`,
    en: `The data cannot be erased yet: the right to erasure does not apply where processing fulfils a legal obligation (Art. 17(3)(b) GDPR). ${reason.en}`,
  };
}
