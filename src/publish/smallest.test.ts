import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { smallest } from './smallest.ts';

test('the same content in fewer bytes, and no time in them', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'smallest-'));
  try {
    const file = path.join(folder, 'a');
    const content = Array.from({ length: 4000 }, (_, i) => `${(i * 7919) % 1013} 偷拍`).join('\n');
    const before = gzipSync(content, { level: 9 });
    writeFileSync(file, before);
    await smallest(file);
    const after = readFileSync(file);
    expect(gunzipSync(after).toString()).toBe(content);
    expect(after.length).toBeLessThan(before.length);
    expect(after.readUInt32LE(4)).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
