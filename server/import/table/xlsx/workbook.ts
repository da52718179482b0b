import { FileFault } from '../../issue.ts';
import { resolvePart, type XlsxPackage } from './package.ts';
import { type Attributes, readXml } from './xml.ts';

export interface Workbook {
  /** visible sheets in their order */
  sheets: readonly { name: string; path: string }[];
  sharedStrings: string | null;
  styles: string | null;
  /** days are counted from 1904 (old Mac files) and not from 1900 */
  from1904: boolean;
}

interface Relation {
  id: string;
  kind: string;
  path: string;
}

/** Where the parts of the workbook lie. @throws FileFault if this ZIP is something else, such as an OpenDocument file */
export async function readWorkbook(file: XlsxPackage): Promise<Workbook> {
  if (!file.has('_rels/.rels')) throw new FileFault('NOT_XLSX');
  const roots = await readRelations(file, '_rels/.rels', '');
  const path = roots.find((relation) => relation.kind === 'officeDocument')?.path;
  if (!path || !file.has(path)) throw new FileFault('NOT_XLSX');
  const slash = path.lastIndexOf('/') + 1;
  const relations = await readRelations(file, `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`, path);
  const { sheets, from1904 } = await readSheets(file, path);
  const partOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.path ?? null;
  return {
    sheets: sheets.flatMap(({ name, id }) => {
      const found = relations.find((relation) => relation.id === id && relation.kind === 'worksheet');
      return found ? [{ name, path: found.path }] : [];
    }),
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    from1904,
  };
}

async function readRelations(file: XlsxPackage, path: string, from: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readXml(await file.text(path), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      relations.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), path: resolvePart(from, Target) });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return relations;
}

async function readSheets(file: XlsxPackage, path: string) {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  const open = (name: string, attributes: Attributes) => {
    if (name === 'workbookPr') from1904 = isTrue(attributes.date1904);
    if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    sheets.push({ name: attributes.name ?? '', id });
  };
  await readXml(await file.text(path), { open, text: () => undefined, close: () => undefined });
  return { sheets, from1904 };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
