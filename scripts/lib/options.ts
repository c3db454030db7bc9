/** The options of a script. What it prints at --help is the comment at its head, so that the two cannot disagree. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** The lines of comment at the head of a source. */
function headOf(source: string): string {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^\/\/ ?/, ''))
    .join('\n');
}

/**
 * Reads the options a script was called with. Ends it with its usage at --help (exit 0) and at an option that it does not
 * know (exit 2).
 * @param script its import.meta.url
 */
export function readOptions<T extends ParseArgsOptionsConfig>(
  script: string,
  options: T,
): ReturnType<typeof parseArgs<{ options: T }>>['values'] {
  const usage = headOf(readFileSync(fileURLToPath(script), 'utf8'));
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs<{ options: T }>({ options }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}
