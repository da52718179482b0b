import type { Language, Text } from '../text.ts';

const FIRST_MS = 2_000;
/** a small file is never worth a word, however long the database took to start */
const FEWEST = 2_000;
const TERMINAL_MS = 200;
const FILE_MS = 5_000;

const PHASES: Readonly<Record<'read' | 'written', Text>> = {
  read: { de: 'Zeilen gelesen', en: 'rows read' },
  written: { de: 'Datensätze geschrieben', en: 'records written' },
};

interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
}

/** A word now and then where it takes long: one line that changes on a terminal, a line every few seconds elsewhere. */
export class Progress {
  private next = performance.now() + FIRST_MS;
  private isShown = false;

  constructor(
    private readonly output: Output,
    private readonly language: Language,
  ) {}

  show(phase: keyof typeof PHASES, done: number, total?: number): void {
    if (done < FEWEST || performance.now() < this.next) return;
    this.next = performance.now() + (this.output.isTTY ? TERMINAL_MS : FILE_MS);
    const of = total === undefined ? '' : ` / ${total}`;
    const text = `${done}${of} ${PHASES[phase][this.language]}`;
    this.output.write(this.output.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    this.isShown = true;
  }

  /** wipes the line that changes */
  end(): void {
    if (this.isShown && this.output.isTTY) this.output.write('\r\u001b[K');
  }
}
