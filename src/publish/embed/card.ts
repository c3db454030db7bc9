/**
 * A picture of a guide with its first steps and a QR code, for places where no frame and no link works (WeChat articles,
 * posters). SVG with the reader's fonts; scripts/cards.ts and the builder page make PNG of it.
 */
import { encode } from 'uqr';
import { escapeHtml } from '../../embed/snippets.ts';
import { find, findAll, words } from './cut.ts';
import type { SourcePage } from './source.ts';

const WIDTH = 1080;
const MARGIN = 84;
/** The QR code with its margin is at most this wide. */
const QR_SIDE = 330;
const INK = '#211d17';
const SOFT = '#5d5446';
const FONT = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',system-ui,sans-serif";

/** The width of a text in ems: a full-width character is one, a Latin one a little more than half. */
const ems = (text: string) =>
  [...text].reduce(
    (sum, letter) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’]/u.test(letter) ? 1 : 0.56),
    0,
  );

/** Breaks a text into lines: Chinese anywhere but before a closing mark, Latin between words. */
export function wrap(text: string, width: number): string[] {
  const pieces = text.match(/[A-Za-z0-9’'().,:;/-]+\s*|\s+|./gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const closes = /^[，。；：！？、）》”’]/.test(piece);
    if (line && ems(line + piece.trimEnd()) > width && !closes) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** What a card says, read from the guide's own page. */
export interface CardText {
  title: string;
  summary: string;
  heading: string;
  steps: string[];
  foot: string[];
  url: string;
  siteName: string;
  lang: string;
}

/** The title, summary and first steps of a guide's page. */
export function cardText(page: SourcePage): Pick<CardText, 'title' | 'summary' | 'heading' | 'steps'> {
  const first = find(page.main, /<section aria-labelledby="[^"]*">/g);
  const inner = first?.inner ?? '';
  return {
    title: words(find(page.main, /<h1\b[^>]*>/g)?.inner ?? ''),
    summary: words(`<p>${/<meta name="description" content="([^"]*)"/.exec(page.html)?.[1] ?? ''}</p>`),
    heading: words(find(inner, /<h2\b[^>]*>/g)?.inner ?? ''),
    steps: findAll(inner, /<h3>/g).map((step) => words(step.inner)),
  };
}

/**
 * The QR code as one path of unit squares, with the four light squares on every side that the standard (ISO/IEC 18004) asks
 * for: a picture is cut close, and set on any colour.
 */
function qrPath(url: string): { path: string; size: number } {
  const { data, size } = encode(url, { border: 4, ecc: 'M' });
  let path = '';
  data.forEach((row, y) => row.forEach((on, x) => on && (path += `M${x} ${y}h1v1h-1z`)));
  return { path, size };
}

/** Draws the card. */
export function cardSvg({ title, summary, heading, steps, foot, url, siteName, lang }: CardText): string {
  const inner = WIDTH - 2 * MARGIN;
  const out: string[] = [];
  let y = 130;
  const text = (lines: readonly string[], size: number, fill: string, weight: number, gap: number, x = MARGIN) => {
    for (const line of lines) {
      out.push(
        `<text x="${x}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeHtml(line)}</text>`,
      );
      y += size * 1.5;
    }
    y += gap;
  };
  text([siteName], 32, SOFT, 400, 52);
  text(wrap(title, inner / 64), 64, INK, 700, 18);
  text(wrap(summary, inner / 36), 36, SOFT, 400, 44);
  out.push(`<path d="M${MARGIN} ${Math.round(y) - 58}h${inner}" stroke="#e2d8c4" stroke-width="2"/>`);
  text([heading], 40, INK, 700, 10);
  steps.forEach((step, i) => {
    out.push(
      `<text x="${MARGIN}" y="${Math.round(y)}" font-size="40" font-weight="700" fill="#855000">${i + 1}</text>`,
    );
    text(wrap(step, (inner - 64) / 40), 40, INK, 400, 8, MARGIN + 64);
  });
  y += 24;
  const qr = qrPath(url);
  // Whole pixels a square: half ones are grey in a PNG, and grey is guessed at.
  const square = Math.max(4, Math.floor(QR_SIDE / qr.size));
  const side = square * qr.size;
  const top = Math.round(y);
  out.push(
    `<rect x="${MARGIN}" y="${top}" width="${side}" height="${side}" fill="#fff"/>`,
    `<path transform="translate(${MARGIN} ${top}) scale(${square})" d="${qr.path}" fill="#000" shape-rendering="crispEdges"/>`,
  );
  y = top + 44;
  const beside = MARGIN + side + 40;
  for (const line of foot) text(wrap(line, (WIDTH - MARGIN - beside) / 30), 30, SOFT, 400, 6, beside);
  // An address breaks anywhere.
  text(url.match(/.{1,32}/g) ?? [], 28, INK, 400, 0, beside);
  const height = Math.max(top + side, Math.round(y)) + 80;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" lang="${lang}" role="img" aria-label="${escapeHtml(title)}" font-family="${FONT}"><path d="M0 0h${WIDTH}v${height}H0z" fill="#fbf7ee"/><path d="M${WIDTH} 0v130a130 130 0 0 1-130-130z" fill="#f4b63f"/>${out.join('')}</svg>\n`;
}
