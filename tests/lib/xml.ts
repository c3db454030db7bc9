/** Validating XML against a schema, with libxml2 as WebAssembly: no program need be installed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';

const FIXTURES = path.join(import.meta.dirname, '../fixtures');

/** The attributes of the `xml:` prefix, which schemas import by this name. */
const XML_NAMES = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
<xs:attribute name="lang" type="xs:language"/><xs:attribute name="space" type="xs:NCName"/>
<xs:attribute name="base" type="xs:anyURI"/><xs:attribute name="id" type="xs:ID"/></xs:schema>`;

/** A schema of tests/fixtures/. */
export const fixture = (name: string): string => readFileSync(path.join(FIXTURES, name), 'utf8');

/**
 * What is wrong with some XML, as sentences.
 * @param files name → content; the name stands in the messages
 */
export async function xmlProblems(files: ReadonlyMap<string, string>, schema: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [...files].map(([name, contents]) => ({ fileName: name.replaceAll('/', '_'), contents })),
    schema: [{ fileName: 'schema.xsd', contents: schema }],
    preload: [{ fileName: 'xml.xsd', contents: XML_NAMES }],
    initialMemoryPages: 512,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
