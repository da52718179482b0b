import { describe, expect, test } from 'vitest';
import { legalReason } from '../../../server/data-protection/reasons.ts';
import { type Hold, retentionOf } from '../../../server/data-protection/retention.ts';

const hold = (beganOn: string, endedOn: string | null): Hold => ({ kind: 'PROCEEDINGS', beganOn, endedOn });

describe('records are kept for five years from 31 December of the year of the last payment', () => {
  test('the last day is kept, the day after is not', () => {
    expect(retentionOf(2029, [], '2034-12-31')).toEqual({ retainUntil: '2034-12-31', keptBecause: 'RETENTION_NOT_OVER' });
    expect(retentionOf(2029, [], '2035-01-01')).toEqual({ retainUntil: '2034-12-31', keptBecause: null });
  });

  test('without the year nothing is erased, ever', () => {
    expect(retentionOf(null, [], '2199-01-01')).toEqual({ retainUntil: null, keptBecause: 'PAYMENT_YEAR_UNKNOWN' });
  });

  test('while proceedings last nothing is erased, on their last day neither', () => {
    expect(retentionOf(2020, [hold('2024-01-01', null)], '2099-01-01').keptBecause).toBe('PROCEEDINGS');
    expect(retentionOf(2020, [hold('2024-01-01', '2099-01-01')], '2099-01-01').keptBecause).toBe('PROCEEDINGS');
  });

  test.each<[string, Hold[], string]>([
    ['ten days add ten days', [hold('2031-01-01', '2031-01-10')], '2035-01-10'],
    ['days that two holds share count once', [hold('2031-01-05', '2031-01-10'), hold('2031-01-01', '2031-01-07')], '2035-01-10'],
    ['a hold within another adds nothing', [hold('2031-01-01', '2031-01-10'), hold('2031-01-03', '2031-01-05')], '2035-01-10'],
    ['days before the period add nothing', [hold('2029-01-01', '2030-01-02')], '2035-01-02'],
    ['a hold after the end adds nothing', [hold('2035-02-01', '2035-02-10')], '2034-12-31'],
    [
      'a hold in the time another one added counts',
      [hold('2031-01-01', '2031-01-10'), hold('2035-01-09', '2035-01-09')],
      '2035-01-11',
    ],
  ])('time stands still: %s', (_, holds, retainUntil) => {
    expect(retentionOf(2029, holds, '2040-01-01')).toEqual({ retainUntil, keptBecause: null });
  });

  test('the reason names the article and the day', () => {
    const reason = legalReason(retentionOf(2029, [], '2030-05-05'));
    expect(reason?.de).toMatch(/Art\. 82 Abs\. 1.*2034-12-31/);
    expect(legalReason(retentionOf(2029, [], '2040-01-01'))).toBeNull();
  });
});
