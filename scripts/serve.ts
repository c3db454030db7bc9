// node scripts/serve.ts        (npm start and npm run preview)
// Serves dist/ on http://localhost:4321. PORT changes the port, HOST the interface (HOST=0.0.0.0 in a container).
import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveSite } from './lib/static-server.ts';

const root = path.resolve(import.meta.dirname, '../dist');

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const port = Number(process.env.PORT ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(`PORT: found “${process.env.PORT}”; wanted a number from 1 to 65535.`);
if (!existsSync(path.join(root, 'index.html')))
  fail('There is no built site in dist/. Run `npm start`, or `npm run build` first.');

try {
  const { server, port: taken } = await serveSite({ root }, port, process.env.HOST ?? 'localhost');
  console.log(`Lit Corner is served at http://localhost:${taken}/`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      server.close();
      server.closeAllConnections();
    });
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    fail(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`);
  if (code === 'EACCES')
    fail(`Port ${port} may not be used without more rights. Choose one above 1023: PORT=4321 npm start`);
  fail(`The site could not be served: ${message}`);
}
