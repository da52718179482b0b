import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block, ReportModel } from '../model/model.type.ts';
import { isNamedAbove, signNote } from '../model/signs.ts';
import { BODY } from '../pdf/body.typ.ts';
import { CHART } from '../pdf/chart.typ.ts';
import { PAGE } from '../pdf/page.typ.ts';
import { reportFonts } from './fonts.ts';

const SOURCE = [PAGE, CHART, BODY].join('\n');

let compiler: Promise<NodeCompiler> | undefined;

/**
 * The report as PDF after PDF/UA-1: tagged, with title, language, table heads and alternative texts. The same model gives the
 * same bytes.
 * @throws Error where Typst refuses the document, with what it says
 */
export async function renderPdf(model: ReportModel): Promise<Buffer> {
  compiler ??= reportFonts().then((fontBlobs) => NodeCompiler.create({ fontArgs: [{ fontBlobs }] }));
  const typst = await compiler;
  const inputs = { data: JSON.stringify({ ...model, tables: [], blocks: model.blocks.map(ready) }) };
  const { result, takeDiagnostics } = compile(typst, inputs);
  if (!result) throw new Error(`the report could not be set: ${takeDiagnostics()}`);
  try {
    return typst.pdf(result, { pdfStandard: 'ua-1' });
  } finally {
    typst.evictCache(0);
  }
}

function compile(typst: NodeCompiler, inputs: Record<string, string>) {
  const compiled = typst.compile({ mainFileContent: SOURCE, inputs });
  const takeDiagnostics = (): string => JSON.stringify(compiled.takeError()?.shortDiagnostics ?? []);
  return { result: compiled.result, takeDiagnostics };
}

/** With what its signs mean, and without a title that the heading above says already. */
function ready(block: Block, n: number, blocks: readonly Block[]) {
  if (block.kind !== 'table') return block;
  const { table } = block;
  return { ...block, table: { ...table, note: signNote(table), isTitled: !isNamedAbove(table, blocks.slice(0, n)) } };
}
