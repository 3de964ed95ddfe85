/** The bytes of a request as they came: signatures are over these, never over what a parser made of them. Compressed bodies are refused. */
import type { IncomingMessage } from 'node:http';
import { type Request, raw } from 'express';

/** Larger bodies are refused before they are read. */
const BODY_AT_MOST = 1_000_000;

/** For Express. */
export const rawBody = raw({ type: () => true, limit: BODY_AT_MOST, inflate: false });
export const bytesOf = (request: Request): Uint8Array => (Buffer.isBuffer(request.body) ? request.body : new Uint8Array());

/** A body that is not taken; the status says why. */
class BodyRefused extends Error {
  readonly status: number;
  constructor(status: number) {
    super('the body is not taken');
    this.status = status;
  }
}

/** For a bare server. Rejects with an error that carries a `status`. */
export const readBody = (request: IncomingMessage, atMost = BODY_AT_MOST): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const { 'content-encoding': encoding = 'identity', 'content-length': declared = '0' } = request.headers;
    if (encoding !== 'identity') return reject(new BodyRefused(415));
    if (Number(declared) > atMost) return reject(new BodyRefused(413));
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > atMost) reject(new BodyRefused(413));
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('close', () => {
      if (!request.complete) reject(new BodyRefused(400));
    });
    request.on('error', () => reject(new BodyRefused(400)));
  });
