/** Whether a published set of keys (JWKS) can be fetched and read, and has any that signatures can be checked with. */
import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { z } from 'zod';
import { bad, type Eyes, type Finding, good, lookForJson } from './checking.ts';

const setShape = z.looseObject({
  keys: z.array(z.looseObject({ kty: z.string(), use: z.string().optional(), kid: z.string().optional() })),
});

export const checkKeys = async (eyes: Eyes, step: string, url: string): Promise<Finding> => {
  const { finding, body } = await lookForJson(eyes, step, { url });
  if (body === undefined) return finding;
  const set = setShape.safeParse(body).data?.keys ?? [];
  const usable = set.filter((key) => key.use !== 'enc' && isKey(key));
  if (usable.length === 0) return bad(step, 'keys_none', `${url}: ${set.length} keys, none to check with`);
  return finding.trouble ? finding : good(step, `${url}: ${usable.map(({ kty, kid = '-' }) => `${kty} ${kid}`).join(', ')}`);
};

const isKey = (key: JsonWebKey): boolean => {
  try {
    createPublicKey({ key, format: 'jwk' });
    return true;
  } catch {
    return false;
  }
};
