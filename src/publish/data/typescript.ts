/** TypeScript types from our JSON Schemas (the subset that zod writes). */

/** What this reads of a schema. */
export interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  description?: string;
  $ref?: string;
  not?: object;
}

const literal = (value: unknown) => JSON.stringify(value);
const union = (parts: readonly string[]) => {
  const all = [...new Set(parts)];
  return all.length > 1 ? `(${all.join(' | ')})` : (all[0] ?? 'never');
};
const key = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : literal(name));

function objectType(schema: Schema, indent: string): string {
  const inner = `${indent}  `;
  const required = new Set(schema.required);
  const known = Object.entries(schema.properties ?? {}).map(
    ([name, of]) => `${inner}${key(name)}${required.has(name) ? '' : '?'}: ${typeOf(of, inner)};`,
  );
  const rest = schema.additionalProperties;
  if (rest && typeof rest === 'object') {
    const of = typeOf(rest, inner);
    // Named keys must fit the type of all keys.
    return known.length
      ? `{\n${known.join('\n')}\n${inner}[key: string]: ${of} | undefined;\n${indent}}`
      : `Record<string, ${of}>`;
  }
  return known.length ? `{\n${known.join('\n')}\n${indent}}` : 'Record<string, unknown>';
}

/**
 * The type that a schema describes.
 * @throws Error for a reference: our schemas are written out in full
 */
export function typeOf(schema: Schema, indent = ''): string {
  if (schema.$ref) throw new Error(`found $ref “${schema.$ref}” in a schema; wanted it written out`);
  if ('const' in schema) return literal(schema.const);
  if (schema.enum) return union(schema.enum.map(literal));
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return union(choice.map((one) => typeOf(one, indent)));
  if (schema.allOf) return `(${schema.allOf.map((one) => typeOf(one, indent)).join(' & ')})`;
  if (Array.isArray(schema.type)) return union(schema.type.map((type) => typeOf({ ...schema, type }, indent)));
  switch (schema.type) {
    case 'string':
      return 'string';
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return `Array<${schema.items ? typeOf(schema.items, indent) : 'unknown'}>`;
    case 'object':
      return objectType(schema, indent);
    default:
      return schema.not ? 'never' : 'unknown';
  }
}

/** `export interface Name {…}` for a set of rows, and a constant for the set: the declarations of index.d.ts. */
export function declarations(sets: readonly { name: string; type: string; about: string; schema: Schema }[]): string {
  return sets
    .map(({ name, type, about, schema }) => {
      const row = schema.items ?? schema;
      return `/** ${about} */\nexport type ${type} = ${typeOf(row)};\n\n/** ${name}.json */\nexport declare const ${name}: ${schema.items ? `${type}[]` : type};\n`;
    })
    .join('\n');
}
