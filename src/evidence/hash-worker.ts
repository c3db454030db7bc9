/** The worker: hashes one file after the other and tells how far it is. Served as /hash.js (src/pages/hash.js.ts). */
import { hashFile } from './hash.ts';
import { type Answer, type Order, failureOf } from './protocol.ts';

const cancelled = new Set<number>();
let last: Promise<void> = Promise.resolve();
const tell = (answer: Answer) => postMessage(answer);

async function work(id: number, file: Blob): Promise<void> {
  try {
    const sha256 = await hashFile(file, {
      onProgress: (bytes) => tell({ id, bytes }),
      isCancelled: () => cancelled.has(id),
    });
    tell(sha256 === null ? { id, cancelled: true } : { id, sha256 });
  } catch (error) {
    tell({ id, error: failureOf(error) });
  }
  cancelled.delete(id);
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if ('cancel' in data) cancelled.add(data.id);
  else last = last.then(() => work(data.id, data.file));
});
