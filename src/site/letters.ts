/** Letters to fill in: content/letters/, read once a build and joined with the record, as pages draw them. */
import { parse } from 'yaml';
import sharedYaml from '../../content/letters/fields.yaml?raw';
import { writeCitation } from '../citation/format.ts';
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import type { LawRecord } from '../law/record.ts';
import {
  type Letter,
  type LetterField,
  type LetterText,
  letterFields,
  letterSchema,
  letterTextSchema,
  sharedFieldsSchema,
} from '../schemas/letters.ts';
import { type LetterLine, type LineStyle, type Piece, letterPieces, parseLetter } from '../schemas/letter-text.ts';
import { pinpoint } from './grounds.ts';
import type { Link, Part } from './parts.ts';
import { deadlinePhrase } from './phrases/penalty.ts';
import { citationLink } from './provision-page.ts';
import { DEADLINES } from './reference.ts';

const factFiles = import.meta.glob<string>('../../content/letters/*/letter.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const textFiles = import.meta.glob<string>('../../content/letters/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const SHARED = sharedFieldsSchema.parse(parse(sharedYaml));

/** A blank in a letter, or what the reader chooses there. */
export interface Slot {
  id: string;
  kind: LetterField['kind'];
  label: string;
  required: boolean;
  /** For a choice: what each option writes. */
  options: { id: string; text: string }[];
}

/** One paragraph of a letter. */
export interface SheetLine {
  style: LineStyle;
  parts: (string | Slot)[];
  /** Ends in a blank to sign on. */
  sign: boolean;
}

/** A letter in one language. */
export interface Sheet {
  locale: Locale;
  /** False: a translation to read, not to send. */
  sent: boolean;
  lines: SheetLine[];
}

/** A letter as the list shows it. */
export interface LetterEntry {
  slug: string;
  data: Letter;
  text: LetterText;
}

interface Whole extends LetterEntry {
  lines: LetterLine[];
}

function read(slug: string, locale: Locale): Whole {
  const facts = factFiles[`../../content/letters/${slug}/letter.yaml`]!;
  const source = textFiles[`../../content/letters/${slug}/${locale}.md`];
  const [, front, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source ?? '') ?? [];
  if (front === undefined || body === undefined)
    throw new Error(
      `content/letters/${slug}/${locale}.md: found no text with frontmatter; wanted one in every language`,
    );
  return {
    slug,
    data: letterSchema.parse(parse(facts)),
    text: letterTextSchema.parse(parse(front)),
    lines: parseLetter(body),
  };
}

const slugs = Object.keys(factFiles).map((file) => file.split('/').at(-2)!);

/** All letters with their titles in one language, in their order. */
export function getLetters(locale: Locale): LetterEntry[] {
  return slugs.map((slug) => read(slug, locale)).sort((a, b) => a.data.order - b.data.order);
}

/** A citation as a letter writes it, with the law's full name: 《中华人民共和国民法典》第九百九十七条. */
function fullCitation(record: LawRecord, id: string, locale: Locale): string {
  const { version, anchor } = pinpoint(record, id);
  const { title } = record.instruments.get(version.instrument)!;
  return writeCitation({ zh: `《${title.zh}》`, en: `${title.en},` }, version, anchor, locale);
}

/** A sentence of a page: citations are links in their short form. */
function proseParts(record: LawRecord, text: string, locale: Locale): Part[] {
  return letterPieces(text).map((piece): Part => {
    if (piece.kind === 'cite') {
      const { version, anchor } = pinpoint(record, piece.id);
      return citationLink({ record, locale }, version, anchor);
    }
    return plain(piece, locale);
  });
}

function plain(piece: Piece, locale: Locale): string {
  if (piece.kind === 'deadline') {
    const deadline = DEADLINES[piece.id];
    if (!deadline) throw new Error(`{deadline:${piece.id}}: content/deadlines.yaml holds no such period`);
    return deadlinePhrase(deadline, locale);
  }
  if (piece.kind === 'text') return piece.text;
  throw new Error(`a placeholder that a letter does not know: ${JSON.stringify(piece)}`);
}

/** A sentence of the letter itself, as plain text. */
function written(record: LawRecord, text: string, locale: Locale): string {
  return letterPieces(text)
    .map((piece) => (piece.kind === 'cite' ? fullCitation(record, piece.id, locale) : plain(piece, locale)))
    .join('');
}

function sheetOf(record: LawRecord, { lines, data }: Whole, locale: Locale): Sheet {
  const fields = new Map(letterFields(data, SHARED).flatMap((group) => group.fields.map((field) => [field.id, field])));
  const slot = (id: string): Slot => {
    const field = fields.get(id);
    if (!field) throw new Error(`{{${id}}}: letter.yaml has no such field`);
    const options = field.options.map((option) => ({
      id: option.id,
      text: written(record, option.text[locale]!, locale),
    }));
    return { id, kind: field.kind, label: field.label[locale]!, required: field.required, options };
  };
  return {
    locale,
    sent: data.sent.includes(locale),
    lines: lines.map(({ style, pieces }) => {
      const last = pieces.at(-1);
      return {
        style,
        parts: pieces.map((piece) =>
          piece.kind === 'field'
            ? slot(piece.id)
            : piece.kind === 'cite'
              ? fullCitation(record, piece.id, locale)
              : plain(piece, locale),
        ),
        sign: style === 'right' && last?.kind === 'text' && /[:：]$/.test(last.text),
      };
    }),
  };
}

/** A field of the form. Its texts are in the page's language, citations in their short form. */
export interface FormField {
  id: string;
  kind: LetterField['kind'];
  label: string;
  hint: string | null;
  privacy: string | null;
  required: boolean;
  options: { id: string; text: string; usual: boolean }[];
}

export interface LetterPage extends LetterEntry {
  about: Part[][];
  to: Part[][];
  attach: Part[][];
  warnings: Part[][];
  elements: { what: Part[]; demandedBy: Link[]; source: string | null; fields: string[] }[];
  groups: { title: string; fields: FormField[] }[];
  deadlines: { phrase: string; what: string; basis: Link | null; source: string | null }[];
  law: Link[];
  /** What goes out first, the page's own language before others; then a translation to read, if the page needs one. */
  sheets: Sheet[];
}

/** Everything that a letter's page shows in one language. */
export function letterPage(record: LawRecord, slug: string, locale: Locale): LetterPage {
  const whole = read(slug, locale);
  const { data, text } = whole;
  const prose = (sentence: string) => proseParts(record, sentence, locale);
  const flat = (sentence: string | undefined) =>
    sentence === undefined
      ? null
      : prose(sentence)
          .map((part) => (typeof part === 'string' ? part : part.text))
          .join('');
  const link = (id: string): Link => {
    const { version, anchor } = pinpoint(record, id);
    return citationLink({ record, locale }, version, anchor);
  };
  const groups = letterFields(data, SHARED).map(({ title, fields }) => ({
    title: title[locale]!,
    fields: fields.map((field) => ({
      id: field.id,
      kind: field.kind,
      label: field.label[locale]!,
      hint: flat(field.hint?.[locale]),
      privacy: flat(field.privacy?.[locale]),
      required: field.required,
      options: field.options.map(({ id, text: words, usual }) => ({
        id,
        usual,
        text: flat(words[locale])!,
      })),
    })),
  }));
  const label = new Map(groups.flatMap((group) => group.fields.map((field) => [field.id, field.label])));
  const shown = [...data.sent].sort((a, b) => Number(b === locale) - Number(a === locale));
  if (!shown.includes(locale)) shown.push(locale);
  return {
    slug,
    data,
    text,
    about: text.about.map(prose),
    to: data.to.map((item) => prose(item[locale]!)),
    attach: data.attach.map((item) => prose(item[locale]!)),
    warnings: data.warnings.map((item) => prose(item[locale]!)),
    elements: data.elements.map((element) => ({
      what: prose(element.what[locale]!),
      demandedBy: element.demandedBy.map(link),
      source: element.source?.name ?? null,
      fields: element.fields.map((id) => label.get(id)!),
    })),
    groups,
    deadlines: data.deadlines.map((id) => {
      const deadline = DEADLINES[id];
      if (!deadline) throw new Error(`content/letters/${slug}/letter.yaml: there is no period ${id}`);
      return {
        phrase: deadlinePhrase(deadline, locale),
        what: deadline.what[locale]!,
        basis: deadline.basis ? link(deadline.basis) : null,
        source: deadline.source?.name ?? null,
      };
    }),
    law: data.restsOn.map(link),
    sheets: shown.map((one) => sheetOf(record, one === locale ? whole : read(slug, one), one)),
  };
}
