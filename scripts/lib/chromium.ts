/** Finds a Chromium for the browser tests, or installs Debian's where that is possible. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** How tests start it: no sandbox (they run as root in CI), and nothing that asks the network by itself. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What to do where no browser can be found. */
export const NO_CHROMIUM =
  'No Chromium was found. Install one (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium; ' +
  'Windows: winget install Google.Chrome), or set CHROMIUM_PATH to the program.';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chromium-headless-shell',
  'headless-shell',
];

/** Paths at which a browser usually stands on this system, the likeliest first. */
function usualPaths(): string[] {
  if (process.platform === 'darwin')
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) => roots.map((root) => path.join(root, program)));
  }
  const folders = new Set(['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(':').filter(Boolean)]);
  return NAMES.flatMap((name) => [...folders].map((folder) => path.join(folder, name)));
}

/** Whether a program is a browser that starts. Ubuntu's /usr/bin/chromium-browser may be a stub that only asks for snap. */
function starts(program: string): boolean {
  if (!existsSync(program)) return false;
  // On Windows `--version` opens a window instead.
  return (
    process.platform === 'win32' || spawnSync(program, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
  );
}

/**
 * The path of a browser on this machine, or null.
 * @throws Error if CHROMIUM_PATH is set and leads to none
 */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (starts(given)) return given;
    throw new Error(`CHROMIUM_PATH: found “${given}”; wanted the path of a Chromium that starts`);
  }
  return usualPaths().find(starts) ?? null;
}

/** Whether Debian's packages can be installed here without asking anybody. */
function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * The path of a browser; installs Debian's Chromium (about 100 MB) with a Chinese font where there is none, apt-get is
 * there and we are root. Its messages go to standard error.
 * @returns null if there is none; then NO_CHROMIUM says what to do
 */
export function ensureChromium(): string | null {
  const found = findChromium();
  if (found || !canInstall()) return found;
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  console.error('No Chromium here: installing Debian’s (once) …');
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  } catch (error) {
    console.error(`apt-get could not install it: ${(error as Error).message.split('\n')[0]}`);
  }
  return findChromium();
}
