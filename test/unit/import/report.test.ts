import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../server/command-arguments.ts';
import { Failure } from '../../../server/failure.ts';
import { readArguments } from '../../../server/import/arguments.ts';
import type { ImportReport } from '../../../server/import/report/import-report.ts';
import { jsonPieces } from '../../../server/import/report/json.ts';
import { ERRORS, issueList, refusal, summary } from '../../../server/import/report/plain-text.ts';
import { Progress } from '../../../server/import/report/progress.ts';

const issue = (row: number | null, value: string | null = '130') =>
  ({ row, column: 'alter', value, code: 'OUT_OF_RANGE', message: 'Das geht nicht.', expected: '0 bis 120' }) as const;
const REPORT: ImportReport = {
  ok: true,
  dryRun: false,
  file: 'oktober.csv',
  operation: 'kim-potsdam',
  provider: null,
  isDemo: true,
  rows: 1204,
  persons: { created: 12, changed: 0, unchanged: 389 },
  attendances: { created: 30, changed: 14, unchanged: 1160 },
  errors: [],
  warnings: [],
};

describe('arguments', () => {
  it('have their defaults', () => {
    expect(readArguments(['a.csv'])).toEqual({
      file: 'a.csv',
      provider: null,
      operation: 'kim-potsdam',
      dryRun: false,
      json: false,
      language: 'de',
    });
  });

  it('are all read, before the file and behind it', () => {
    expect(readArguments(['--provider', 'p', '--lang=en', 'a.csv', '--dry-run', '--json', '--operation=o'])).toEqual({
      file: 'a.csv',
      provider: 'p',
      operation: 'o',
      dryRun: true,
      json: true,
      language: 'en',
    });
  });

  it.each<[string[], string]>([
    [[], 'Die Datei fehlt.'],
    [['a.csv', 'b.csv'], 'Es geht nur eine Datei auf einmal.'],
    [['a.csv', '--dryrun'], 'Die Option --dryrun gibt es nicht.'],
    [['a.csv', '-x'], 'Die Option -x gibt es nicht.'],
    [['a.csv', '--provider'], 'Zur Option --provider fehlt ein Wert'],
    [['a.csv', '--json=yes'], 'Zur Option --json'],
    [['a.csv', '--provider='], '--provider ist leer.'],
    [['a.csv', '--lang', 'fr'], '--lang ist „fr“; erwartet wird de oder en.'],
    [['--lang', 'en'], 'The file is missing.'],
  ])('%j is wrong', (argv, sentence) => {
    expect(() => readArguments(argv)).toThrow(
      expect.objectContaining({ exitCode: 64, message: expect.stringContaining(sentence) }),
    );
    expect(() => readArguments(argv)).toThrow(Failure);
  });

  it('help needs no file', () => {
    expect(readArguments(['--help'])).toBeNull();
    expect(languageOf(['-h', '--lang', 'en'])).toBe('en');
  });
});

describe('the report for people', () => {
  it('says what happened, and that the operation is a demonstration', () => {
    expect(summary(REPORT, 'de')).toBe(
      [
        'Importiert: 1.204 Zeilen aus oktober.csv → kim-potsdam',
        'Das Vorhaben enthält Demodaten: erfundene und importierte Personen stehen darin nebeneinander.',
        'Personen:   12 neu, 0 geändert, 389 unverändert',
        'Teilnahmen: 30 neu, 14 geändert, 1.160 unverändert\n',
      ].join('\n'),
    );
  });

  it('speaks of one row as one', () => {
    expect(summary({ ...REPORT, rows: 1 }, 'de')).toMatch(/^Importiert: 1 Zeile aus/);
    expect(summary({ ...REPORT, rows: 1 }, 'en')).toMatch(/^Imported: 1 row from/);
  });

  it('says that a dry run stored nothing, in English too', () => {
    expect(summary({ ...REPORT, dryRun: true, isDemo: false }, 'en')).toBe(
      'Dry run, nothing stored: 1,204 rows from oktober.csv → kim-potsdam\nPeople:      12 new, 0 changed, 389 unchanged\nAttendances: 30 new, 14 changed, 1,160 unchanged\n',
    );
  });

  it('names the first fifty issues and counts the rest', () => {
    const list = issueList(
      ERRORS,
      Array.from({ length: 1053 }, (_, i) => issue(i + 2)),
      'de',
    )
      .trimEnd()
      .split('\n');
    expect(list).toHaveLength(52);
    expect(list[0]).toBe('Fehler (1.053):');
    expect(list[1]).toBe('  Zeile 2, Spalte alter, „130“: Das geht nicht. Erwartet: 0 bis 120.');
    expect(list.at(-1)).toBe('  … und 1.003 weitere; alle mit --json');
  });

  it('lets no cell steer the terminal or fill it', () => {
    const list = issueList(ERRORS, [issue(2, '\u001b[2J'), issue(3, 'x'.repeat(500))], 'en');
    expect(list).not.toContain('\u001b');
    expect(list.length).toBeLessThan(260);
  });

  it('says that nothing was imported', () => {
    expect(refusal({ ...REPORT, errors: [issue(2)] }, 'en')).toBe('Nothing imported from oktober.csv: 1 error to mend.\n');
  });
});

describe('the report for programs', () => {
  it('is one JSON document with its promised fields in order', () => {
    const report = { ...REPORT, errors: [issue(2), issue(null, null)] };
    const read: unknown = JSON.parse([...jsonPieces(report)].join(''));
    expect(read).toEqual(report);
    expect(Object.keys(read as object)).toEqual(
      'ok dryRun file operation provider isDemo rows persons attendances errors warnings'.split(' '),
    );
  });
});

describe('progress', () => {
  it('is silent at first, then speaks every few seconds, not with every row', () => {
    const written: string[] = [];
    const now = performance.now;
    let clock = 0;
    performance.now = () => clock;
    try {
      const progress = new Progress({ write: (text: string) => written.push(text) }, 'de');
      for (; clock < 12_000; clock += 500) progress.show('read', clock);
      progress.show('written', 4, 4);
      progress.end();
    } finally {
      performance.now = now;
    }
    expect(written).toEqual(['2000 Zeilen gelesen\n', '7000 Zeilen gelesen\n']);
  });
});
