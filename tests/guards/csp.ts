/** Every page carries its Content-Security-Policy, and nothing in the page needs an exception from it. */
import { createHash } from 'node:crypto';
import { type Element, all, attr, elements, show, textOf } from '../lib/html.ts';
import type { Page } from '../lib/page.ts';

/** A policy as directive → its sources. */
function parsePolicy(policy: string): Map<string, string[]> {
  return new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name, ...sources]) => [name!.toLowerCase(), sources]),
  );
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** Data in a script element is not run: JSON-LD. */
const isCode = (script: Element) =>
  /^$|javascript|ecmascript|^module$|^importmap$|^speculationrules$/i.test(attr(script, 'type') ?? '');

function policyProblems(policy: Map<string, string[]>, page: Page): string[] {
  const problems: string[] = [];
  for (const name of ['default-src', 'base-uri', 'form-action'])
    if (policy.get(name)?.join(' ') !== "'none'")
      problems.push(`${name}: found ${policy.get(name)?.join(' ') ?? 'nothing'}; wanted 'none'`);
  for (const [name, sources] of policy)
    for (const source of sources) {
      const allowed =
        ["'none'", "'self'"].includes(source) ||
        (source === "'wasm-unsafe-eval'" && name === 'script-src') ||
        (source === 'data:' && name === 'img-src') ||
        // The not-found page is self-contained: a host may show it at any depth of address.
        (page.kind === 'not-found' && source.startsWith("'sha256-"));
      if (!allowed) problems.push(`${name} allows ${source}`);
    }
  return problems;
}

/** What in a page stands against its policy, or shows that the policy is too wide. */
export function cspProblems(page: Page): string[] {
  const { document } = page;
  const metas = all(document, 'meta').filter(
    (element) => attr(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  if (metas.length !== 1) return [`${page.path}: found ${metas.length} CSP meta elements; wanted one`];
  const meta = metas[0]!;
  const problems: string[] = [];

  const order = [...elements(document)];
  const early = order
    .slice(0, order.indexOf(meta))
    .find(({ tagName }) => ['script', 'link', 'style', 'img', 'base', 'object', 'iframe'].includes(tagName));
  if (early) problems.push(`${show(early)} stands before the policy`);
  if (!meta.parentNode || !('tagName' in meta.parentNode) || meta.parentNode.tagName !== 'head')
    problems.push('the policy does not stand in <head>');

  const policy = parsePolicy(attr(meta, 'content') ?? '');
  problems.push(...policyProblems(policy, page));

  const used = new Set<string>();
  const inline = (directive: string, what: string, text: string) => {
    const wanted = hash(text);
    used.add(wanted);
    if (page.kind !== 'not-found') problems.push(`${what} stands in the page; wanted a file of its own`);
    else if (!policy.get(directive)?.includes(wanted))
      problems.push(`${what} has no hash in ${directive}; wanted ${wanted}`);
  };
  for (const script of all(document, 'script'))
    if (attr(script, 'src') === null && isCode(script)) inline('script-src', 'a script', textOf(script));
  for (const style of all(document, 'style')) inline('style-src', 'a style', textOf(style));
  for (const [name, sources] of policy)
    for (const source of sources)
      if (source.startsWith("'sha256-") && !used.has(source))
        problems.push(`${name} holds a hash of nothing in the page: ${source}`);

  for (const element of order)
    for (const { name, value } of element.attrs) {
      if (/^on/i.test(name)) problems.push(`an event handler in ${show(element)}`);
      if (name === 'style') problems.push(`a style attribute in ${show(element)}`);
      if (name === 'srcdoc') problems.push(`srcdoc in ${show(element)}`);
      if (/^\s*javascript:/i.test(value)) problems.push(`javascript: in ${show(element)}`);
    }
  return problems.map((problem) => `${page.path}: ${problem}`);
}
