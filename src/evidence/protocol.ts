/** What the page and its worker say to each other. */

/** To the worker: hash this file, or stop with that one. */
export type Order = { id: number; file: Blob } | { id: number; cancel: true };

/** From the worker. `bytes` while it works, then one of the others. */
export type Answer =
  | { id: number; bytes: number }
  | { id: number; sha256: string }
  | { id: number; cancelled: true }
  | { id: number; error: Failure };

export type Failure = 'unreadable' | 'failed';

/** What went wrong, in the words of the protocol. */
export const failureOf = (error: unknown): Failure =>
  error instanceof DOMException && ['NotReadableError', 'NotFoundError', 'SecurityError'].includes(error.name)
    ? 'unreadable'
    : 'failed';
