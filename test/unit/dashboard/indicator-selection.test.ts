import { describe, expect, it } from 'vitest';
import { formatter } from '#lib/format.ts';
import { choicesOf } from '#lib/indicators/choices.ts';
import { citeView } from '#lib/indicators/cite.ts';
import { readSelection, selectionQuery, shownDimensions } from '#lib/indicators/selection.ts';
import { data, indicator } from './indicator-factories.ts';

const german = formatter('de');
const read = (query: string, parts = {}) => readSelection(new URLSearchParams(query), indicator(parts));

describe('the selection in the address', () => {
  it('is by month, from the start and in the usual parts where nothing is said', () => {
    expect(read('')).toEqual({ interval: 'MONTH', isCumulative: true, breakdown: null });
  });

  it.each(['zeitraum=constructor&aufgliederung=__proto__', 'zeitraum=woche&zaehlung=x&aufgliederung='])(
    'takes what it does not know for nothing: %s',
    (query) => {
      expect(read(query)).toEqual(read(''));
    },
  );

  it('is read back from its own query', () => {
    const selection = read('zeitraum=halbjahr&zaehlung=einzeln&aufgliederung=traeger');
    expect(selection).toEqual({ interval: 'HALF_YEAR', isCumulative: false, breakdown: 'PROVIDER' });
    expect(selectionQuery(selection, '2026-09-30')).toBe(
      '?stichtag=2026-09-30&zeitraum=halbjahr&zaehlung=einzeln&aufgliederung=traeger',
    );
    expect(read(selectionQuery(selection, '2026-09-30'))).toEqual(selection);
  });

  it('counts no stock within a period', () => {
    expect(read('zaehlung=einzeln', { additivity: 'LAST_VALUE' }).isCumulative).toBe(true);
    const waiting = data({ indicator: indicator({ additivity: 'LAST_VALUE' }) });
    expect(choicesOf(waiting, german).map(({ name }) => name)).toEqual(['stichtag', 'zeitraum', 'aufgliederung']);
  });

  it('shows the usual breakdowns that the indicator has, or the chosen one', () => {
    const share = indicator({ dimensions: ['AGE_GROUP', 'FIELD_OF_ACTION'] });
    expect(shownDimensions(share, read(''))).toEqual(['FIELD_OF_ACTION']);
    expect(shownDimensions(share, read('aufgliederung=alter'))).toEqual(['AGE_GROUP']);
    expect(shownDimensions(share, read('aufgliederung=geschlecht'))).toEqual([]);
  });
});

describe('the form', () => {
  it('offers a day that is no quarter end where the address asks for it', () => {
    const [day] = choicesOf(data({ asOf: '2026-07-15', dates: ['2026-09-30', '2026-06-30', '2026-03-31'] }), german);
    expect(day?.value).toBe('2026-07-15');
    expect(day?.options.map(({ value }) => value)).toEqual(['', '2026-07-15', '2026-09-30', '2026-06-30', '2026-03-31']);
  });
});

describe('the citation', () => {
  it('names day, rule, address with its day, the day of access, and that the data are invented', () => {
    const { address, csv, line } = citeView(data(), 'https://kim.example', german);
    expect(address).toBe('https://kim.example/kennzahlen/EECO01?stichtag=2026-11-22&zeitraum=monat&zaehlung=gesamt');
    expect(csv).toBe('/kennzahlen/EECO01/daten.csv?stichtag=2026-11-22&zeitraum=monat&zaehlung=gesamt');
    for (const part of ['EECO01/1', 'Stand 22.\u00a0November 2026', address, 'abgerufen am', 'Demodaten'])
      expect(line).toContain(part);
  });

  it('of a snapshot names no day of access: its numbers stay, and a correction is a new revision', () => {
    const { line, note } = citeView(
      data({ isPublished: true, today: '2026-09-30', asOf: '2026-09-30' }),
      'https://kim.example',
      german,
    );
    expect(line).toContain('Berichtsstand 30.\u00a0September 2026');
    expect(line).not.toContain('abgerufen');
    expect(note).toContain('neue Fassung');
  });

  it('speaks English at the English address, and of no demonstration where there is none', () => {
    const { address, line } = citeView(data({ isDemo: false }), 'https://kim.example', formatter('en'));
    expect(address).toContain('/en/indicators/EECO01?');
    expect(line).toContain('as of 22\u00a0November 2026');
    expect(line).not.toContain('emonstration');
  });
});
