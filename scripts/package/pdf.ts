/**
 * The PDFs: one of each guide and one of the whole guide, in each language, assembled from the built site (no other
 * words), printed by Chromium. The same build on the same machine gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Copy, copyName } from '../../src/copies/names.ts';
import { translator } from '../../src/i18n/index.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { NO_CHROMIUM, findChromium } from '../lib/chromium.ts';
import { bookDocument } from './print/book.ts';
import { Dist } from './print/dist.ts';
import { guideDocument } from './print/guide-document.ts';
import { pageCount } from './print/pdf-bytes.ts';
import { Press } from './print/press.ts';

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
export interface PrintedFile extends Copy {
  pages: number;
  bytes: number;
}

/** A guide's number in titles, as in the files' names: its place in the list, from 01. */
export const numberOf = (index: number): string => String(index + 1).padStart(2, '0');

/**
 * The browser for printing.
 * @throws Error that says plainly what to install, if there is none
 */
export function printingBrowser(): string {
  const chromium = findChromium();
  if (!chromium) throw new Error(`The PDFs and leaflets need a browser. ${NO_CHROMIUM}`);
  return chromium;
}

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
        const file = copyName(dist.edition.lawAsAt, [locale], 'pdf', i + 1);
        await print(guideDocument(dist, page, locale, `${name} ${numberOf(i)}`), {
          file,
          kind: 'pdf-guide',
          locales: [locale],
          guide,
        });
      }
      if (!only) {
        const file = copyName(dist.edition.lawAsAt, [locale], 'pdf');
        await print(bookDocument(dist, locale, name), { file, kind: 'pdf', locales: [locale] });
      }
    }
  } finally {
    await press.close();
  }
  return written;
}
