/** Links inside an embed: each leads where it led on the full page, and opens where a frame should open it. */
import { relativeTo } from '../relative-links.ts';

/** A page's relative address as seen from the root: ('/zh/law/', '../guides/') → /zh/guides/ */
export function fromRoot(page: string, address: string): string {
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  if (path.startsWith('/')) return address;
  const parts = page.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  const out = parts.join('/');
  return (path === '' ? page : /(?:^|\/)\.{1,2}$/.test(path) ? `${out}/` : out) + suffix;
}

/**
 * Rewrites the links of a fragment.
 * @param from the full page's address
 * @param to the embed's address
 */
export function embedLinks(fragment: string, from: string, to: string): string {
  const ids = new Set([...fragment.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!));
  return fragment.replace(
    /(<[a-z][^>]*?)\s(href|src|data-bundle)="([^"]*)"/g,
    (all, tag: string, name: string, value: string) => {
      // A place in this fragment: stays in the frame. One that was left out: on the full page.
      if (value.startsWith('#'))
        return ids.has(value.slice(1))
          ? `${tag} ${name}="${value}" target="_self"`
          : `${tag} ${name}="${relativeTo(to, from)}${value}"`;
      // A number to call opens no empty tab.
      if (/^(?:tel|sms|mailto):/.test(value)) return `${tag} ${name}="${value}" target="_self"`;
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(value)) return all;
      return `${tag} ${name}="${relativeTo(to, fromRoot(from, value))}"`;
    },
  );
}
