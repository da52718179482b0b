import { FileFault } from '../../issue.ts';
import type { Cell, TableRow } from '../cell.ts';
import { type CellContext, cellValue } from './cell-value.ts';
import { RichText } from './shared-strings.ts';
import type { Attributes, XmlHandler } from './xml.ts';

const LAST_ROW = 1_048_576;
/** What lies further right is counted here: the row is too long anyway, and a wide one must not cost memory. */
const LAST_COLUMN = 255;
const LETTERS = /^([A-Z]{1,3})[0-9]/;

/** Turns the XML of a sheet into rows; rows without any value are left out. */
export class SheetHandler implements XmlHandler {
  private finished: TableRow[] = [];
  private number = 0;
  private cells: Cell[] = [];
  private column = -1;
  private type = '';
  private style: string | undefined;
  private raw = '';
  private inValue = false;
  private readonly inline = new RichText();

  constructor(private readonly context: CellContext) {}

  /** the rows that were completed since the last call */
  take(): TableRow[] {
    const rows = this.finished;
    this.finished = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'v') this.inValue = true;
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes);
    else this.inline.open(name);
  }

  text(text: string): void {
    if (this.inValue) this.raw += text;
    else this.inline.add(text);
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else this.inline.close(name);
  }

  private openRow({ r }: Attributes): void {
    const number = r === undefined ? this.number + 1 : Number(r);
    const isNext = Number.isInteger(number) && number > this.number && number <= LAST_ROW;
    if (!isNext) throw new FileFault('XLSX_DAMAGED', { cause: `row ${number}` });
    this.number = number;
    this.cells = [];
    this.column = -1;
  }

  private openCell({ r, t = 'n', s }: Attributes): void {
    this.column = Math.min(r === undefined ? this.column + 1 : columnOf(r), LAST_COLUMN);
    this.type = t;
    this.style = s;
    this.raw = '';
    this.inline.clear();
  }

  private closeCell(): void {
    const value = this.type === 'inlineStr' ? this.inline.value() : cellValue(this.type, this.style, this.raw, this.context);
    if (value === '') return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = value;
  }

  private closeRow(): void {
    if (this.cells.length > 0) this.finished.push({ number: this.number, cells: this.cells });
  }
}

/** 'A1' is column 0, 'AB7' column 27. */
function columnOf(reference: string): number {
  const letters = LETTERS.exec(reference)?.[1];
  if (!letters) throw new FileFault('XLSX_DAMAGED', { cause: `cell ${reference}` });
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
