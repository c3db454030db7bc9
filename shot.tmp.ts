import { chromium } from 'playwright-core';
import http from 'node:http'; import fs from 'node:fs'; import path from 'node:path';
const types: Record<string,string> = { '.html':'text/html','.js':'text/javascript','.css':'text/css','.json':'application/json','.svg':'image/svg+xml' };
const server = http.createServer((q, r) => { let p = decodeURIComponent(new URL(q.url!, 'http://x').pathname); if (p.endsWith('/')) p += 'index.html'; const f = path.join('dist', p); if (!fs.existsSync(f)) { r.writeHead(404); r.end(); return; } r.writeHead(200, { 'content-type': types[path.extname(f)] ?? 'text/plain' }); r.end(fs.readFileSync(f)); }).listen(0);
await new Promise((r) => server.once('listening', r));
const o = `http://localhost:${(server.address() as any).port}`;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, p, w, theme] of JSON.parse(process.argv[2]!)) {
  const c = await b.newContext({ viewport: { width: w, height: 900 }, colorScheme: theme, reducedMotion: 'reduce' });
  const pg = await c.newPage(); pg.on('console', (m) => m.type() === 'error' && console.log(name, m.text())); pg.on('pageerror', (e) => console.log(name, String(e)));
  await pg.goto(o + p); await pg.waitForTimeout(700);
  await pg.screenshot({ path: `/tmp/s-${name}.png`, fullPage: !p.includes('#'), clip: undefined });
  await c.close();
}
await b.close(); server.close();
