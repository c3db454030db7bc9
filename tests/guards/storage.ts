/** No script of ours keeps or sends anything, outside the allow-list (tests/lib/contract.ts). */
import { STORAGE_ALLOWED } from '../lib/contract.ts';

const TOKENS: [token: string, pattern: RegExp][] = [
  ['cookie', /\.cookie\b|\bcookieStore\b|\[\s*["'`]cookie["'`]\s*\]/],
  ['localStorage', /\blocalStorage\b/],
  ['sessionStorage', /\bsessionStorage\b/],
  ['indexedDB', /\bindexedDB\b/i],
  ['caches', /\bcaches\s*\.|\bCacheStorage\b|\bwindow\.caches\b/],
  ['serviceWorker', /\bserviceWorker\b/],
  ['sendBeacon', /\bsendBeacon\b/],
  ['navigator.storage', /\bnavigator\.storage\b|\bgetDirectory\(\)/],
  ['WebSocket', /\bWebSocket\b|\bEventSource\b|\bWebTransport\b|\bRTCPeerConnection\b/],
  ['window.name', /\bwindow\.name\b/],
  ['BroadcastChannel', /\bBroadcastChannel\b|\bSharedWorker\b/],
  ['XMLHttpRequest', /\bXMLHttpRequest\b/],
];

/**
 * The ways to store or send that a script uses and may not.
 * @param place `built` for a file of dist/, `source` for one of the project
 */
export function storageCalls(file: string, script: string, place: 'built' | 'source'): string[] {
  return TOKENS.filter(([, pattern]) => pattern.test(script))
    .map(([token]) => token)
    .filter((token) => !STORAGE_ALLOWED.some((allowed) => allowed.token === token && allowed[place].test(file)))
    .map((token) => `${file}: uses ${token}`);
}
