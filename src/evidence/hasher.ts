/** Hashes files for the page: in a worker, or, where none can be made (a copy opened from a disk), on its own thread. */
import { type Answer, type Failure, type Order, failureOf } from './protocol.ts';

/** Smaller than the worker's, so that the page answers between two slices. */
const SLICE_HERE = 2 ** 20;

/** How one file fared. */
export type Outcome = { sha256: string } | { cancelled: true } | { error: Failure };

interface Job {
  file: Blob;
  onBytes: (done: number) => void;
  settle: (outcome: Outcome) => void;
}

/** The files to hash; each can be cancelled, and `close` lets go of all of them. */
export class Hasher {
  #worker: Worker | null = null;
  #jobs = new Map<number, Job>();
  #next = 1;
  /** Files that wait for the page's own thread, one after the other. */
  #here: Promise<void> = Promise.resolve();

  /** @param script the worker's address */
  constructor(script: string) {
    try {
      this.#worker = new Worker(script);
      this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#hear(data));
      // The script did not come, or the browser refuses workers only now.
      this.#worker.addEventListener('error', () => this.#withoutWorker());
    } catch {
      this.#worker = null;
    }
  }

  /**
   * Puts a file in the queue.
   * @param onBytes told now and then how many bytes are done
   * @returns the outcome, and a way to stop
   */
  add(file: Blob, onBytes: (done: number) => void): { outcome: Promise<Outcome>; cancel: () => void } {
    const id = this.#next++;
    const outcome = new Promise<Outcome>((settle) => this.#jobs.set(id, { file, onBytes, settle }));
    if (this.#worker) this.#order({ id, file });
    else this.#hashHere(id);
    return {
      outcome,
      cancel: () => {
        if (this.#worker) this.#order({ id, cancel: true });
        this.#end(id, { cancelled: true });
      },
    };
  }

  /** Stops everything and lets go of every file. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const id of [...this.#jobs.keys()]) this.#end(id, { cancelled: true });
  }

  #order(order: Order): void {
    this.#worker?.postMessage(order);
  }

  #end(id: number, outcome: Outcome): void {
    this.#jobs.get(id)?.settle(outcome);
    this.#jobs.delete(id);
  }

  #hear(answer: Answer): void {
    if ('bytes' in answer) this.#jobs.get(answer.id)?.onBytes(answer.bytes);
    else if ('sha256' in answer) this.#end(answer.id, { sha256: answer.sha256 });
    else if ('error' in answer) this.#end(answer.id, { error: answer.error });
    else this.#end(answer.id, { cancelled: true });
  }

  #withoutWorker(): void {
    if (!this.#worker) return;
    this.#worker.terminate();
    this.#worker = null;
    for (const id of this.#jobs.keys()) this.#hashHere(id);
  }

  #hashHere(id: number): void {
    this.#here = this.#here.then(async () => {
      const job = this.#jobs.get(id);
      if (!job) return;
      try {
        const { hashFile } = await import('./hash.ts');
        const sha256 = await hashFile(job.file, {
          slice: SLICE_HERE,
          onProgress: job.onBytes,
          isCancelled: () => !this.#jobs.has(id),
        });
        this.#end(id, sha256 === null ? { cancelled: true } : { sha256 });
      } catch (error) {
        this.#end(id, { error: failureOf(error) });
      }
    });
  }
}
