import { inflateSync } from 'node:zlib';

/** What a PDF says about itself outside of its drawn pages. */
export interface PdfStructure {
  /** structure elements by kind: how many H1, Table, TH ... */
  count(kind: string): number;
  /** kinds of structure elements in the order of reading */
  kinds: string[];
  /** title of the document, as a window shows it */
  title: string | undefined;
  alternativeTexts: string[];
  language: string | undefined;
  isMarked: boolean;
  /** everything that can be read: objects, object streams, metadata */
  text: string;
  fonts: string[];
}

/** Reads tags, language and alternative texts by opening every compressed stream; enough for files of one known writer. */
export function pdfStructure(pdf: Buffer): PdfStructure {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    const from = index + mark.length;
    const to = raw.indexOf('endstream', from);
    return to < 0 ? [] : [inflated(pdf.subarray(from, to))];
  });
  const text = [raw, ...streams].join('\n');
  const kinds = [...text.matchAll(/\/S\s*\/(\w+)/g)].map(([, kind]) => kind);
  const title = /\/Title\s*(\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]+>)/.exec(text)?.[1];
  return {
    text,
    kinds: inOrder(raw),
    title: title && decoded(title),
    count: (kind) => kinds.filter((one) => one === kind).length,
    alternativeTexts: [...text.matchAll(/\/Alt\s*(\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]+>)/g)].map(([, value]) =>
      decoded(value as string),
    ),
    language: /\/Lang\s*\(([^)]*)\)/.exec(text)?.[1],
    isMarked: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(text),
    fonts: [...text.matchAll(/\/FontName\s*\/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name as string),
  };
}

/** Follows the tree of structure from its root. */
function inOrder(raw: string): string[] {
  const elements = new Map<string, { kind: string; children: string[] }>();
  for (const [, id = '', body = ''] of raw.matchAll(/(\d+) 0 obj\s*<<(.*?)\nendobj/gs)) {
    const kind =
      /\/Type \/StructElem\s+\/S \/(\w+)/.exec(body)?.[1] ?? (body.includes('/Type /StructTreeRoot') ? 'Root' : undefined);
    if (!kind) continue;
    const children = [...(/\/K \[([^\]]*)\]/.exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, child]) => child as string);
    elements.set(kind === 'Root' ? kind : id, { kind, children });
  }
  const below = (id: string): string[] => {
    const element = elements.get(id);
    return element ? [element.kind, ...element.children.flatMap(below)] : [];
  };
  return below('Root');
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return ''; // not compressed, or a picture
  }
}

function decoded(value: string): string {
  const bytes = value.startsWith('<')
    ? Buffer.from(value.slice(1, -1), 'hex')
    : Buffer.from(
        value.slice(1, -1).replaceAll(/\\(\d{3}|.)/gs, (_, one: string) => unescaped(one)),
        'latin1',
      );
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
  return bytes.toString('latin1');
}

const NAMED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescaped = (one: string): string => (/^\d/.test(one) ? String.fromCharCode(Number.parseInt(one, 8)) : (NAMED[one] ?? one));
