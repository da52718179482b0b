import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileFault } from '../../issue.ts';
import { asFault } from './package.ts';

export type Attributes = Record<string, string>;

/** What happens in an XML text; names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** Workbooks need about ten levels and twenty attributes; more is an attack on memory. */
const MAX_DEPTH = 64;
const MAX_ATTRIBUTES = 200;
/** A cell holds at most 32,767 characters; each may be written with several. */
const MAX_TEXT = 1024 * 1024;

/** Feeds a handler chunk by chunk. Entities other than XML's own and document types are refused, so nothing expands. */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private depth = 0;
  private attributes = 0;
  /** characters since the last tag or attribute: the parser keeps them until the next one */
  private pending = 0;

  constructor(handler: XmlHandler) {
    this.parser.on('doctype', () => refuse('DOCTYPE'));
    this.parser.on('opentagstart', () => this.enter());
    this.parser.on('attribute', () => this.countAttribute());
    this.parser.on('opentag', (tag: SaxesTagPlain) => handler.open(localName(tag.name), tag.attributes));
    this.parser.on('text', (text) => handler.text(text));
    this.parser.on('closetag', (tag: SaxesTagPlain) => {
      this.pending = 0;
      this.depth--;
      handler.close(localName(tag.name));
    });
  }

  write(chunk: string): void {
    this.pending += chunk.length;
    if (this.pending > MAX_TEXT) refuse('XML text');
    this.parser.write(chunk);
  }

  end(): void {
    this.parser.close();
  }

  private enter(): void {
    this.pending = 0;
    this.attributes = 0;
    if (++this.depth > MAX_DEPTH) refuse('XML depth');
  }

  private countAttribute(): void {
    this.pending = 0;
    if (++this.attributes > MAX_ATTRIBUTES) refuse('XML attributes');
  }
}

/** Reads a whole part. @throws FileFault where the XML is broken */
export async function readXml(stream: Readable, handler: XmlHandler): Promise<void> {
  try {
    const reader = new XmlReader(handler);
    for await (const chunk of stream) reader.write(chunk as string);
    reader.end();
  } catch (error) {
    throw asFault(error);
  }
}

function refuse(cause: string): never {
  throw new FileFault('XLSX_DAMAGED', { cause });
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
