/** A stand-in for a bank's fraud desk: it signs events, publishes its keys, and is where answers to its cases arrive. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { toClaims } from '../../../connectors/banks/sandbox/fraud/notification.ts';
import { createSigner } from '../../../connectors/banks/sandbox/fraud/signing.ts';
import { identities } from '../../../connectors/banks/sandbox/identities.ts';
import { createAwaited } from './awaited.ts';
import { listen } from './listen.ts';
import type { Desk } from './task.ts';

export interface CaseDesk {
  bank: string;
  addresses: Desk;
  /** A signed event about a new case of this customer. */
  suspect(customer: string): Promise<{ case: string; token: string }>;
  /** When its "no" arrives; undefined: it was waited for long enough. */
  blockOf(id: string): Promise<number | undefined>;
  close(): void;
}

const BANK = 'chase';
const ACCOUNT = 'card-1';

const answered = z.object({ answer: z.enum(['mine', 'not_mine']) });

export const openCaseDesk = async (dir: string): Promise<CaseDesk> => {
  const identity = identities.find(({ id }) => id === BANK);
  if (!identity) throw new Error(`there is no bank ${BANK}`);
  const signer = createSigner(join(dir, 'signing-keys.json'));
  const blocked = createAwaited();

  /** Takes the answer, as the bank's own port would. */
  const take = (id: string, request: IncomingMessage, body: string, response: ServerResponse): void => {
    const { answer } = answered.parse(JSON.parse(body));
    if (answer === 'not_mine') blocked.came(id);
    const [caseState, cardState] = answer === 'mine' ? ['CLEARED', 'ACTIVE'] : ['BLOCKED', 'BLOCKED'];
    const key = request.headers['idempotency-key'];
    const since = new Date().toISOString();
    sendJson(response, { key, caseId: id, answer, caseState, accountId: ACCOUNT, cardState, since });
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const id = /^\/cards\/v1\/cases\/([^/]+)\/answer$/.exec(request.url ?? '')?.[1];
      if (id !== undefined) take(id, request, Buffer.concat(chunks).toString(), response);
      else sendJson(response, signer.jwks(BANK));
    });
  });
  server.keepAliveTimeout = 120_000;
  const url = await listen(server);
  const addresses = { issuer: url, audience: `${url}/events`, jwksUri: `${url}/jwks.json`, cards: `${url}/cards/v1` };

  return {
    bank: BANK,
    addresses,
    async suspect(customer) {
      const now = Date.now();
      const id = `case-${randomUUID()}`;
      const item = { id: randomUUID(), merchant: 'Skyline Electronics', minor: 12_550, currency: 'USD', at: new Date(now).toISOString() };
      const about = { jti: randomUUID(), case: id, customer, signedAt: now, status: 'OPEN', account: ACCOUNT, last4: '6006' } as const;
      const claims = toClaims({ ...about, cardState: 'HELD', items: [item] }, identity, addresses.issuer, addresses.audience);
      return { case: id, token: await signer.sign(BANK, claims) };
    },
    blockOf: blocked.next,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};

const sendJson = (response: ServerResponse, body: object): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
