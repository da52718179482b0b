import { Document, Footer, Header, ImageRun, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { ReportModel } from '../model/model.type.ts';
import { blocksOf } from './docx-blocks.ts';
import { styles, WIDTH } from './docx-styles.ts';
import { emblemPng } from './emblem.ts';
import { rezip } from './zip.ts';

const GREY = '4A4E69';

/**
 * The report as a text document that a clerk can edit: real headings, styles, lists, tables with a repeated head. Charts are left
 * to the PDF; their tables are here. The same model gives the same bytes.
 */
export async function renderDocx(model: ReportModel): Promise<Buffer> {
  const document = new Document({
    ...{ title: model.title, creator: model.author, lastModifiedBy: model.author, keywords: model.keywords.join(', ') },
    ...{ description: model.running.source, styles: styles(model.language), hyphenation: { autoHyphenation: true } },
    numbering: {
      config: [
        {
          reference: 'dash',
          levels: [{ level: 0, format: 'bullet', text: '–', style: { paragraph: { indent: { left: 360, hanging: 360 } } } }],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1300, bottom: 1500, left: 1134, right: 1134 } },
        },
        headers: { default: header(model) },
        footers: { default: footer(model) },
        children: [emblem(model, 78), ...blocksOf(model)],
      },
    ],
  });
  return rezip(await Packer.toBuffer(document), cleaner(model.date));
}

function emblem({ running }: ReportModel, width: number, before = 0): Paragraph {
  const picture = new ImageRun({
    ...{ type: 'png', data: emblemPng(), transformation: { width, height: (width * 2) / 3 } },
    altText: { name: running.emblemAlt, title: running.emblemAlt, description: `${running.emblemAlt}. ${running.euWording}` },
  });
  // as high as the picture: with the line spacing of the text it would be cut off
  return new Paragraph({
    spacing: { line: 240, lineRule: 'auto', before, after: 160 },
    children: [picture, new TextRun({ text: `  ${running.euWording}`, font: 'Arial' })],
  });
}

function header({ running }: ReportModel): Header {
  const children = [new TextRun({ text: running.asOf, color: GREY, size: 17 })];
  if (running.demo) children.push(new TextRun({ children: [new Tab(), running.demo], bold: true, size: 17 }));
  return new Header({ children: [new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }], children })] });
}

function footer(model: ReportModel): Footer {
  const small = (text: string) => new Paragraph({ children: [new TextRun({ text, color: GREY, size: 14 })] });
  const page = new TextRun({
    children: [`${model.running.page} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
    color: GREY,
    size: 17,
  });
  return new Footer({
    children: [
      emblem(model, 57, 200),
      small(model.running.source),
      small(model.running.fingerprint),
      new Paragraph({ alignment: 'right', children: [page] }),
    ],
  });
}

/** The library writes the hour, and numbers pictures through all documents of a process: here each begins with 1. */
function cleaner(date: string): (xml: string) => string {
  let pictures = 0;
  return (xml) =>
    xml
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
      .replaceAll(/(<wp:docPr id=")\d+/g, (_, head: string) => `${head}${++pictures}`);
}
