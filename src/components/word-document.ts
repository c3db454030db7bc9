/** What every Word file that is made here has in common. Loaded with `docx`, when the reader presses “save”, never before. */
import { Document, type FileChild, type IRunOptions, TextRun } from 'docx';

/** A text in one style; its line breaks stay line breaks. */
export const runs = (text: string, style: IRunOptions): TextRun[] =>
  text.split('\n').map((part, i) => new TextRun({ text: part, ...(i ? { break: 1 } : {}), ...style }));

/**
 * A document on A4, with nothing in its properties that tells who wrote it or where.
 * @param margin in twentieths of a point
 * @param size of the type, in half points
 */
export function wordDocument(
  children: FileChild[],
  { margin, size, language }: { margin: number; size: number; language: { value: string; eastAsia?: string } },
): Document {
  return new Document({
    creator: ' ',
    lastModifiedBy: ' ',
    title: ' ',
    description: ' ',
    styles: {
      default: {
        document: {
          run: {
            size,
            font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' },
            language,
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        children,
      },
    ],
  });
}
