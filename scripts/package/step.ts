/** What a step of `npm run package` gets and gives. */
import type { Edition } from '../../src/copies/edition.ts';
import type { Copy } from '../../src/copies/names.ts';

export interface PackageContext {
  /** The built site. */
  dist: string;
  /** The folder to write to; what stands there when all steps are done becomes dist/downloads/. */
  out: string;
  edition: Edition;
  /** SITE_URL, ending in a slash, or null. */
  siteUrl: string | null;
}

export interface Step {
  /** For the line that tells how long it took. */
  name: string;
  /** Writes its files into `out` and tells of each. */
  run(context: PackageContext): Promise<Copy[]>;
}
