/** A letter as a Word file (.docx). Loaded when the reader presses “save”, never before. */
import { AlignmentType, Document, Packer, Paragraph as WordParagraph, TextRun } from 'docx';
import { HTML_LANG, type Locale } from '../../i18n/locales.ts';
import type { LineStyle } from '../../schemas/letter-text.ts';
import type { Paragraph } from './sheet.ts';

/** A4 in twentieths of a point, with margins of 2.5 cm. */
const PAGE = { size: { width: 11906, height: 16838 }, margin: { top: 1418, bottom: 1418, left: 1418, right: 1418 } };
const INDENT = 420;
/** In half points. */
const SIZE: Partial<Record<LineStyle, number>> = { title: 36, heading: 26 };

/** Line breaks within a paragraph stay line breaks. */
const runs = (text: string, style: LineStyle) =>
  text.split('\n').map(
    (line, i) =>
      new TextRun({
        text: line,
        ...(i ? { break: 1 } : {}),
        bold: style === 'title' || style === 'heading',
        ...(SIZE[style] ? { size: SIZE[style] } : {}),
      }),
  );

/** The document, with nothing in its properties that tells who wrote it or where. */
export function letterDocument(paragraphs: readonly Paragraph[], locale: Locale): Document {
  let number = 0;
  const children = paragraphs.map(({ style, text }) => {
    number = style === 'number' ? number + 1 : 0;
    const mark = style === 'number' ? `${number}. ` : style === 'item' ? '· ' : '';
    return new WordParagraph({
      children: runs(mark + text, style),
      alignment:
        style === 'title' ? AlignmentType.CENTER : style === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
      spacing: { before: style === 'heading' ? 240 : 0, after: style === 'title' ? 240 : 80, line: 360 },
      keepNext: style === 'title' || style === 'heading',
      ...(mark ? { indent: { left: INDENT, hanging: INDENT } } : {}),
    });
  });
  return new Document({
    creator: ' ',
    lastModifiedBy: ' ',
    title: ' ',
    description: ' ',
    styles: {
      default: {
        document: {
          run: {
            size: 24,
            font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' },
            language: locale === 'zh' ? { value: 'en-US', eastAsia: 'zh-CN' } : { value: HTML_LANG[locale] },
          },
        },
      },
    },
    sections: [{ properties: { page: PAGE }, children }],
  });
}

/** The file itself. */
export async function letterFile(paragraphs: readonly Paragraph[], locale: Locale): Promise<Blob> {
  return Packer.toBlob(letterDocument(paragraphs, locale));
}
