import { expect, test } from 'vitest';
import { packageFiles, packageVersion } from './package.ts';

test('the version is the edition’s day, within v1', () => expect(packageVersion('2026-11-22')).toBe('1.20261122.0'));

test('the manifest names its types, its licence and its edition', () => {
  const files = packageFiles('2026-11-22', '2026-11-22-abcdef0', 'Cite me.');
  expect(JSON.parse(files.get('package.json')!)).toMatchObject({
    name: 'lit-corner-data',
    types: './index.d.ts',
    license: 'CC-BY-4.0',
    litCorner: { edition: '2026-11-22-abcdef0', lawAsAt: '2026-11-22' },
  });
  expect(files.get('index.js')).toContain(
    "export { default as services } from './services.json' with { type: 'json' };",
  );
  expect(files.get('index.d.ts')).toContain('export declare const services: Service[];');
  expect(files.get('README.md')).toContain('Cite me.');
});
