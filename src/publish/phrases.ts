/**
 * Where a Chinese heading may break on a narrow screen: between words, not inside one. The words come from Intl.Segmenter
 * (ICU's dictionary); a `<wbr>` stands between them, and the styles forbid other breaks in a heading that has some (base.css).
 */
import { runs } from '../i18n/runs.ts';
import type { Edit, Node } from './edit.ts';

const HEADINGS = new Set(['h1', 'h2', 'h3']);
/** Shorter headings fit on any screen. */
const LONG = 8;
const HAN = /\p{Script=Han}/u;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** What belongs to the word before it, and to the word after it. */
const CLINGS_BACK = /^(?:[的了着过地得吗呢吧们者上下里内中后前时条款项号年月日天岁个次]|之[一二三四五六七八九])/u;
const CLINGS_ON = /[第不未没无勿被把在或和与向给对从可你我他她其该这那各每]$/u;
const NUMERAL = /[〇零一二三四五六七八九十百千]/u;
/** Words of this field that the dictionary takes apart. */
const WHOLE =
  /偷拍|偷窥|私密|影像|裙底|窥淫|原文件|未成年人|公安机关|检察机关|派出所|处罚法|处罚决定|诉讼法|行政处罚|保护令|受案|立案|复议|复核|裸照|裸聊|摄像头|录音录像|举报人|当事人|受害人|被害人|加害人/gu;

/**
 * The places in a piece of Chinese text at which a line may break, as offsets.
 * @param text may hold numbers and Latin words; nothing breaks inside those
 */
export function breaksOf(text: string): number[] {
  const words = [...segmenter.segment(text)];
  const inside = new Set(
    [...text.matchAll(WHOLE)].flatMap(({ 0: word, index }) => [...word].slice(1).map((_, i) => index + i + 1)),
  );
  return words.slice(1).flatMap(({ segment, index }, i) => {
    if (inside.has(index)) return [];
    const before = words[i]!.segment;
    const last = before.at(-1)!;
    const first = segment[0]!;
    const meets = HAN.test(last) && (HAN.test(first) || /[A-Za-z\d]/.test(first));
    const leaves = /[A-Za-z]/.test(last) && HAN.test(first);
    const clings =
      CLINGS_BACK.test(segment) ||
      CLINGS_ON.test(before) ||
      (before.length === 1 && segment.length === 1) ||
      (NUMERAL.test(last) && NUMERAL.test(first));
    return (meets || leaves) && !clings ? [index] : [];
  });
}

/** The edits that let the Chinese headings of a page break between words. `lang` is the language in which the node stands. */
export function phraseEdits(node: Node, html: string, lang = '', inHeading = false): Edit[] {
  if (node.nodeName === '#text') {
    const at = node.sourceCodeLocation;
    if (!at || !inHeading || !lang.startsWith('zh')) return [];
    const source = html.slice(at.startOffset, at.endOffset);
    // What is in another language is marked (mark-languages.ts); a piece with an entity stays as it is.
    let end = at.startOffset;
    return runs(source, lang).flatMap((piece) => {
      const start = end;
      end += piece.text.length;
      if (piece.lang || piece.text.length < LONG || piece.text.includes('&')) return [];
      return breaksOf(piece.text).map((offset) => ({ start: start + offset, end: start + offset, text: '<wbr>' }));
    });
  }
  if (!('childNodes' in node)) return [];
  const own = 'attrs' in node ? node.attrs.find(({ name }) => name === 'lang')?.value : undefined;
  return node.childNodes.flatMap((child) =>
    phraseEdits(child, html, own ?? lang, inHeading || HEADINGS.has(node.nodeName)),
  );
}
