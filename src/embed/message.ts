/** What a frame of ours tells its host page, and what the host page believes. */

export const HEIGHT_MESSAGE = 'lit-corner:height';
export const MESSAGE_VERSION = 1;

/** Bounds of a frame, in CSS pixels: a message can make it neither vanish nor fill the page without end. */
export const MIN_HEIGHT = 120;
export const MAX_HEIGHT = 16000;

/** The parts of a MessageEvent that are looked at. */
export interface Heard {
  source: unknown;
  origin: string;
  data: unknown;
}

/**
 * The height that a message asks for, within bounds; null if it is not from this frame, not from this site, or not such a
 * message.
 * @param frame the frame's window
 * @param origin the site's origin; a sandboxed frame's is "null"
 */
export function heightFrom({ source, origin: from, data }: Heard, frame: unknown, origin: string): number | null {
  if (!frame || source !== frame || (from !== origin && from !== 'null')) return null;
  if (typeof data !== 'object' || data === null) return null;
  const { type, v, height } = data as Record<string, unknown>;
  if (type !== HEIGHT_MESSAGE || v !== MESSAGE_VERSION) return null;
  if (typeof height !== 'number' || !Number.isFinite(height)) return null;
  return Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, Math.ceil(height)));
}
