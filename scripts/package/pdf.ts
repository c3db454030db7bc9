/**
 * The PDFs: one of each guide and one of the whole guide, in each language, assembled from the built site (no other
 * words), printed by Chromium. The same build on the same machine gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { translator } from '../../src/i18n/index.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { bookDocument } from './print/book.ts';
import { Dist } from './print/dist.ts';
import { guideDocument } from './print/guide-document.ts';
import { pageCount } from './print/pdf-bytes.ts';
import { Press } from './print/press.ts';
import { find, textOf } from './print/tree.ts';

/** Where from, where to, with what. */
export interface PrintJob {
  /** The built site. */
  dist: string;
  /** The folder for the files; it is made. */
  out: string;
  locales: readonly Locale[];
  /** The browser's program (scripts/lib/chromium.ts). */
  chromium: string;
  /** Only these guides; all by default. The book is then left out. */
  only?: readonly string[];
}

/** A file that was written. */
export interface PrintedFile {
  /** Its name in the folder: neutral, it stays among the downloads. */
  file: string;
  kind: 'book' | 'guide' | 'leaflet';
  /** Null: in all languages at once. */
  locale: Locale | null;
  /** The guide's slug; null for the book. */
  guide: string | null;
  /** What it is called, for the downloads page. */
  title: string;
  pages: number;
  bytes: number;
}

/** A guide's number in file names: its place in the list, from 01. The names say nothing else. */
export const numberOf = (index: number): string => String(index + 1).padStart(2, '0');

/** Writes the PDFs. @throws Error if there is no built site, no browser that starts, or no Chinese font */
export async function writePdfs({ dist: root, out, locales, chromium, only }: PrintJob): Promise<PrintedFile[]> {
  const dist = new Dist(root);
  const written: PrintedFile[] = [];
  mkdirSync(out, { recursive: true });
  const press = await Press.open(chromium);
  const print = async (source: string, about: Omit<PrintedFile, 'pages' | 'bytes'>) => {
    const bytes = await press.print(source, { day: dist.edition.lawAsAt, outline: true });
    writeFileSync(path.join(out, about.file), bytes);
    written.push({ ...about, pages: pageCount(bytes), bytes: bytes.length });
  };
  try {
    for (const locale of locales) {
      const name = translator(locale)('site.name');
      for (const [i, address] of dist.list(locale, 'guides').entries()) {
        const guide = address.split('/')[3]!;
        if (only && !only.includes(guide)) continue;
        const page = dist.need(address);
        const title = textOf(find(page.article, ({ tagName }) => tagName === 'h1')[0]!);
        const file = `lit-corner-${locale}-${numberOf(i)}.pdf`;
        await print(guideDocument(dist, page, locale, `${name} ${numberOf(i)}`), {
          file,
          kind: 'guide',
          locale,
          guide,
          title,
        });
      }
      if (!only) {
        const file = `lit-corner-${locale}.pdf`;
        await print(bookDocument(dist, locale, name), { file, kind: 'book', locale, guide: null, title: name });
      }
    }
  } finally {
    await press.close();
  }
  return written;
}
