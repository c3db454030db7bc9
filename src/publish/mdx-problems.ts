/** What breaks a page of MDX before its meaning can be checked: tags that are not closed or misspelt, and braces. */
import type { Problem } from '../law/problem.ts';
import { NEEDS } from './reference-problems.ts';
import type { Content } from './read-content.ts';

/** Elements of HTML that a text may use. */
const HTML = ['br', 'em', 'strong', 'span', 'abbr', 'sub', 'sup', 'kbd', 'bdi'];

/** Each mistake of one text: what stands there, what was wanted, and its line in the text, from 1. */
function mdxMistakes(body: string): { line: number; found: string; wanted: string }[] {
  const out: { line: number; found: string; wanted: string }[] = [];
  const names = Object.keys(NEEDS);
  const code = (text: string) => text.replace(/`[^`]*`/g, '');
  body.split('\n').forEach((raw, i) => {
    const text = code(raw);
    const add = (found: string, wanted: string) => out.push({ line: i + 1, found, wanted });
    for (const [tag, slash = '', name = '', rest = ''] of text.matchAll(/<(\/?)([A-Za-z][\w-]*)([^<>]*)>/g)) {
      const known = names.find((one) => one.toLowerCase() === name.toLowerCase());
      const self = /\/\s*$/.test(rest);
      if (known && known !== name) add(tag, `<${known} …> with a capital letter`);
      else if (known && slash) add(tag, `no closing tag: <${known} ${NEEDS[known]}="…" /> stands alone`);
      else if (known && !self) add(tag, `${tag.slice(0, -1).trimEnd()} /> : a tag ends with />`);
      else if (!known && !HTML.includes(name)) add(tag, `one of the tags ${names.join(', ')}`);
    }
    const rest = text.replace(/<\/?[A-Za-z][^<>]*>/g, '');
    const brace = /[{}][^{}]{0,20}/.exec(rest);
    if (brace) add(`“${brace[0].trim()}”`, 'no curly brackets in a text; use ( ) or （ ）');
    const open = /<[^<>]{0,40}/.exec(rest);
    if (open) add(`“${open[0].trim()}”`, 'a tag written out to its end, />; for “less than” use words');
  });
  return out;
}

/** Every mistake of every page. */
export function mdxProblems(content: Pick<Content, 'stepTexts' | 'guideTexts' | 'routeTexts'>): Problem[] {
  return [...content.stepTexts, ...content.guideTexts, ...content.routeTexts].flatMap(({ file, body, bodyLine }) =>
    mdxMistakes(body).map(({ line, found, wanted }) => ({ file, field: `line ${line + bodyLine - 1}`, found, wanted })),
  );
}
