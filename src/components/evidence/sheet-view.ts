/** The list as it is shown and printed. */
import { HTML_LANG } from '../../i18n/locales.ts';
import type { Said } from '../../evidence/strings.ts';
import type { Line, Table } from '../../evidence/table.ts';

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  children: (Node | string)[] = [],
  className = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

const words = (said: readonly Said[]): Node[] =>
  said.flatMap(({ locale, text }, i) => {
    const span = make('span', [text]);
    span.lang = HTML_LANG[locale];
    return i ? [document.createTextNode(' '), span] : [span];
  });

const line = ({ key, label, value }: Line): HTMLElement =>
  make('p', [make('span', words(label), 'evidence-label'), ' ', make(key === 'sha256' ? 'code' : 'span', [value])]);

/** The elements of the sheet. */
export function drawSheet(table: Table): HTMLElement[] {
  const head = make('thead', [
    make(
      'tr',
      table.columns.map((column) => headCell(column)),
    ),
  ]);
  const body = make(
    'tbody',
    table.rows.map(({ number, cells }) =>
      make('tr', [
        make('td', [String(number)], 'evidence-number'),
        ...cells.map((lines) => make('td', lines.map(line))),
      ]),
    ),
  );
  return [
    make('h2', words(table.title)),
    ...table.facts.map(line),
    make('table', [head, body]),
    make('h3', words(table.check.title)),
    ...table.check.lines.flatMap((text, i) => [
      make('p', words(text)),
      make('p', [make('code', [table.check.commands[i]!])]),
    ]),
    make('p', words(table.limits)),
    make('p', words(table.signature)),
  ];
}

function headCell(column: readonly Said[]): HTMLElement {
  const cell = make('th', words(column));
  cell.scope = 'col';
  return cell;
}
