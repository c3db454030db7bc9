/**
 * Pages that make no sense in a copy, below the language: what they do needs the website. In a copy their text is
 * replaced by a line that says so. A part of a page is marked `data-online-only` (left out of copies) or
 * `data-copy-only` (hidden on the website).
 */
const ONLINE_ONLY = ['offline', 'device', 'embed'];

/** Files of the site that no copy holds. */
const LEFT_OUT = [
  /^404\.html$/,
  /^downloads\//,
  /^embed\//,
  /^packs\//,
  /^feeds?\//,
  // The same words once more, for machines and other sites.
  /^data\/v1\/(?:akn\/|text\/|provisions\.csv$)/,
  /^llms\.txt$/,
  /^sitemap[^/]*\.xml$/,
  /^robots\.txt$/,
  /^_headers$/,
  /(^|\/)sw\.js$/,
  /\.webmanifest$/,
];

/** Whether a file of dist/ is left out of every copy. */
export const isLeftOut = (file: string): boolean => LEFT_OUT.some((pattern) => pattern.test(file));

/** Whether a page (`zh/offline/index.html`) needs the website. */
export const isOnlineOnly = (file: string): boolean => ONLINE_ONLY.includes(file.split('/')[1] ?? '');
