import { describe, expect, it } from 'vitest';
import { formatter } from '#lib/format.ts';
import { factsOf } from '#lib/indicators/facts.ts';
import { pathView } from '#lib/indicators/path.ts';
import { figure, plain } from './factories.ts';
import { data, indicator, traced } from './indicator-factories.ts';

const german = formatter('de');
const steps = [
  { reason: 'FOUND', label: 'Datensätze', kept: 418, excluded: 0 },
  { reason: 'INCOMPLETE', label: 'unvollständig', kept: 402, excluded: 16 },
  { reason: 'NOT_REACHED', label: 'nicht erreicht', kept: 49, excluded: 353 },
];

describe('the way from records found to records counted', () => {
  it('takes away step by step until what is counted is left', () => {
    const view = pathView(data({ headline: traced(figure({ value: 49 }), { steps }) }), 'Quelle', german);
    expect(view.rows.map(({ label, cell }) => [label, cell.text])).toEqual([
      ['Datensätze', '418'],
      ['unvollständig', '−16'],
      ['nicht erreicht', '−353'],
      ['Gezählt', '49'],
    ]);
    for (const [n, row] of view.rows.slice(1, -1).entries())
      expect(row.start + (row.length ?? 0)).toBeCloseTo((steps[n]?.kept ?? 0) / 418);
    expect(view.summary).toContain('Von 418 gefundenen Datensätzen sind 49 gezählt, 369 nicht');
    expect(view.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['', '418'],
      ['−16', '402'],
      ['−353', '49'],
    ]);
  });

  it('ends with the base of a ratio', () => {
    const ratio = indicator({ unit: 'SHARE', additivity: 'RATIO' });
    expect(pathView(data({ indicator: ratio, headline: traced(figure(), { steps }) }), 'Quelle', german).rows.at(-1)?.label).toBe(
      'Grundlage des Verhältnisses',
    );
  });

  it('stays whole where nothing was found', () => {
    const none = [{ reason: 'FOUND', label: 'Datensätze', kept: 0, excluded: 0 }];
    const view = pathView(data({ headline: traced(figure({ value: 0 }), { steps: none }) }), 'Quelle', german);
    expect(view.rows.every(({ length }) => length === 0)).toBe(true);
  });

  it('says why there are no steps', () => {
    expect(pathView(data(), 'Quelle', german).summary).toContain('fasst Einträge zusammen');
    expect(pathView(data({ isPublished: true }), 'Quelle', german).summary).toContain('ließen sich einzelne Menschen erkennen');
    const closed = data({ headline: traced(figure({ status: 'NOT_AVAILABLE' })) });
    expect(pathView(closed, 'Quelle', german).summary).toContain('sobald ein Wert ausgewiesen ist');
  });
});

describe('the quality of the records', () => {
  const quality = (parts: Parameters<typeof traced>[1], of = figure()) =>
    factsOf(data({ headline: traced(of, parts) }), 'Quelle', german)
      .filter(({ label }) => ['Unvollständige Datensätze', 'Ohne Antwort auf die Frage'].includes(label))
      .map(({ text }) => plain(text));

  it('tells a share, none, a question that does not arise and one that is not answered yet apart', () => {
    expect(quality({ quality: { incompleteShare: 0.0383, notGivenShare: 0 } })).toEqual([
      '3,8 % der gefundenen Datensätze; sie zählen hier nicht mit.',
      'keine',
    ]);
    expect(quality({})).toEqual(Array(2).fill('stellt sich bei dieser Kennzahl nicht'));
    expect(quality({}, figure({ status: 'NOT_AVAILABLE' }))).toEqual(Array(2).fill('noch nicht bekannt'));
  });

  it('of a snapshot says only what is published: silence is no claim that the question does not arise', () => {
    const facts = factsOf(
      data({ isPublished: true, headline: traced(figure(), { quality: { incompleteShare: 0.035 } }) }),
      'Quelle',
      german,
    );
    expect(facts.find(({ label }) => label === 'Unvollständige Datensätze')?.text).toContain('3,5');
    expect(facts.map(({ label }) => label)).not.toContain('Ohne Antwort auf die Frage');
    expect(facts.map(({ text }) => text)).not.toContain('stellt sich bei dieser Kennzahl nicht');
  });

  it('names overdue answers and exits that nobody reported where the API knows of them', () => {
    const labels = (parts: Parameters<typeof traced>[1]) =>
      factsOf(data({ headline: traced(figure(), parts) }), 'Quelle', german).map(({ label, text }) => `${label}: ${plain(text)}`);
    const known = labels({ quality: { overdueExitShare: 0.194, unrecordedExitShare: 0, lateEntryShare: null } });
    expect(known).toContainEqual(expect.stringMatching(/^Davon überfällig: 19,4 % derer/));
    expect(known).toContain('Nicht gemeldete Austritte: keine');
    expect(labels({}).join()).not.toMatch(/überfällig|Nicht gemeldet/);
  });
});
