/**
 * Gzip as small as it can be made (Zopfli), for files that are unpacked in the browser and not by the server. Slow, about a
 * second for 150 kB, so only for what every search loads. The same input gives the same bytes on every processor. Node only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';

/** Packs a gzip file anew, where it lies. */
export async function smallest(file: string): Promise<void> {
  const packed = await gzipAsync(gunzipSync(readFileSync(file)), { numiterations: 15 });
  writeFileSync(file, packed);
}
