/** For tests: a list, and the words of the site. */
import en from '../i18n/locales/en.json' with { type: 'json' };
import zh from '../i18n/locales/zh.json' with { type: 'json' };
import { type Inventory, type Notes, makeInventory } from './inventory.ts';
import type { LabelSet } from './strings.ts';

export const LABELS: LabelSet = [
  { locale: 'zh', labels: zh.evidence.label },
  { locale: 'en', labels: en.evidence.label },
];
export const WORDS = LABELS.map(({ labels }) => labels);

/** From sha256sum: of "abc", and of nothing. */
export const HASHES = {
  abc: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  empty: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};

/** A list of files with made-up hashes, each its own. */
export function sampleList(files: readonly ({ name: string } & Notes)[], caseName = ''): Inventory {
  return makeInventory(
    { caseName, maker: '', madeAt: '2026-11-22 13:45:10 (UTC+08:00)', edition: 'test' },
    {},
    files.map(({ name, ...notes }, i) => ({
      file: { name, size: i, modified: '', sha256: i.toString(16).padStart(64, '0') },
      notes,
    })),
  );
}
