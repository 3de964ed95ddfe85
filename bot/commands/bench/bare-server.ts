/**
 * The bare limit: the same job with the same server and HTTP clients and no promise kept. A signed Messenger webhook is checked, a session
 * read, the bank asked, a sentence sent, the session written. Nothing is queued, ordered, deduplicated, sealed, logged or audited.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import fetch from 'node-fetch';
import { z } from 'zod';
import { answerCpu, type BareTask, taskOf } from './task.ts';

const task: BareTask = taskOf();
const agent = new Agent({ keepAlive: true });
const proof = createHmac('sha256', task.secret).update(task.pageToken).digest('hex');
const sessions = new Map<string, string>();

const webhook = z.object({
  entry: z.array(
    z.object({ messaging: z.array(z.object({ sender: z.object({ id: z.string() }), message: z.object({ mid: z.string() }) })) }),
  ),
});
const accountList = z.object({ accounts: z.array(z.object({ accountId: z.string(), accountType: z.string() })) });
const account = z.object({ availableBalance: z.number(), nickname: z.string().optional() });

const signed = (raw: Buffer, header: string | undefined): boolean => {
  const right = Buffer.from(`sha256=${createHmac('sha256', task.secret).update(raw).digest('hex')}`);
  const given = Buffer.from(header ?? '');
  return given.length === right.length && timingSafeEqual(given, right);
};

const read = async (path: string): Promise<unknown> => {
  const response = await fetch(`${task.bankUrl}${path}`, { agent, headers: { authorization: `Bearer ${task.bankToken}` } });
  return response.json();
};

const answer = async (user: string, mid: string): Promise<void> => {
  const session: { turn: number } = JSON.parse(sessions.get(user) ?? '{"turn":0}');
  const { accounts } = accountList.parse(await read('/accounts'));
  const checking = accounts.find(({ accountId }) => accountId === task.accountId);
  const { availableBalance } = account.parse(await read(`/accounts/${checking?.accountId ?? ''}`));
  const text = `Your checking account has $${availableBalance.toFixed(2)} available.`;
  const response = await fetch(`${task.graphUrl}/v25.0/${task.pageId}/messages?access_token=${task.pageToken}&appsecret_proof=${proof}`, {
    method: 'POST',
    agent,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ recipient: { id: user }, messaging_type: 'RESPONSE', message: { text, metadata: `${mid}#0` } }),
  });
  await response.json();
  sessions.set(user, JSON.stringify({ turn: session.turn + 1 }));
};

const app = express();
app.post('/webhooks/messenger', express.raw({ type: () => true }), async (request, response) => {
  const raw: Buffer = request.body;
  if (!signed(raw, request.get('x-hub-signature-256'))) {
    response.sendStatus(403);
    return;
  }
  const { entry } = webhook.parse(JSON.parse(raw.toString()));
  response.sendStatus(200);
  for (const { messaging } of entry) for (const { sender, message } of messaging) await answer(sender.id, message.mid);
});
const server = app.listen(0, '127.0.0.1', () => {
  answerCpu(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
