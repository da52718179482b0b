import type { IStylesOptions } from 'docx';
import type { Language } from '../model/model.type.ts';

/** Between the margins of the page, in twentieths of a point. */
export const WIDTH = 9638;

const HEADING = { basedOn: 'Normal', next: 'Normal', quickFormat: true } as const;
const spaced = (before: number, after: number) => ({ spacing: { before, after }, keepNext: true });

/** Styles that a clerk finds in the list of their program: Normal, Heading 1 to 3, Caption, and the larger type of Leichte Sprache. */
export function styles(language: Language): IStylesOptions {
  const value = language === 'de' ? 'de-DE' : 'en-GB';
  return {
    default: {
      document: {
        run: { font: 'Arial', size: 21, language: { value } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
      },
      heading1: { run: { size: 34, bold: true }, paragraph: spaced(120, 200) },
      heading2: { run: { size: 26, bold: true }, paragraph: spaced(320, 120) },
      heading3: { run: { size: 22, bold: true, color: '1D4195' }, paragraph: spaced(240, 80) },
    },
    paragraphStyles: [
      { ...HEADING, id: 'Caption', name: 'caption', run: { bold: true, size: 20 }, paragraph: spaced(200, 80) },
      { ...HEADING, id: 'TableText', name: 'Table Text', run: { size: 17 }, paragraph: { spacing: { after: 0, line: 240 } } },
      {
        ...HEADING,
        id: 'TableNote',
        name: 'Table Note',
        run: { size: 16, color: '4A4E69' },
        paragraph: { spacing: { before: 60, after: 200 } },
      },
      {
        ...HEADING,
        id: 'EasyText',
        name: 'Leichte Sprache',
        run: { size: 28 },
        paragraph: { spacing: { after: 160, line: 360 } },
      },
    ],
  };
}
