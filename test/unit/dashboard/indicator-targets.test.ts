import { describe, expect, it } from 'vitest';
import { formatter } from '#lib/format.ts';
import { csvRows } from '#lib/indicators/csv-rows.ts';
import { headlineView } from '#lib/indicators/headline.ts';
import { targetsView } from '#lib/indicators/targets.ts';
import { setBy, type TargetNode } from '#lib/series/plan.ts';
import { figure, plain } from './factories.ts';
import { data, indicator, traced } from './indicator-factories.ts';

const target = (parts: Partial<TargetNode>): TargetNode => ({
  ...{ dueOn: '2026-12-31', value: 400, validFrom: '2026-01-01', isExample: false, source: 'Stadtverordnetenversammlung' },
  ...parts,
});
const german = formatter('de');
const decided = { decidedOn: '2026-05-06', paperNumber: '26/SVV/0123' };
const pillar = { code: 'LANGUAGE_LITERACY', name: 'Sprache', nameEn: 'Language' };
const measure = { slug: 'm', title: 'Nähwerkstatt', titleEn: 'Sewing' };
const all = [
  target({ fieldOfAction: pillar, value: 200 }),
  target({ value: 400, supersededOn: '2026-06-01' }),
  target({ value: 450, validFrom: '2026-06-01', ...decided }),
  target({ measure, value: 20 }),
  target({ gender: 'FEMALE', value: 210, dueOn: '2027-12-31' }),
  target({ value: 900, validFrom: '2027-01-01' }),
];
const shown = (asOf: string, parts = {}) => data({ asOf, targets: setBy(all, asOf), ...parts });
const rows = (asOf: string, locale: 'de' | 'en' = 'de') =>
  targetsView(shown(asOf), formatter(locale)).rows.map(({ scope, value, valid, source, decision }) =>
    plain([scope, value, valid, source, decision].join(' | ')),
  );

describe('the targets of an indicator', () => {
  it('are those of the whole first, then of pillars, measures and genders, with predecessor, decision and paper', () => {
    expect(rows('2026-11-22')).toEqual([
      'das ganze Vorhaben | 400 | vom 1. Januar 2026 bis vor dem 1. Juni 2026 | Stadtverordnetenversammlung | ',
      'das ganze Vorhaben | 450 | seit 1. Juni 2026 | Stadtverordnetenversammlung | Beschluss vom 6. Mai 2026; Drucksache 26/SVV/0123',
      'Sprache | 200 | seit 1. Januar 2026 | Stadtverordnetenversammlung | ',
      'Nähwerkstatt | 20 | seit 1. Januar 2026 | Stadtverordnetenversammlung | ',
      'Frauen | 210 | seit 1. Januar 2026 | Stadtverordnetenversammlung | ',
    ]);
    expect(rows('2026-11-22', 'en')[2]).toMatch(/^Language/);
  });

  it('name thresholds as they were decided, not rounded to whole per cent', () => {
    const { rule } = targetsView(shown('2026-11-22', { thresholds: { onTrack: 0.025, atRisk: 0.1 } }), german);
    expect(plain(rule)).toContain('höchstens 2,5 % unter dem Plan');
    expect(plain(rule)).toContain('bis 10 %');
  });

  it('do not tell what was decided after the reporting date', () => {
    expect(rows('2026-03-31').join()).not.toMatch(/450|900/);
  });

  it('come with the thresholds of the operation, in the direction of the indicator', () => {
    const rule = (direction: 'MORE_IS_BETTER' | 'LESS_IS_BETTER' | 'BAND') =>
      plain(
        targetsView(
          shown('2026-11-22', { indicator: indicator({ direction }), thresholds: { onTrack: 0.1, atRisk: 0.2 } }),
          german,
        ).rule,
      );
    expect(rule('MORE_IS_BETTER')).toMatch(/höchstens 10 % unter dem Plan .* bis 20 % darunter/);
    expect(rule('LESS_IS_BETTER')).toMatch(/höchstens 10 % über dem Plan/);
    expect(rule('BAND')).toMatch(/ausgewogenen Spanne/);
  });

  it('stand in the file with all of that, and the headline names decision and paper', () => {
    const said = csvRows(shown('2026-11-22'), german)
      .filter(({ section }) => /Ziele/.test(section) && section !== 'Ziele')
      .map(({ section, part, target: value, from, to, targetSource }) => [section, part, value, from, to, targetSource]);
    expect(said).toHaveLength(5);
    expect(said[0]).toEqual([
      'Frühere Ziele',
      'das ganze Vorhaben',
      '400',
      '2026-01-01',
      '2026-06-01',
      'Stadtverordnetenversammlung',
    ]);
    expect(plain(String(said[1]?.[5]))).toContain('Drucksache 26/SVV/0123');
    const own = { target: 450, dueOn: '2026-12-31', planToDate: null, deviationShare: null, assessment: null, isExample: false };
    const headline = traced({ ...figure(), target: { ...own, source: 'SVV', ...decided } });
    expect(plain(headlineView(data({ headline }), german).note)).toContain(
      'SVV; Beschluss vom 6. Mai 2026; Drucksache 26/SVV/0123',
    );
  });
});
