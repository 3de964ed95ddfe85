/** Reads an OpenAPI description, YAML or JSON, with what it refers to in other files; says in one line what is wrong with one that cannot be used. */
import { readFile } from 'node:fs/promises';
import { $RefParser } from '@apidevtools/json-schema-ref-parser';
// Not among what the package shows of itself: there it prints what is wrong instead of telling it.
import { OpenAPISchemaValidator } from 'express-openapi-validator/dist/framework/openapi.schema.validator.js';
import type { OpenAPIV3 } from 'express-openapi-validator/dist/framework/types.js';

export type Description = OpenAPIV3.DocumentV3 | OpenAPIV3.DocumentV3_1;

/** A file that is no description. */
export class Unusable extends Error {}

const TOLD_AT_MOST = 5;

export const readDescription = async (file: string): Promise<Description> => {
  const read: unknown = await bundled(file);
  if (!isDescription(read)) throw new Unusable(`${file} is no OpenAPI description of version 3.0 or 3.1.`);
  const { errors } = new OpenAPISchemaValidator({ version: read.openapi, validateApiSpec: true }).validate(read);
  const mistakes = [...new Set((errors ?? []).map(({ instancePath, message = 'is wrong' }) => `${instancePath || 'the file'} ${message}`))];
  if (mistakes.length === 0) return read;
  const more = mistakes.length > TOLD_AT_MOST ? [`and ${mistakes.length - TOLD_AT_MOST} more`] : [];
  const told = [...mistakes.slice(0, TOLD_AT_MOST), ...more].map((line) => `  ${line}`);
  throw new Unusable(`${file} is no valid OpenAPI description:\n${told.join('\n')}`);
};

/** Only files: what a description refers to on the network is not fetched. */
const bundled = async (file: string): Promise<unknown> => {
  try {
    await readFile(file);
  } catch (error) {
    throw new Unusable(`${file} cannot be read.`, { cause: error });
  }
  try {
    return await $RefParser.bundle(file, { resolve: { http: false } });
  } catch (error) {
    throw new Unusable(`${file} cannot be understood: ${firstLine(error)}`, { cause: error });
  }
};

const firstLine = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));

/** So far: the rest is for its schema. */
const isDescription = (read: unknown): read is Description =>
  typeof read === 'object' && read !== null && 'openapi' in read && typeof read.openapi === 'string' && /^3\.[01]\.\d/.test(read.openapi);
