/** Debian's nginx on this machine alone, with the file that we hand out, for the tests of its headers. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Whether the command is there. */
export const hasNginx = (): boolean => spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status === 0;

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve((address as { port: number }).port));
    });
  });

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    }).once('error', () => resolve(false));
  });

/**
 * Starts nginx. Of the file only where it listens, what it serves and where it complains are changed.
 * @param file deploy/nginx.conf
 * @param root the built site
 * @returns its address, and how to end it
 */
export async function startNginx(file: string, root: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lit-corner-nginx-'));
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(path.join(folder, name));
  const port = await freePort();
  const site = readFileSync(file, 'utf8')
    .replace(/^ {2}listen \[::\]:80;.*$/m, '')
    .replace(/^ {2}listen 80;.*$/m, `  listen 127.0.0.1:${port};`)
    .replace(/^ {2}root .*$/m, `  root "${root}";`)
    .replace(/^ {2}error_log .*$/m, `  error_log "${folder}/error.log" crit;`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path "${folder}/${name.replace('client_', '')}";`)
    .join(' ');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const whole = `${user} daemon off; worker_processes 1; pid "${folder}/pid"; error_log stderr crit;
events { worker_connections 64; }
http { ${temporary}
${site}
}`;
  writeFileSync(path.join(folder, 'nginx.conf'), whole);
  let complaints = '';
  const server = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', 'stderr']);
  server.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const stop = async () => {
    server.kill('SIGQUIT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let i = 0; i < 100; i++) {
    if (server.exitCode !== null) break;
    if (await answers(port)) return { origin: `http://127.0.0.1:${port}`, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`nginx did not start with ${file}: ${complaints}`);
}
