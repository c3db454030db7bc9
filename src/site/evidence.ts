/** What the page of the list of files needs: its words for the script, and the provisions it speaks of. */
import { LABEL_KEYS, type LabelSet, type Labels, UI_KEYS, type UiStrings } from '../evidence/strings.ts';
import { translator } from '../i18n/index.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { EDITION } from './edition.ts';

/** What the law says of it: a sentence of the strings, and the wordings on which it stands. */
export const EVIDENCE_RULES: { key: string; cites: string[] }[] = [
  {
    key: 'original',
    cites: ['cn/civil-evidence-provisions/art-15@2020-05-01'],
  },
  {
    key: 'factors',
    cites: ['cn/civil-evidence-provisions/art-93@2020-05-01', 'cn/civil-evidence-provisions/art-94@2020-05-01'],
  },
  { key: 'internet', cites: ['cn/internet-courts-2018/art-11@2018-09-07'] },
  {
    key: 'chain',
    cites: ['cn/online-litigation-rules/art-16@2021-08-01', 'cn/online-litigation-rules/art-18@2021-08-01'],
  },
  { key: 'methods', cites: ['cn/criminal-electronic-data-2016/art-5@2016-10-01'] },
  { key: 'compare', cites: ['cn/criminal-electronic-data-2016/art-23@2016-10-01'] },
  { key: 'excluded', cites: ['cn/criminal-electronic-data-2016/art-28@2016-10-01'] },
];

/** All that the script says and writes. */
export interface EvidenceStrings {
  ui: UiStrings;
  /** The words of a list, Chinese first. */
  labels: LabelSet;
  /** The tool's name with its edition, as the list bears it. */
  tool: string;
}

/** Offsets of the world's clocks, in minutes east of UTC. */
export const OFFSETS = [
  -720, -660, -600, -570, -540, -480, -420, -360, -300, -240, -210, -180, -120, -60, 0, 60, 120, 180, 210, 240, 270,
  300, 330, 345, 360, 390, 420, 480, 525, 540, 570, 600, 630, 660, 720, 765, 780, 840,
];

/** The words of a list in one language. Throws if one is missing. */
export function inventoryLabels(locale: Locale): Labels {
  const t = translator(locale);
  return Object.fromEntries(LABEL_KEYS.map((key) => [key, t(`evidence.label.${key}`)])) as Labels;
}

/** The words for the page's script. Throws if one is missing. */
export function evidenceStrings(locale: Locale): EvidenceStrings {
  const t = translator(locale);
  return {
    ui: Object.fromEntries(UI_KEYS.map((key) => [key, t(`evidence.ui.${key}`)])) as UiStrings,
    labels: LOCALES.map((one) => ({ locale: one, labels: inventoryLabels(one) })),
    tool: t('evidence.tool', { edition: EDITION }),
  };
}
