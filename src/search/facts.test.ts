import { expect, test } from 'vitest';
import { factsOf, keyOf } from './facts.ts';

test('a key tells what a page is', () => {
  expect(factsOf('cn.vi.01')).toEqual({ kind: 'provision', jurisdiction: 'cn', status: 'in-force' });
  expect(factsOf('x.g.0a')).toEqual({ kind: 'guide', jurisdiction: '', status: '' });
  expect(keyOf({ kind: 'provision', jurisdiction: 'kr', status: 'ended' }, 36)).toBe('kr.ve.10');
  expect(keyOf({ kind: 'page', jurisdiction: '', status: '' }, 0)).toBe('x.p.00');
});
