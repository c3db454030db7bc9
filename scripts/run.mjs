// node scripts/run.mjs <npm script> [args…]
// Runs an npm script under a Node this project supports, installing what is missing first.
// Only Node built-ins, and nothing newer than Node 18 understands. It prints to standard error only, so that
// `npm run -s cite` can be piped. Why a launcher: docs/decisions/0001-node.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const NEEDED = [22, 22, 2];
const env = { ...process.env };
let node = process.execPath;

/** Ends the launcher with a message a person can act on. */
function fail(message) {
  console.error(message);
  process.exit(1);
}

/** @returns {boolean} whether the running Node is at least NEEDED. */
function newEnough() {
  const have = process.versions.node.split('.').map(Number);
  for (let i = 0; i < 3; i++) if (have[i] !== NEEDED[i]) return have[i] > NEEDED[i];
  return true;
}

/** Runs npm with the chosen Node. `quiet` sends npm's own output to standard error. */
function npm(args, { quiet = false } = {}) {
  const cli = env.npm_execpath;
  const options = { cwd: root, env, stdio: ['inherit', quiet ? 2 : 'inherit', 'inherit'] };
  const run =
    cli && /npm-cli\.js$/.test(cli)
      ? spawnSync(node, [cli, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (run.error) fail(`Could not start npm: ${run.error.message}`);
  if (run.status !== 0) process.exit(run.status ?? 1);
}

/** Puts a prebuilt Node (from scripts/node, out of the npm registry) first in PATH. */
function borrowNode() {
  const dir = path.join(root, 'scripts/node');
  const { platform, arch } = process;
  const name = `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const binary = path.join(dir, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    console.error(
      `Node ${process.versions.node} is older than ${NEEDED.join('.')}: fetching ${name} from npm (about 50 MB, once) …`,
    );
    npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', dir], { quiet: true });
  }
  if (!existsSync(binary))
    fail(
      `There is no prebuilt Node for ${platform}-${arch}. Install Node ${NEEDED.join('.')} or later, then run the command again.`,
    );
  node = binary;
  const key = Object.keys(env).find((k) => k.toUpperCase() === 'PATH') ?? 'PATH';
  env[key] = path.dirname(binary) + path.delimiter + env[key];
  delete env.npm_node_execpath;
  delete env.NODE;
}

/** Installs the packages when they are missing or older than the lock file. */
function installPackages() {
  const lock = path.join(root, 'package-lock.json');
  const mark = path.join(root, 'node_modules/.package-lock.json');
  const stale = !existsSync(mark) || statSync(lock).mtimeMs > statSync(mark).mtimeMs;
  if (stale) npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
}

const [script, ...rest] = process.argv.slice(2);
const scripts = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).scripts;
if (!script || !scripts[script])
  fail(`scripts/run.mjs: unknown npm script “${script ?? ''}”. The scripts are: ${Object.keys(scripts).join(', ')}.`);

env.ASTRO_TELEMETRY_DISABLED = '1';
if (!newEnough()) borrowNode();
installPackages();
npm(['run', '--silent', script, ...(rest.length ? ['--', ...rest] : [])]);
