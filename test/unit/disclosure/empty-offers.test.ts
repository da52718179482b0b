import { describe, expect, it } from 'vitest';
import { auditRelease, protectRelease } from '../../../server/disclosure/protect-release.ts';
import type { OfferPlace } from '../../../server/disclosure/protection.type.ts';
import { buildReaderSystem } from '../../../server/disclosure/reader-system.ts';
import { request, table } from '../../support/disclosure/releases.ts';

/** One man among the sewers; nobody is counted in the café by name. */
const sewers = (café: Partial<OfferPlace>) =>
  request({
    tables: [
      table('measures-gender', ['MEASURE', 'GENDER'], 'EECO01', [
        ...[['TOTAL', 'TOTAL', 40] as const, ['TOTAL', 'FEMALE', 30] as const, ['TOTAL', 'MALE', 10] as const],
        ...[['sewing', 'TOTAL', 21] as const, ['sewing', 'FEMALE', 20] as const, ['sewing', 'MALE', 1] as const],
        ...[['course', 'TOTAL', 10] as const, ['course', 'FEMALE', 5] as const, ['course', 'MALE', 5] as const],
        ...[['garden', 'TOTAL', 9] as const, ['garden', 'FEMALE', 5] as const, ['garden', 'MALE', 4] as const],
        ...[['cafe', 'TOTAL', 0] as const, ['cafe', 'FEMALE', 0] as const, ['cafe', 'MALE', 0] as const],
      ]),
    ],
    offers: ['sewing', 'course', 'garden', 'cafe'].map((measure) => ({
      ...{ measure, fieldOfAction: 'A', provider: 'P' },
      ...(measure === 'cafe' ? café : { isLowThreshold: false, startsOn: '2026-01-01' }),
    })),
  });
const CAFÉ = ['EECO01|MEASURE=cafe', 'EECO01|GENDER=FEMALE|MEASURE=cafe', 'EECO01|GENDER=MALE|MEASURE=cafe'];
const MAN = 'EECO01|GENDER=MALE|MEASURE=sewing';

describe('a zero that everybody knows', { timeout: 30_000 }, () => {
  it.each([
    ['an open offer counts visits, no participants', { isLowThreshold: true, startsOn: '2026-01-01' }],
    ['an offer has had nobody before its first day', { isLowThreshold: false, startsOn: '2026-07-01' }],
  ])('hides nobody and is printed: %s', async (_, café) => {
    for (const secret of ['one secret', 'another', 'a third', 'a fourth', 'a fifth', 'a sixth']) {
      const { withheld, audit } = await protectRelease({ ...sewers(café), secret });
      expect(audit.passed).toBe(true);
      expect(withheld).toContain(MAN);
      for (const cell of CAFÉ) expect(withheld).not.toContain(cell);
    }
  });

  it('is that of men where an offer is for women alone', async () => {
    const cover = new Set([MAN, 'EECO01|MEASURE=sewing', 'EECO01|MEASURE=cafe', 'EECO01|GENDER=MALE|MEASURE=cafe']);
    const usual = { isLowThreshold: false, startsOn: '2026-01-01' };
    expect((await auditRelease(sewers({ ...usual, without: ['MALE'] }), cover)).passed).toBe(false);
    expect((await auditRelease(sewers({ ...usual, without: ['FEMALE'] }), cover)).passed).toBe(true);
  });

  it('does not pass the audit as cover for somebody; of an offer that takes participants it does', async () => {
    const cover = new Set([MAN, 'EECO01|MEASURE=sewing', 'EECO01|MEASURE=cafe', 'EECO01|GENDER=MALE|MEASURE=cafe']);
    expect((await auditRelease(sewers({ isLowThreshold: true }), cover)).passed).toBe(false);
    expect((await auditRelease(sewers({ startsOn: '2026-07-01' }), cover)).passed).toBe(false);
    expect((await auditRelease(sewers({ isLowThreshold: false, startsOn: '2026-01-01' }), cover)).passed).toBe(true);
  });

  it('is that of results six months after leaving, where a pillar began less than six months ago', () => {
    const standing = (startsOn: string) => {
      const lines = [['TOTAL', 5] as const, ['A', 5] as const, ['B', 0] as const];
      const system = buildReaderSystem(
        request({
          tables: [table('fields', ['FIELD_OF_ACTION'], 'EECR05', lines)],
          offers: ['A', 'B'].map((fieldOfAction) => ({
            ...{ measure: fieldOfAction, fieldOfAction, provider: 'P', isLowThreshold: false },
            startsOn: fieldOfAction === 'A' ? '2025-06-01' : startsOn,
          })),
        }),
      );
      return system.cell(system.find('2026-06-30#1 EECR05|FIELD_OF_ACTION=B') as number).standing;
    };
    expect(standing('2025-12-30')).toBe('FREE');
    expect(standing('2025-12-31')).toBe('PRINTED');
  });
});
