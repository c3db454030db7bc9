/** Which edition a built site is, read from its pages, so that packaging needs neither git nor a clock. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Edition {
  /** `2026-11-22-1a2b3c4` */
  id: string;
  /** The day as at which the law is shown, ISO. */
  lawAsAt: string;
}

/**
 * The edition of the site built into a folder.
 * @throws Error if there is no built site there
 */
export function editionOf(dist: string): Edition {
  let html: string;
  try {
    html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  } catch {
    throw new Error(`${dist}: found no built site; wanted the pages that \`npm run build\` writes`);
  }
  const meta = (name: string) => new RegExp(`<meta name="${name}" content="([^"]+)"`).exec(html)?.[1];
  const [id, lawAsAt] = [meta('edition'), meta('law-as-at')];
  if (!id || !lawAsAt || !/^\d{4}-\d{2}-\d{2}$/.test(lawAsAt))
    throw new Error(`${dist}/index.html: found edition “${id}”, law as at “${lawAsAt}”; wanted both`);
  return { id, lawAsAt };
}
