/** A letter as a Word file (.docx). Loaded when the reader presses “save”, never before. */
import { AlignmentType, type Document, Packer, Paragraph as WordParagraph } from 'docx';
import { HTML_LANG, type Locale } from '../../i18n/locales.ts';
import type { LineStyle } from '../../schemas/letter-text.ts';
import { runs, wordDocument } from '../word-document.ts';
import type { Paragraph } from './sheet.ts';

/** 2.5 cm in twentieths of a point. */
const MARGIN = 1418;
const INDENT = 420;
/** In half points. */
const SIZE: Partial<Record<LineStyle, number>> = { title: 36, heading: 26 };

const styled = (text: string, style: LineStyle) =>
  runs(text, {
    bold: style === 'title' || style === 'heading',
    ...(SIZE[style] ? { size: SIZE[style] } : {}),
  });

/** The document, with nothing in its properties that tells who wrote it or where. */
export function letterDocument(paragraphs: readonly Paragraph[], locale: Locale): Document {
  let number = 0;
  const children = paragraphs.map(({ style, text }) => {
    number = style === 'number' ? number + 1 : 0;
    const mark = style === 'number' ? `${number}. ` : style === 'item' ? '· ' : '';
    return new WordParagraph({
      children: styled(mark + text, style),
      alignment:
        style === 'title' ? AlignmentType.CENTER : style === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
      spacing: { before: style === 'heading' ? 240 : 0, after: style === 'title' ? 240 : 80, line: 360 },
      keepNext: style === 'title' || style === 'heading',
      ...(mark ? { indent: { left: INDENT, hanging: INDENT } } : {}),
    });
  });
  const language = locale === 'zh' ? { value: 'en-US', eastAsia: 'zh-CN' } : { value: HTML_LANG[locale] };
  return wordDocument(children, { margin: MARGIN, size: 24, language });
}

/** The file itself. */
export async function letterFile(paragraphs: readonly Paragraph[], locale: Locale): Promise<Blob> {
  return Packer.toBlob(letterDocument(paragraphs, locale));
}
