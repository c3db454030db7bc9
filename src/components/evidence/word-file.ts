/** The list as a Word file (.docx). Loaded when the reader presses “save”, never before. */
import { AlignmentType, Packer, Paragraph, Table as WordTable, TableCell, TableRow, WidthType } from 'docx';
import { type Said, plain } from '../../evidence/strings.ts';
import type { Line, Table } from '../../evidence/table.ts';
import { runs, wordDocument } from '../word-document.ts';

/** 2 cm in twentieths of a point. */
const MARGIN = 1134;
/** Number, file, source, record; together the width of the page without its margins. */
const WIDTHS = [700, 4338, 2300, 2300];
/** In half points. */
const SMALL = 18;
const HASH_FONT = 'Consolas';

const paragraph = (text: string, bold = false) =>
  new Paragraph({ spacing: { after: 80 }, children: runs(text, { bold }) });

const line = ({ key, label, value }: Line, size?: number) =>
  new Paragraph({
    spacing: { after: 40 },
    children: [
      ...runs(`${plain(label)}: `, { ...(size ? { size } : {}) }),
      ...runs(value, { ...(size ? { size } : {}), ...(key === 'sha256' ? { font: HASH_FONT } : {}) }),
    ],
  });

const cell = (width: number, children: Paragraph[]) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: children.length ? children : [paragraph('')],
  });

const heading = (said: readonly Said[]) => paragraph(plain(said), true);

function grid(table: Table): WordTable {
  const head = new TableRow({
    tableHeader: true,
    children: table.columns.map((column, i) => cell(WIDTHS[i]!, [heading(column)])),
  });
  const rows = table.rows.map(
    ({ number, cells }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(WIDTHS[0]!, [paragraph(String(number))]),
          ...cells.map((lines, i) =>
            cell(
              WIDTHS[i + 1]!,
              lines.map((one) => line(one, SMALL)),
            ),
          ),
        ],
      }),
  );
  return new WordTable({ columnWidths: WIDTHS, rows: [head, ...rows] });
}

/** The file, with nothing in its properties that tells who wrote it or where. */
export async function inventoryDocument(table: Table): Promise<Blob> {
  const children = [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: runs(plain(table.title), { bold: true, size: 36 }),
    }),
    ...table.facts.map((fact) => line(fact)),
    grid(table),
    new Paragraph({ spacing: { before: 240, after: 80 }, children: runs(plain(table.check.title), { bold: true }) }),
    ...table.check.lines.flatMap((said, i) => [
      paragraph(plain(said)),
      new Paragraph({ spacing: { after: 80 }, children: runs(table.check.commands[i]!, { font: HASH_FONT }) }),
    ]),
    paragraph(plain(table.limits)),
    paragraph(plain(table.signature)),
  ];
  const language = { value: 'en-US', eastAsia: 'zh-CN' };
  return Packer.toBlob(wordDocument(children, { margin: MARGIN, size: 22, language }));
}
