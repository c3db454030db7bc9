/** The content, read once for each test file. */
import path from 'node:path';
import { readContent } from '../../src/publish/read-content.ts';

/** The project's folder. */
export const ROOT = path.resolve(import.meta.dirname, '../..');
export const { content, record, problems } = readContent(ROOT);

/** Every wording of the record. */
export const versions = [...record.versions.values()];
