/** The key that signs ID tokens: made when first needed, and kept, so that what was signed before a restart stays good. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeAtomically } from './state.ts';

const keyShape = z.object({ kid: z.string(), kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string() });
type SigningKey = z.output<typeof keyShape>;

export const keptKey = (file: string): SigningKey => {
  if (!existsSync(file)) writeAtomically(file, JSON.stringify(newKey()));
  return keyShape.parse(JSON.parse(readFileSync(file, 'utf8')));
};

const newKey = (): SigningKey => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return keyShape.parse({ ...privateKey.export({ format: 'jwk' }), kid: randomUUID() });
};
