/** What is wrong with a file that is no YAML, in words for someone who never heard of YAML. */
import type { YAMLParseError } from 'yaml';

const ADVICE: Record<string, [found: string, wanted: string]> = {
  TAB_AS_INDENT: ['a tab at the beginning of a line', 'spaces, two for each level'],
  MISSING_CHAR: ['a quotation mark or bracket that is opened and not closed', 'its other half'],
  BAD_INDENT: ['a line that is not indented like its neighbours', 'the same number of spaces as the line above it'],
  BLOCK_AS_IMPLICIT_KEY: ['a colon inside a sentence', 'quotation marks around the whole sentence: "…: …"'],
  MULTILINE_IMPLICIT_KEY: ['a line without “name:” before its value', '“name: value”, with a space after the colon'],
  DUPLICATE_KEY: ['the same field twice', 'each field once'],
  UNEXPECTED_TOKEN: [
    'a sign that cannot stand here',
    'quotation marks around a sentence that begins with a sign or holds a colon',
  ],
  BAD_DQ_ESCAPE: ['a backslash inside quotation marks', 'no backslash, or two'],
};

/**
 * @param source the YAML that was read
 * @param firstLine the line of the file on which the source begins
 */
export function yamlProblem(
  error: YAMLParseError,
  source: string,
  firstLine = 1,
): { field: string; found: string; wanted: string } {
  const reason = error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
  const lines = source.split('\n');
  let [line, column] = error.linePos?.[0] ? [error.linePos[0].line, error.linePos[0].col] : [1, 1];
  // The parser sees a lost quotation mark only at the end of the file; the editor wants the line where it opens.
  const odd = /quote/.test(reason) ? lines.findIndex((text) => (text.match(/"/g)?.length ?? 0) % 2 === 1) : -1;
  if (odd >= 0) [line, column] = [odd + 1, lines[odd]!.indexOf('"') + 1];
  const code = /^Sequence item/.test(reason) ? 'BAD_INDENT' : error.code;
  const [found, wanted] = ADVICE[code] ?? [
    'something that cannot be read',
    'fields as “name: value”, as in a file beside it',
  ];
  const text = lines[line - 1]?.trim() ?? '';
  const quoted = text ? `: “${text.length > 60 ? `${text.slice(0, 57)}…` : text}”` : '';
  return {
    field: `line ${line + firstLine - 1}, column ${column}`,
    found: `${found}${quoted}`,
    wanted: `${wanted} (${reason})`,
  };
}
