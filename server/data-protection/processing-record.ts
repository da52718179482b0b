import type { TypeAccess } from '../access-matrix.ts';
import type { Role } from '../auth/viewer.ts';
import { type DataClass, FIELD_WORDS, RECORD_WORDS } from './field-words.ts';
import type { PersonTable } from './person-tables.ts';

const CLASSES: Readonly<Record<DataClass, string>> = {
  ARTICLE_9: 'besondere Kategorie (Art. 9 DSGVO)',
  HIGHLY_SENSITIVE: 'hoch schutzbedürftig',
  ORDINARY: 'personenbezogen',
};

/** What is not in the schema: what the record of processing says about the whole. */
const HEAD = `# Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO)

Aus dem Schema erzeugt mit \`npm run processing-record\`; bitte nicht von Hand ändern. Name und Kontaktdaten des Verantwortlichen, der
oder des Datenschutzbeauftragten und der Auftragsverarbeiter trägt die Kommune in ihrem eigenen Verzeichnis ein.

| | |
|---|---|
| Verarbeitungstätigkeit | KIM-Monitor: Nachweis und Bewertung der mit ESF+ geförderten Integrationsmaßnahmen |
| Zwecke | Zuwendungsnachweis, Prüfung, Wirkungsbeobachtung; veröffentlicht werden nur geschützte Summen |
| Rechtsgrundlagen | Art. 6 Abs. 1 Buchst. c und e DSGVO mit Art. 4 und 42 VO (EU) 2021/1060, Art. 17 und Anhang I VO (EU) 2021/1057; besondere Kategorien: Art. 9 Abs. 2 DSGVO, freiwillige Angabe |
| Betroffene | Teilnehmende an Maßnahmen (nur unter Pseudonym); Menschen mit Konto |
| Empfänger | Träger (eigene Datensätze), Koordination; auf Verlangen Bewilligungsstelle und Prüfstellen |
| Drittländer | keine Übermittlung |
| Löschfrist | fünf Jahre ab dem 31. Dezember des Jahres der letzten Zahlung (Art. 82 VO (EU) 2021/1060); Verfahren hemmen die Frist. Sicherungen höchstens 90 Tage |
| Technische und organisatorische Maßnahmen (Art. 32) | Pseudonyme, Rollen mit zweitem Faktor, Zeilenrechte in der Datenbank, Geheimhaltungsprüfung vor jeder Veröffentlichung, Protokoll mit Prüfsummenkette; siehe \`access.md\`, \`access-matrix.md\`, \`security.md\`, \`disclosure-control.md\` |

## Konten

Menschen mit Konto: Name, E-Mail-Adresse, Rolle, Träger, Passwort (nur als Argon2id-Prüfwert), zweiter Faktor, Sitzungen mit Browser,
Schlüssel (nur als Prüfwert), Protokolleinträge. Zweck: Zugangsschutz (Art. 32 DSGVO); Empfänger: ADMIN und AUDITOR.
`;

/**
 * Text of docs/processing-record.md.
 * @throws Error for a field without plain name and class: the record of processing would not be whole
 */
export function processingRecord(tables: readonly PersonTable[], matrix: readonly TypeAccess[]): string {
  return [HEAD, ...tables.map((table) => section(table, matrix))].join('\n');
}

function section({ type, table, columns }: PersonTable, matrix: readonly TypeAccess[]): string {
  const name = RECORD_WORDS[type];
  const access = matrix.find(({ entity }) => entity.table.replaceAll('"', '') === table);
  if (!name) throw new Error(`${type} has no plain name in server/data-protection/field-words.ts.`);
  const rows = columns.map(({ property, column }) => {
    const words = FIELD_WORDS[property];
    if (!words) throw new Error(`${type}.${property} has no name and class in server/data-protection/field-words.ts.`);
    const field = access?.fields.find((each) => each.column.name === property);
    const reach = field?.reach ?? access?.rows;
    return `| ${words.name.de} | \`${column}\` | ${CLASSES[words.dataClass]} | ${field ? readers(reach) : '–'} |`;
  });
  return [
    `## ${name.de} (\`${table}\`)\n`,
    '| Feld | Spalte | Schutzbedarf | über die API lesbar für |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** Roles that read a field; of own rows only where it says so. */
function readers(reach: Record<Role, string> | undefined): string {
  const found = Object.entries(reach ?? {}).filter(([, rows]) => rows !== '–');
  return found.map(([role, rows]) => (rows === 'own' ? `${role} (eigene)` : role)).join(', ') || '–';
}
