/**
 * What an editor of a letter can get wrong beyond its shape: a field that the texts do not use or that is not there, a
 * citation that leads nowhere or that `restsOn` does not hold, a figure typed instead of drawn from the record.
 */
import { LOCALES } from '../i18n/locales.ts';
import type { Problem } from '../law/problem.ts';
import { type LawRecord, type Version, findPinpoint } from '../law/record.ts';
import { type LetterField, letterFields } from '../schemas/letters.ts';
import { fieldsIn, letterPieces, parseLetter } from '../schemas/letter-text.ts';
import { retyped } from './prose-problems.ts';
import type { Content } from './read-content.ts';

/** What letters are checked against. */
type Known = Pick<Content, 'letters' | 'letterTexts' | 'letterFields' | 'deadlines' | 'services' | 'steps' | 'routes'>;

/** A sentence without its placeholders, for the search for typed figures. */
const bare = (text: string) =>
  letterPieces(text)
    .map((piece) => (piece.kind === 'text' ? piece.text : ' ◇ '))
    .join('');

/** The localised sentences of a letter's facts, with their paths. Names of sources are no prose. */
function* sentences(value: unknown, path = ''): Generator<[string, string]> {
  if (!value || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* sentences(item, `${path}[${i}]`);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    if (key === 'source' || key === 'sources') continue;
    const here = path ? `${path}.${key}` : key;
    if (typeof item === 'string' && (LOCALES as readonly string[]).includes(key)) yield [here, item];
    else yield* sentences(item, here);
  }
}

/** Whether one place of a text holds another; null is the whole article. */
const holds = (a: string | null, b: string | null) =>
  a === null || b === null || a === b || b.startsWith(`${a}-`) || a.startsWith(`${b}-`);

/** Every problem of the letters. */
export function letterProblems(content: Known, record: LawRecord): Problem[] {
  const problems: Problem[] = [];
  const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
  const known = { services: ids(content.services), steps: ids(content.steps), routes: ids(content.routes) };
  const add = (file: string, field: string, found: string, wanted: string) =>
    problems.push({ file, field, found, wanted });

  const provision = (file: string, field: string, id: string): { version: Version; anchor: string | null } | null => {
    const target = /@/.test(id) && /^[a-z]{2}\//.test(id) ? findPinpoint(record, id) : 'it names no version';
    if (typeof target !== 'string') return target;
    add(file, field, id, `a provision of the record at its version: ${target}`);
    return null;
  };

  /** Placeholders and typed figures of one sentence. `fields` where {{…}} may stand. */
  const sentence = (
    file: string,
    field: string,
    text: string,
    grounds: readonly string[],
    fields: ReadonlySet<string> | null,
  ) => {
    for (const piece of letterPieces(text)) {
      if (piece.kind === 'wrong') add(file, field, piece.text, '{{field}}, {cite:…} or {deadline:…}');
      if (piece.kind === 'field' && !fields?.has(piece.id))
        add(file, field, `{{${piece.id}}}`, fields ? `one of the fields ${[...fields].join(', ')}` : 'no field here');
      if (piece.kind === 'deadline' && !(piece.id in content.deadlines))
        add(file, field, `{deadline:${piece.id}}`, 'a period of content/deadlines.yaml');
      if (piece.kind !== 'cite') continue;
      const cited = provision(file, field, piece.id);
      const grounded =
        !cited ||
        grounds.some((id) => {
          const ground = findPinpoint(record, id);
          return (
            typeof ground !== 'string' && ground.version.id === cited.version.id && holds(ground.anchor, cited.anchor)
          );
        });
      if (!grounded) add(file, field, `{cite:${piece.id}}`, `${piece.id} under restsOn in letter.yaml`);
    }
    for (const { what, found } of retyped(bare(text)))
      add(file, field, `${what} in prose: “${found}”`, '{cite:…} or {deadline:…}, which draw it from content/');
  };

  for (const [field, text] of sentences(content.letterFields))
    sentence('content/letters/fields.yaml', field, text, [], null);

  for (const { id, file, data } of content.letters) {
    let fields: LetterField[] = [];
    try {
      fields = letterFields(data, content.letterFields).flatMap((group) => group.fields);
    } catch (error) {
      add(file, 'fields', (error as Error).message, 'a field of content/letters/fields.yaml');
      continue;
    }
    const byId = new Map(fields.map((field) => [field.id, field]));
    if (byId.size < fields.length) {
      const twice = fields.find((field, i) => fields.findIndex((other) => other.id === field.id) < i)!;
      add(file, 'fields', `${twice.id} twice`, 'each field once');
    }
    const names = new Set(byId.keys());
    for (const [field, text] of sentences(data)) sentence(file, field, text, data.restsOn, null);
    data.restsOn.forEach((rest, i) => provision(file, `restsOn[${i}]`, rest));
    data.elements.forEach(({ demandedBy, fields: filled }, i) => {
      demandedBy.forEach((rest, n) => provision(file, `elements[${i}].demandedBy[${n}]`, rest));
      filled.forEach((name) => {
        if (!names.has(name)) add(file, `elements[${i}].fields`, name, `one of ${[...names].join(', ')}`);
      });
    });
    data.deadlines.forEach((name, i) => {
      if (!(name in content.deadlines)) add(file, `deadlines[${i}]`, name, 'a period of content/deadlines.yaml');
    });
    data.services.forEach((name, i) => {
      if (!known.services.has(name)) add(file, `services[${i}]`, name, 'a file of content/services/');
    });
    for (const kind of ['routes', 'steps'] as const)
      data.related[kind].forEach((name, i) => {
        if (!known[kind].has(name)) add(file, `related.${kind}[${i}]`, name, `a folder of content/${kind}/`);
      });

    for (const text of content.letterTexts.filter((entry) => entry.id.split('/')[0] === id)) {
      const lines = parseLetter(text.body);
      const used = new Set(fieldsIn(lines));
      for (const name of names)
        if (!used.has(name)) add(text.file, '', `no {{${name}}}`, 'every field of letter.yaml, in every language');
      for (const line of lines)
        for (const piece of line.pieces)
          if (piece.kind === 'field' && byId.get(piece.id)?.kind === 'choices') {
            const alone = line.pieces.length === 1 && (line.style === 'item' || line.style === 'number');
            if (!alone)
              add(text.file, '', `{{${piece.id}}} in a line of text`, `“- {{${piece.id}}}” on a line of its own`);
          }
      for (const line of text.body.split('\n')) sentence(text.file, '', line, data.restsOn, names);
      text.data.about.forEach((line, i) => sentence(text.file, `about[${i}]`, line, data.restsOn, null));
      for (const key of ['title', 'summary'] as const) sentence(text.file, key, text.data[key], data.restsOn, null);
    }
  }
  for (const { file, id } of content.letterTexts)
    if (!content.letters.some((letter) => letter.id === id.split('/')[0]))
      add(file, '', 'a text without letter.yaml', 'letter.yaml beside it');
  return problems;
}
