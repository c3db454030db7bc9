/** Sentences with links in them: a template "… [[old]] …" and a link for each name. */
export interface Link {
  href: string;
  text: string;
  lang?: string;
}
export type Part = string | Link;

/**
 * Splits a template at its [[names]] and puts the links there; a list of links is joined by the separator.
 * @throws Error if the template names a link that is not given
 */
export function parts(template: string, links: Record<string, Link | Link[]>, separator = ''): Part[] {
  return template.split(/\[\[(\w+)\]\]/).flatMap((piece, i): Part[] => {
    if (i % 2 === 0) return piece ? [piece] : [];
    const link = links[piece];
    if (!link) throw new Error(`“${template}” names [[${piece}]], which was not given`);
    return [link].flat().flatMap((one, n): Part[] => (n ? [separator, one] : [one]));
  });
}
