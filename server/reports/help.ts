import { say } from '../language.ts';

/** What `npm run report -- --help` says. */
export const help = (): string =>
  say(
    `npm run report -- --date JJJJ-MM-TT --out ORDNER [--lang de,en] [--format pdf,docx,xlsx,csv] [--operation KURZNAME]
                   [--revision N] [--paper NUMMER] [--decision TEXT]

Schreibt den Bericht eines veröffentlichten Berichtsstands. Derselbe Stand gibt jedes Mal dieselben Dateien.

  --date JJJJ-MM-TT     Stichtag, der veröffentlicht ist
  --out ORDNER          wohin; fehlt der Ordner, wird er angelegt
  --lang de,en          Sprachen des Berichts, sonst de
  --format LISTE        pdf, docx, xlsx, csv (eine Datei je Tabelle), sonst pdf
  --operation KURZNAME  Vorhaben, sonst kim-potsdam
  --revision N          eine bestimmte Fassung, sonst die letzte
  --paper NUMMER        Nummer der Vorlage, etwa 26/SVV/0123
  --decision TEXT       Beschlussvorschlag; ohne ihn ist die Vorlage zur Kenntnis

Ende mit 0: geschrieben; 64: falscher Aufruf oder unbekannter Stichtag; 78: falsche Einstellung; 1: sonst.
Mehr: docs/report.md
`,
    `npm run report -- --date YYYY-MM-DD --out DIR [--lang de,en] [--format pdf,docx,xlsx,csv] [--operation SLUG]
                   [--revision N] [--paper NUMBER] [--decision TEXT]

Writes the report of a released snapshot. The same snapshot gives the same files every time.

  --date YYYY-MM-DD     reporting date that is released
  --out DIR             where to; a folder that is missing is made
  --lang de,en          languages of the report, otherwise de
  --format LIST         pdf, docx, xlsx, csv (a file for each table), otherwise pdf
  --operation SLUG      operation, otherwise kim-potsdam
  --revision N          a certain revision, otherwise the last one
  --paper NUMBER        number of the council paper, such as 26/SVV/0123
  --decision TEXT       proposed decision; without it the paper is for information

Exit codes: 0 written; 64 wrong arguments or unknown date; 78 wrong configuration; 1 otherwise.
More: docs/report.md
`,
  );
