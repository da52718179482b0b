import { describe, expect, it } from 'vitest';
import { auditRelease, protectRelease } from '../../../server/disclosure/protect-release.ts';
import type { KnownFigure } from '../../../server/disclosure/protection.type.ts';
import { buildReaderSystem } from '../../../server/disclosure/reader-system.ts';
import { Dimension } from '../../../server/indicators/definition.ts';
import { knownFigures, type OutsideFigure } from '../../../server/publication/known-figures.ts';
import { Attacker } from '../../support/disclosure/attacker.ts';
import { asEarlier, genders, request, table } from '../../support/disclosure/releases.ts';
import { printed } from '../../support/disclosure/secrets.ts';

const JUNE = '2026-06-30';
const female = (value: number, date = JUNE): KnownFigure => ({
  ...{ date, indicator: 'EECO01', dimensions: [Dimension.GENDER], key: ['FEMALE'], value, source: 'a newspaper' },
});
const male = (value: number): KnownFigure => ({ ...female(value), key: ['MALE'] });
const one = { tables: [genders(20, 22, 1)] };
const OTHER = 'EECO01|GENDER=NON_BINARY';

describe('a number that a newspaper has printed', { timeout: 30_000 }, () => {
  it('hides nothing any more: another one is withheld in its place', async () => {
    for (const [figure, id] of [
      [female(20), 'EECO01|GENDER=MALE'],
      [male(22), 'EECO01|GENDER=FEMALE'],
    ] as const) {
      const asked = request({ ...one, known: [figure] });
      const { withheld, audit } = await protectRelease(asked);
      expect([...withheld].sort()).toEqual([id, OTHER].sort());
      expect(audit.passed).toBe(true);
      const unaware = new Set([OTHER, `EECO01|GENDER=${figure.key[0]}`]);
      expect((await auditRelease(request(one), unaware)).passed).toBe(true);
      expect(await auditRelease(asked, unaware)).toMatchObject({ passed: false, tooNarrow: 1 });
      // who has the newspaper, too, works it out from the pattern that does not know of it
      const tables = printed([{ request: asked, protection: { withheld: unaware } as never }]).map((table) => ({
        ...table,
        cells: table.cells.map((cell) => ({
          ...cell,
          value: String(cell.key) === String(figure.key) ? figure.value : cell.value,
        })),
      }));
      const attacker = await Attacker.reading(tables);
      expect(attacker.range([[1, `${JUNE}r1/EECO01/GENDER=NON_BINARY`]], [0, 3])).toEqual([1, 1]);
    }
  });

  it('is known, too, where no table of ours prints the number and it is counted for protection alone', () => {
    const unprinted = [
      table('age', ['AGE_GROUP'], 'EECO01', [
        ['18_29', 20],
        ['30_54', 23],
        ['TOTAL', 43],
      ]),
    ];
    const figure = { ...female(20), dimensions: [Dimension.AGE_GROUP], key: ['18_29'] };
    const standing = (known: KnownFigure[]) => {
      const system = buildReaderSystem(request({ ...one, unprinted, known }));
      return system.cell(system.find(`${JUNE}#1 EECO01|AGE_GROUP=18_29`) as number).standing;
    };
    expect([standing([]), standing([figure])]).toEqual(['WITHHELD', 'PRINTED']);
  });

  it('makes a release impossible where it gives away what is to be protected', async () => {
    const { audit } = await protectRelease(request({ ...one, known: [female(20), male(22)] }));
    expect(audit.passed).toBe(false);
  });

  it('counts on a day that has no release, too: growth by one person since then is hidden', async () => {
    const without = await protectRelease(request({ tables: [genders(20, 22, 10)] }));
    expect(without.withheld.size).toBe(0);
    const { withheld, audit } = await protectRelease(
      request({ tables: [genders(20, 22, 10)], known: [female(19, '2026-05-31')] }),
    );
    expect(withheld).toContain('EECO01|GENDER=FEMALE');
    expect(audit.passed).toBe(true);
  });

  it('is remembered at later dates: what was withheld earlier has to stay hidden from who knows it', async () => {
    const sooner = request(one);
    const earlier = [asEarlier(sooner, { withheld: new Set([OTHER, 'EECO01|GENDER=MALE']) })];
    const later = request({ tables: [genders(40, 42, 10)], date: '2026-12-31', earlier });
    expect((await protectRelease(later)).audit.passed).toBe(true);
    expect((await protectRelease({ ...later, known: [male(22)] })).audit.passed).toBe(false);
    const told = { ...female(1), key: ['NON_BINARY'] };
    expect((await protectRelease({ ...later, known: [male(22), told] })).audit.passed).toBe(true);
  });

  it('is ignored where it differs from ours: who believes it is wrong', async () => {
    const plain = await protectRelease(request(one));
    const { withheld } = await protectRelease(request({ ...one, known: [female(19)] }));
    expect([...withheld].sort()).toEqual([...plain.withheld].sort());
  });
});

describe('the list of outside figures', () => {
  const entry: OutsideFigure = { operation: 'kim-potsdam', ...female(20) };

  it('is read by operation, and no entry of it is wrong', () => {
    expect(knownFigures('kim-potsdam', [entry, { ...entry, operation: 'kim-cottbus' }])).toEqual([female(20)]);
    expect(knownFigures('kim-potsdam')).toEqual([]);
  });

  it.each([
    [{ date: '30.06.2026' }, 'date is a day, written YYYY-MM-DD.'],
    [{ indicator: 'EECO99' }, 'indicator is a code of the catalogue.'],
    [{ key: [] }, 'key has one value for each of dimensions.'],
    [{ value: 0.5 }, 'value is a whole number from 0 on.'],
    [{ source: ' ' }, 'source says where the number was published.'],
  ])('says what is wrong with %j', (change, sentence) => {
    expect(() => knownFigures('kim-potsdam', [{ ...entry, ...change }])).toThrow(sentence);
  });
});
