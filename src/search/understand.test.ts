import { expect, test } from 'vitest';
import { openAsked } from './asked.ts';
import { factsOf } from './facts.ts';
import { understand } from './understand.ts';

const home = openAsked([
  { key: 'x.g.00', ...factsOf('x.g.00'), marks: '', title: '甲', lines: ['被偷拍了', '偷拍视频', '偷拍我', 'ai换脸'] },
]);
const abroad = openAsked([]);
const table = { bei: '被', tou: '头偷', pai: '派拍排', le: '了' };
const understood = (query: string) =>
  understand(query, {
    locale: 'zh',
    home,
    with: (places) => Promise.resolve(places.join() === 'kr' ? abroad : home),
    slips: () => Promise.resolve({ 偷怕: '偷拍' }),
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
