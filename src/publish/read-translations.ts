/** Reads the texts that stand in several languages, and their lock. Node only. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from '../law/fingerprint.ts';
import { type TranslationState, TRANSLATIONS_LOCK, compareTranslations, parseTranslations } from './translations.ts';

/** `guides/in-a-group` → language → hash of its file, for every folder of MDX or of letters. Only pairs are kept. */
export function textHashes(root: string): Map<string, Record<string, string>> {
  const all = new Map<string, Record<string, string>>();
  for (const found of globSync('content/*/*/*.{mdx,md}', { cwd: root })) {
    const match = /^content\/([a-z]+\/[a-z0-9-]+)\/([a-z]{2}(?:-[a-z]+)?)\.mdx?$/.exec(found.split(path.sep).join('/'));
    if (!match) continue;
    const hash = fingerprint(readFileSync(path.join(root, found), 'utf8')).slice(0, 16);
    all.set(match[1]!, { ...all.get(match[1]!), [match[2]!]: hash });
  }
  return new Map([...all].filter(([, hashes]) => Object.keys(hashes).length > 1));
}

/** The lock as it stands on the disk; empty if there is none. */
export function lockedTranslations(root: string): Map<string, Record<string, string>> {
  const file = path.join(root, TRANSLATIONS_LOCK);
  return existsSync(file) ? parseTranslations(readFileSync(file, 'utf8')) : new Map();
}

/** How the texts of content/ differ from the lock. */
export function translationState(root: string): TranslationState {
  return compareTranslations(textHashes(root), lockedTranslations(root));
}
