/** Writing XML: text that may hold anything becomes text that may stand there. */

// XML 1.0 has no way to write these characters.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text as it may stand in an element or an attribute. */
export const escapeXml = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** Attributes; those that are null or undefined are left out. */
export type Attributes = Record<string, string | null | undefined>;

/**
 * One element.
 * @param content markup, already escaped; an array is joined. Nothing gives an empty element.
 */
export function element(name: string, attributes: Attributes = {}, content: string | readonly string[] = ''): string {
  const attrs = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  const inner = typeof content === 'string' ? content : content.join('');
  return inner === '' ? `<${name}${attrs}/>` : `<${name}${attrs}>${inner}</${name}>`;
}

/** The first line of every XML file here. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
