/** Reporting a mistake: a prefilled letter that says which page of which edition, and nothing about the reader. */
import type { SiteConfig } from '../config/schema.ts';

/** What the letter says, in the page's language. */
export interface ReportWords {
  subject: string;
  body: string;
}

/**
 * The link that opens the reader's own mail program, or the page for a new issue, with the words filled in.
 * @returns null where the edition names no contact
 */
export function reportLink(contact: SiteConfig['contact'], { subject, body }: ReportWords): string | null {
  if (!contact) return null;
  // Mail programs want CRLF as %0D%0A and a space as %20 (RFC 6068); + would be printed.
  const text = (value: string, newline: string) => encodeURIComponent(value.replace(/\n/g, newline));
  if ('email' in contact)
    return `mailto:${encodeURIComponent(contact.email).replace('%40', '@')}?subject=${text(subject, ' ')}&body=${text(body, '\r\n')}`;
  return `${contact.issues}?title=${text(subject, ' ')}&body=${text(body, '\n')}`;
}
