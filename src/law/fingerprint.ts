import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** The text as it is fingerprinted: LF, no trailing spaces, no final newline; no Unicode normalisation. */
export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n+$/, '');
}

/** SHA-256 of the normalised text as UTF-8, 64 lower-case hexadecimal digits. */
export function fingerprint(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(normaliseText(text))));
}
