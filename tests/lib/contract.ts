/** What the tests rely on in the pages' markup. A page that changes one of these changes it here. */

/** The quick exit: a plain link out of the site, on every page. */
export const EXIT_ATTRIBUTE = 'data-exit';

/** The words that a title must not hold: titles stay in the browser's history. */
export const TELLING = {
  zh: /偷拍|偷窥|针孔|摄像头|私密|隐私影像|裸|淫秽|色情|性侵|性骚扰|骚扰|猥亵|强奸|勒索|敲诈|威胁|报警|警察|被害|受害|家暴|泄露|被传播|影像|照片|视频|证据|删除/,
  en: /secret|hidden|camera|film(?:ed|ing)|voyeur|peep|porn|nud[ei]|naked|intimate|sexual|sextort|blackmail|extort|threat|harass|rape|abuse|assault|victim|police|evidence|images?\b|photos?\b|videos?\b|leak|shared/i,
};

/**
 * Hosts whose names may stand in our scripts, because nothing is asked of them: the names of XML languages, and the
 * reserved example.com, from which Pagefind reads relative addresses.
 */
export const NAMED_HOSTS = new Set([
  'www.w3.org',
  'example.com',
  // The XML languages of a Word file (the docx package).
  'schemas.openxmlformats.org',
  'schemas.microsoft.com',
  'purl.org',
  'purl.oclc.org',
  // Named in the words of one of that package's errors.
  'answers.microsoft.com',
]);

/**
 * Where a script may touch storage. `built` is matched against the file's path in dist/, `source` against that in the
 * project. In this tab's session storage the exit keeps one flag and discreet titles another. The rest is the
 * room that keeps the guide when the reader asks for it, and erases it (decision 0012).
 */
const OFFLINE = {
  source: /^src\/offline\/(?:browser-store|saving|erasing|worker|kept-here)\.ts$|^src\/components\/offline\/keep\.ts$/,
  built: /^_astro\/(?:Keep|Device|browser-store|erasing|saving)\.[\w.-]+\.js$|^\w+\/sw\.js$|^kept\.js$/,
};
export const STORAGE_ALLOWED: { token: string; source: RegExp; built: RegExp }[] = [
  {
    token: 'sessionStorage',
    source: /^src\/safety\/(?:exit|discreet)\.ts$|^src\/offline\/erasing\.ts$/,
    built: /^exit\.js$|^_astro\/(?:DiscreetTitles|Device)\.[\w.-]+\.js$/,
  },
  // It only asks whether a worker serves the page.
  { token: 'serviceWorker', source: /^src\/layouts\/head\.ts$/, built: /^exit\.js$/ },
  ...['caches', 'serviceWorker', 'navigator.storage', 'localStorage', 'indexedDB', 'cookie'].map((token) => ({
    token,
    ...OFFLINE,
  })),
];

/** The budget of a guide or provision page: HTML, CSS and scripts, gzip, in bytes (30 kB). */
export const BUDGET = 30_000;
