/** A list as one HTML file: no script, no address that is asked for, nothing but text. */
import { HTML_LANG } from '../i18n/locales.ts';
import type { Said } from './strings.ts';
import type { Line, Table } from './table.ts';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE = `
@page { size: A4; margin: 16mm }
body { max-width: 60rem; margin: 1.5rem auto; padding: 0 1rem; background: #fff; color: #000; font: 11pt/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
h1 { font-size: 1.5em } h2 { font-size: 1.1em; margin-top: 1.5em }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
th, td { border: 1px solid #777; padding: .4em .5em; text-align: start; vertical-align: top; overflow-wrap: anywhere }
th:first-child { width: 3.5em } th:nth-child(2) { width: 44% }
tr { break-inside: avoid } thead { display: table-header-group }
p { margin: .2em 0; white-space: pre-wrap } .label { color: #555; font-size: .85em } .label::after { content: ": " }
code { font-family: Consolas, Menlo, monospace; overflow-wrap: anywhere }
`;

const said = (parts: readonly Said[]) =>
  parts.map(({ locale, text }) => `<span lang="${HTML_LANG[locale]}">${escape(text)}</span>`).join(' ');

function line({ key, label, value }: Line): string {
  const tag = key === 'sha256' ? 'code' : 'span';
  return `<p><span class="label">${said(label)}</span><${tag} data-key="${key}">${escape(value)}</${tag}></p>`;
}

/** The file. Facts that the check reads again stand in elements with `data-key`. */
export function inventoryHtml(table: Table): string {
  const lang = HTML_LANG[table.title[0]!.locale];
  const rows = table.rows.map(
    ({ number, cells }) =>
      `<tr><td data-key="number">${number}</td>${cells.map((lines) => `<td>${lines.map(line).join('')}</td>`).join('')}</tr>`,
  );
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escape(table.title.map(({ text }) => text).join(' '))}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${said(table.title)}</h1>
${table.facts.map(line).join('\n')}
<table>
<thead><tr>${table.columns.map((column) => `<th scope="col">${said(column)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<h2>${said(table.check.title)}</h2>
${table.check.lines.map((text, i) => `<p>${said(text)}<br><code>${escape(table.check.commands[i]!)}</code></p>`).join('\n')}
<p>${said(table.limits)}</p>
<p>${said(table.signature)}</p>
</body>
</html>
`;
}
