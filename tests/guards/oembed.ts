/** The rules of the oEmbed specification (https://oembed.com, section 2.3.4), as far as our two types go. */

const TYPES = ['photo', 'video', 'link', 'rich'];
const isUrl = (value: unknown) => typeof value === 'string' && /^https?:\/\/[^/]+\//.test(value);
const isSize = (value: unknown) => Number.isInteger(value) && (value as number) > 0;

/** What in a response breaks the specification. */
export function oembedProblems(file: string, response: Record<string, unknown>): string[] {
  const problems: string[] = [];
  const say = (field: string, wanted: string) =>
    problems.push(`${file}: ${field}: found ${JSON.stringify(response[field]) ?? 'nothing'}; wanted ${wanted}`);
  if (!TYPES.includes(response.type as string)) say('type', `one of ${TYPES.join(', ')}`);
  if (response.version !== '1.0') say('version', '"1.0", in quotation marks');
  for (const text of ['title', 'author_name', 'provider_name'])
    if (text in response && (typeof response[text] !== 'string' || response[text] === '')) say(text, 'a text');
  for (const url of ['author_url', 'provider_url', 'thumbnail_url'])
    if (url in response && !isUrl(response[url])) say(url, 'a whole http address');
  if ('cache_age' in response && !isSize(response.cache_age)) say('cache_age', 'a number of seconds');
  const thumbnail = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'].filter((field) => field in response);
  if (thumbnail.length % 3) say(thumbnail[0]!, 'address, width and height of a thumbnail together');
  if (response.type === 'rich') {
    if (typeof response.html !== 'string' || !response.html.trim()) say('html', 'the HTML to show');
    else if (/<(?:html|body|head)\b/i.test(response.html)) say('html', 'no <html> or <body> of its own');
    for (const size of ['width', 'height']) if (!isSize(response[size])) say(size, 'a number of pixels');
  }
  return problems;
}
