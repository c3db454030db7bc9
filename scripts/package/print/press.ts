/** The browser as a printing press: one page of HTML in, the bytes of a PDF out. It never asks the network. */
import { type Browser, type Page, chromium as engine } from 'playwright-core';
import { FLAGS } from '../../lib/chromium.ts';
import { destinations, normalise } from './pdf-bytes.ts';
import { fillPages } from './links.ts';

/** The families that the print styles name, and a character that each must draw. */
const FONTS: [family: string, probe: string][] = [
  ['Noto Sans CJK SC', '隅'],
  ['Noto Serif CJK SC', '隅'],
  ['Noto Serif CJK KR', '법'],
];

/** What to do where the fonts are missing. */
const NO_FONTS =
  'The PDFs need the Noto CJK fonts, sans and serif (Debian, Ubuntu: apt-get install fonts-noto-cjk; macOS: brew install ' +
  '--cask font-noto-sans-cjk font-noto-serif-cjk; elsewhere: https://github.com/notofonts/noto-cjk).';

/** The families of FONTS that this machine does not have. */
async function missingFonts(page: Page): Promise<string[]> {
  await page.setContent(
    FONTS.map(([family, probe], i) => `<p id="f${i}" style="font-family:'${family}'">${probe}</p>`).join(''),
  );
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const missing: string[] = [];
  for (const [i, [family]] of FONTS.entries()) {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: `#f${i}` });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    if (!fonts.some((font) => font.familyName === family)) missing.push(family);
  }
  await session.detach();
  return missing;
}

/** What a printed document may ask of the press. */
export interface PrintOptions {
  /** The edition's ISO day: the file's dates. */
  day: string;
  /** A tree of the headings for the reader's side panel. */
  outline?: boolean;
  /** Runs on the laid-out page before it is printed: to fit it, or to refuse it. */
  prepare?: (page: Page) => Promise<void>;
}

/** How often a document is laid out anew until its page numbers agree with its pages. */
const PASSES = 5;

/** A press; close it after use. */
export class Press {
  readonly #browser: Browser;
  /** One page for all documents: each new one would read the fonts, some 100 MB, again. */
  readonly #page: Page;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  /**
   * Starts the browser.
   * @param chromium its program
   * @throws Error with NO_FONTS if a font is missing: a PDF without Chinese type must not be made
   */
  static async open(chromium: string): Promise<Press> {
    const browser = await engine.launch({ executablePath: chromium, args: FLAGS });
    try {
      const context = await browser.newContext({ colorScheme: 'light', locale: 'en-GB', timezoneId: 'UTC' });
      await context.route(/.*/, (route) => route.abort());
      const page = await context.newPage();
      page.setDefaultTimeout(180_000);
      const missing = await missingFonts(page);
      if (missing.length) throw new Error(`Found no ${missing.join(', ')}. ${NO_FONTS}`);
      return new Press(browser, page);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /**
   * Prints a document. Its page numbers (`pageMark`) are filled in and it is laid out again until they are right.
   * @returns the normalised bytes
   * @throws Error if the numbers do not settle
   */
  async print(source: string, { day, outline = false, prepare }: PrintOptions): Promise<Uint8Array> {
    const marked = source.includes('data-page=');
    const page = this.#page;
    let known = new Map<string, number>();
    for (let pass = 0; pass < PASSES; pass++) {
      await page.setContent(fillPages(source, known), { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await prepare?.(page);
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline });
      const found = marked ? destinations(bytes) : known;
      if ([...found].every(([id, number]) => known.get(id) === number)) return normalise(bytes, day);
      known = found;
    }
    throw new Error(`The page numbers did not settle in ${PASSES} passes.`);
  }
}
