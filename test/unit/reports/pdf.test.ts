import { beforeAll, describe, expect, test } from 'vitest';
import { renderPdf } from '../../../server/reports/render/pdf.ts';
import { reportModel } from '../../../server/reports/report-model.ts';
import { reportDocument } from '../../support/reports/document.ts';
import { type PdfStructure, pdfStructure } from '../../support/reports/pdf-structure.ts';

const model = reportModel({ document: reportDocument({ withheld: ['EECO01|GENDER=MALE'] }), sha256: 'cd'.repeat(32) }, 'de');
let pdf: PdfStructure;

beforeAll(async () => {
  pdf = pdfStructure(await renderPdf(model));
}, 60_000);

describe('the PDF can be read without seeing it', () => {
  test('it says that it is tagged and made after PDF/UA-1, in which language and with which title', () => {
    expect(pdf.isMarked).toBe(true);
    expect(pdf.text).toMatch(/pdfuaid:part[>="']+1/);
    expect(pdf.language).toBe('de');
    expect(pdf.text).toContain('/DisplayDocTitle true');
    expect(pdf.title).toBe(model.title);
    expect(Buffer.from(pdf.text, 'latin1').toString('utf8')).toContain(`>${model.title}<`);
  });

  test('it has one heading of the first level and as many of the others as the report', () => {
    const levels = [1, 2, 3].map(
      (level) => model.blocks.filter((block) => block.kind === 'heading' && block.level === level).length,
    );
    expect([pdf.count('H1'), pdf.count('H2'), pdf.count('H3')]).toEqual(levels);
    expect(levels[0]).toBe(1);
  });

  test('headings come in the order of the report, and none leaves a level out', () => {
    const levels = model.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
    expect(pdf.kinds.filter((kind) => /^H[1-6]$/.test(kind))).toEqual(levels.map((level) => `H${level}`));
    for (const [n, level] of levels.entries()) expect(level - (levels[n - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('every table and every chart has its title above it as a caption', () => {
    expect(pdf.count('Caption')).toBeGreaterThan(0);
    expect(pdf.count('THead')).toBe(pdf.count('Table'));
    expect(pdf.count('TBody')).toBe(pdf.count('Table'));
  });

  test('every table has a head whose cells are marked as heads of columns', () => {
    const tables = model.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
    expect(pdf.count('Table')).toBe(tables.length);
    expect(pdf.count('TH')).toBe(tables.reduce((sum, { heads, columns }) => sum + heads.length + columns.length, 0));
    expect(pdf.text).toMatch(/\/Scope\s*\/Column/);
  });

  test('every chart and the emblem have an alternative text', () => {
    const charts = model.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.alt] : []));
    for (const alt of charts) expect(pdf.alternativeTexts).toContain(alt);
    expect(pdf.alternativeTexts).toContain('Flagge der Europäischen Union. Kofinanziert von der Europäischen Union');
    expect(pdf.count('Figure')).toBe(charts.length + 1);
  });

  test('the English one says that it is English', async () => {
    const english = reportModel({ document: reportDocument(), sha256: 'cd'.repeat(32) }, 'en');
    const { language, title } = pdfStructure(await renderPdf(english));
    expect([language, title]).toEqual(['en', english.title]);
    expect(title).toMatch(/^Report on KIM Potsdam/);
  });

  test('its fonts are in it; the funding notice is set in one that the EU names', () => {
    expect(new Set(pdf.fonts)).toEqual(new Set(['FiraSans-Regular', 'FiraSans-SemiBold', 'Ubuntu-Regular']));
  });
});
