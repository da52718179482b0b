import type { Text } from '../import/text.ts';
import type { DeletionPlan } from './erase.ts';
import { legalReason } from './reasons.ts';

export const HELP: Text = {
  de: `npm run erase -- [--operation KURZNAME] [--confirm ZEICHEN] [--pseudonym P] [--last-payment-year JAHR] [--lang de|en]

Löscht die Daten über Menschen eines Vorhabens, wenn die Aufbewahrungsfrist vorbei ist (Art. 82 VO (EU) 2021/1060). Ohne
--confirm ändert sich nichts: Der Befehl sagt, was gelöscht würde, und nennt die Zeichen, mit denen man es bestätigt.

  --operation KURZNAME      Vorhaben, sonst kim-potsdam
  --confirm ZEICHEN         löschen, was ein Lauf ohne --confirm heute gezeigt hat
  --pseudonym P             nur diese Person, auf ihren Wunsch; sagt, warum nicht, wo das Gesetz es nicht erlaubt
  --last-payment-year JAHR  Jahr der letzten Zahlung festhalten; none: noch nicht bekannt

Ende mit 0: getan oder gezeigt; 64: falscher Aufruf; 78: falsche Einstellung; 1: sonst, nichts gelöscht.
Fristen, Verfahren, Sicherungen: docs/data-protection.md
`,
  en: `npm run erase -- [--operation SLUG] [--confirm SIGNS] [--pseudonym P] [--last-payment-year YEAR] [--lang de|en]

Erases the records about people of an operation once their retention is over (Art. 82 Regulation (EU) 2021/1060). Without
--confirm nothing changes: the command says what would be erased, and the signs that confirm it.

  --operation SLUG          operation, otherwise kim-potsdam
  --confirm SIGNS           erase what a run without --confirm has shown today
  --pseudonym P             this person alone, at his or her request; says why not where the law does not let it
  --last-payment-year YEAR  note the year of the last payment; none: not known yet

Exit codes: 0 done or shown; 64 wrong arguments; 78 wrong configuration; 1 otherwise, nothing erased.
Periods, proceedings, backups: docs/data-protection.md
`,
};

/** What a run would do or has done, in sentences. */
export function reportText(plan: DeletionPlan, isDone: boolean): Text {
  const { retention, people, kept, rows, confirmation } = plan;
  const reason = legalReason(retention);
  const { operation } = retention;
  if (reason)
    return {
      de: `${operation}: nichts zu löschen, Daten über ${kept} Menschen bleiben. ${reason.de}\n`,
      en: `${operation}: nothing to erase, records of ${kept} people stay. ${reason.en}\n`,
    };
  if (people === 0) return { de: `${operation}: keine Daten über Menschen.\n`, en: `${operation}: no records about people.\n` };
  const table = rows.map((each) => `  ${each.table.padEnd(26)}${String(each.rows).padStart(8)}\n`).join('');
  if (isDone)
    return {
      de: `${operation}: Daten über ${people} Menschen gelöscht.\n${table}`,
      en: `${operation}: records of ${people} people erased.\n${table}`,
    };
  return {
    de: `${operation}: Die Frist ist vorbei, Daten über ${people} Menschen sind zu löschen.\n${table}Bestätigen, heute: --confirm ${confirmation}\n`,
    en: `${operation}: the retention is over, records of ${people} people have to be erased.\n${table}To confirm, today: --confirm ${confirmation}\n`,
  };
}

export const personErased: Text = { de: 'Die Daten der Person sind gelöscht.\n', en: 'The records of the person are erased.\n' };
