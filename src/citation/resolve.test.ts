import { describe, expect, test } from 'vitest';
import { citationIndex } from './index.ts';
import { parseCitations } from './parse.ts';
import { type Unresolved, resolveCitation } from './resolve.ts';
import { testRecord } from './test-record.ts';

const index = citationIndex(testRecord());
const resolve = (text: string, lawAsAt: string, on?: string) =>
  resolveCitation(parseCitations(text, index)[0]!, index, { lawAsAt, on });

describe('resolveCitation', () => {
  test('takes the wording in force on the day asked, with half-open intervals', () => {
    expect(resolve('治安管理处罚法第22条', '2026-11-22', '2025-12-31')).toMatchObject({
      id: 'cn/psal/art-22@2006-03-01',
    });
    expect(resolve('治安管理处罚法第22条', '2026-11-22', '2026-01-01')).toMatchObject({
      id: 'cn/psal/art-22@2026-01-01',
    });
  });

  test('says what it holds where no wording was in force on that day', () => {
    const after = resolve('PSAL 42(6)', '2026-11-22', '2026-03-01') as Unresolved;
    expect(after.reason).toBe('not-in-force');
    expect(after.message).toContain('2006-03-01 to 2025-12-31');
    expect(resolve('PSAL 50', '2026-11-22', '2025-12-31')).toMatchObject({ reason: 'not-in-force' });
    expect(resolve('民诉法解释第106条', '2026-11-22', '2020-01-01')).toMatchObject({ reason: 'not-in-force' });
  });

  test('without a day follows the live address: in force, else the last ended, else the first future one', () => {
    expect(resolve('PSAL 42', '2026-11-22')).toMatchObject({ id: 'cn/psal/art-42@2006-03-01', status: 'ended' });
    expect(resolve('PSAL 50', '2025-06-01')).toMatchObject({ id: 'cn/psal/art-50@2026-01-01', status: 'future' });
  });

  test('gives the live address where it shows this wording, else the dated one', () => {
    const url = (text: string, on?: string) => {
      const found = resolve(text, '2026-11-22', on);
      return 'id' in found ? [found.url('zh'), found.url('en')] : found;
    };
    expect(url('PSAL 50(1)(6)')).toEqual(['/zh/law/cn/psal/art-50/#p1-i6', '/en/law/cn/psal/art-50/#p1-i6']);
    expect(url('PSAL 22', '2025-01-01')).toEqual([
      '/zh/law/cn/psal/art-22/2006-03-01/',
      '/en/law/cn/psal/art-22/2006-03-01/',
    ]);
    expect(url('PSAL 42(6)', '2025-01-01')).toEqual(['/zh/law/cn/psal/art-42/#p1-i6', '/en/law/cn/psal/art-42/#p1-i6']);
  });

  test('looks for the pinpoint in the wording of the day', () => {
    expect(resolve('治安管理处罚法第22条第2款', '2026-11-22', '2025-01-01')).toMatchObject({
      id: 'cn/psal/art-22@2006-03-01#p2',
    });
    expect(resolve('治安管理处罚法第22条第2款', '2026-11-22', '2026-02-01')).toMatchObject({
      reason: 'no-such-pinpoint',
    });
    expect(resolve('PSAL 22(3)', '2026-11-22', '2026-02-01')).toMatchObject({ id: 'cn/psal/art-22@2026-01-01#p1-i3' });
  });

  test('an identifier with its version keeps it whatever the day', () => {
    expect(resolve('cn/psal/art-22@2006-03-01', '2026-11-22', '2026-02-01')).toMatchObject({
      id: 'cn/psal/art-22@2006-03-01',
    });
  });
});
