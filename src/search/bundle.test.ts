import { describe, expect, test } from 'vitest';
import { openBundle } from './bundle.ts';
import type { Pagefind } from './pagefind.ts';
import { rewrite } from './rewrite.ts';

interface Page {
  id: string;
  kind: string;
  status?: string;
  title: string;
  text: string;
}

/** An index that finds whole phrases when quoted, and pages with every word otherwise. */
function fake(pages: Page[], asked: string[] = []): Pagefind {
  return {
    options: async () => undefined,
    init: async () => undefined,
    search: async (term, { filters = {} } = {}) => {
      if (term) asked.push(term);
      const phrase = /^"(.*)"$/.exec(term ?? '')?.[1];
      const holds = ({ title, text, kind, status }: Page) => {
        const all = `${title} ${text}`;
        if (term === null)
          return Object.entries(filters).every(([name, value]) => (name === 'kind' ? kind : status) === value);
        return phrase === undefined ? term.split(' ').every((word) => all.includes(word)) : all.includes(phrase);
      };
      return {
        results: pages.filter(holds).map((page) => ({
          id: page.id,
          score: 1,
          data: async () => ({
            url: `/zh/${page.id}/`,
            excerpt: page.text,
            meta: { rid: page.id, kind: page.kind, title: page.title },
          }),
        })),
      };
    },
  };
}

const PAGES: Page[] = [
  { id: 'guide', kind: 'guide', title: '被偷拍了', text: '报警 照片' },
  { id: 'article', kind: 'provision', status: 'in-force', title: '第五十条', text: '偷窥、偷拍、散布他人隐私' },
  { id: 'old', kind: 'provision', status: 'ended', title: '第四十二条', text: '偷窥、偷拍、散布他人隐私' },
  { id: 'civil', kind: 'provision', status: 'in-force', title: '第一千零三十二条 隐私权', text: '隐私权' },
  { id: 'citing', kind: 'provision', status: 'in-force', title: '第九百九十条', text: '肖像权、隐私权' },
];
const find = async (query: string, synonyms: Record<string, string[]> = {}) => {
  const bundle = await openBundle(fake(PAGES));
  const { found } = await bundle.find(rewrite(query, { locale: 'zh', t2s: {}, synonyms }), 10);
  return found.map(({ key }) => key);
};

describe('a bundle', () => {
  test('everyday words: the guide, then law in force, then law that has ended', async () => {
    expect(await find('被偷拍了怎么办')).toEqual(['guide', 'article', 'old']);
  });

  test('a term of law: the article that bears it as its title', async () =>
    expect((await find('隐私权'))[0]).toBe('civil'));

  test('words of which no page has all still find', async () => expect((await find('照片 隐私'))[0]).toBe('guide'));

  test('a foreign word counts only as it stands, its translation as always', async () => {
    const asked: string[] = [];
    const bundle = await openBundle(fake(PAGES, asked));
    const { found } = await bundle.find(
      rewrite('toupai', { locale: 'zh', t2s: {}, synonyms: { toupai: ['偷拍'] } }),
      10,
    );
    expect(found[0]!.term).toMatchObject({ text: '偷拍', from: 'toupai' });
    expect(asked).not.toContain('toupai');
  });

  test('nothing is nothing', async () => expect(await find('龙')).toEqual([]));
});
