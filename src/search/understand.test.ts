import { expect, test } from 'vitest';
import { openAsked, readAsked } from './asked.ts';
import { understand } from './understand.ts';

const home = openAsked(readAsked([['x.g.00', 'guides/a', '甲', '', '被偷拍了\n偷拍视频\n偷拍我\nai换脸']]));
const abroad = openAsked([]);
const table = { bei: '被', tou: '头偷', pai: '派拍排', le: '了' };
const understood = (query: string) =>
  understand(query, {
    locale: 'zh',
    home,
    whole: () => Promise.resolve(abroad),
    slips: { 偷怕: '偷拍' },
    t2s: () => Promise.resolve({ 韓: '韩', 國: '国' }),
    syllables: () => Promise.resolve(table),
  });

test('pinyin alone and between characters, a slip, a character that sounds the same', async () => {
  expect(await understood('beitoupaile')).toMatchObject({ text: '被偷拍了', pinyin: true, asked: home });
  expect(await understood('我被toupai了')).toMatchObject({ text: '我被偷拍了', pinyin: true });
  expect(await understood('被偷怕了')).toMatchObject({ text: '被偷拍了', pinyin: false });
  expect((await understood('偷派')).text).toBe('偷派 偷拍');
  expect((await understood('ai换脸')).text).toBe('ai换脸');
});

test('a place outside the mainland is looked for in the list with what stands abroad', async () =>
  expect(await understood('韓國')).toMatchObject({ text: '韩国', places: ['kr'], asked: abroad }));
