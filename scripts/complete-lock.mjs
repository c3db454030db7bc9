// node scripts/complete-lock.mjs [lock file …]
// After every change of a dependency: adds to package-lock.json the optional platform packages that the registry
// left out, so that `npm ci` accepts the lock on every platform (docs/decisions/0001-node.md). Added entries carry
// a version, os and cpu, no integrity hash.
import { readFileSync, writeFileSync } from 'node:fs';

const OS = { darwin: 'darwin', macos: 'darwin', win32: 'win32', windows: 'win32', win: 'win32', linux: 'linux' };
for (const name of ['freebsd', 'openbsd', 'netbsd', 'android', 'sunos', 'aix', 'openharmony']) OS[name] = name;
const CPU = { armv7: 'arm' };
for (const name of ['x64', 'arm64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'])
  CPU[name] = name;

/** The key under which `name`, required from the package at `from`, is found in the lock, or null. */
function resolve(packages, from, name) {
  for (let base = from; ; base = base.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const key = `${base ? `${base}/` : ''}node_modules/${name}`;
    if (packages[key]) return key;
    if (!base) return null;
  }
}

for (const file of process.argv.slice(2).length ? process.argv.slice(2) : ['package-lock.json']) {
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const packages = lock.packages;
  let added = 0;
  for (const [key, pkg] of Object.entries({ ...packages })) {
    for (const [name, range] of Object.entries(pkg.optionalDependencies ?? {})) {
      const found = resolve(packages, key, name);
      const version = range.replace(/^[\^~>=v\s]*/, '');
      // A range is satisfied by what npm chose; an exact version only by itself (two packages may want two versions).
      if (found && (range !== version || packages[found].version === version)) continue;
      if (!/^\d+\.\d+\.\d+/.test(version))
        throw new Error(`${file}: ${key} asks ${name}@${range}: no exact version to pin`);
      const words = name.split(/[/-]/).slice(1);
      const os = words.map((word) => OS[word]).find(Boolean);
      const cpu = words.map((word) => CPU[word]).find(Boolean);
      packages[`${found ? `${key}/` : ''}node_modules/${name}`] = {
        version,
        ...(pkg.dev ? { dev: true } : {}),
        optional: true,
        ...(os ? { os: [os] } : {}),
        ...(cpu ? { cpu: [cpu] } : {}),
        ...(/musl/.test(name) ? { libc: ['musl'] } : /-gnu/.test(name) && os === 'linux' ? { libc: ['glibc'] } : {}),
      };
      added++;
    }
  }
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${file}: ${added} entries added`);
}
