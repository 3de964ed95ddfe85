import { createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { createJob } from '../../bot/commands/bench/job.ts';

const page = { secret: 'secret', token: 'token', id: '100' };

/** The job over clients that only keep what they are asked for. */
const open = () => {
  const read: string[] = [];
  const sent: { url: string; body: string }[] = [];
  const kept = new Map<string, string>();
  const account = { accountId: 'two', accountType: 'SAVINGS', availableBalance: 1234.5 };
  const take = createJob({
    page,
    graphUrl: 'http://graph',
    bankUrl: 'http://bank',
    bankToken: 'grant',
    clients: {
      getJson: async (url) => {
        read.push(url);
        return url.includes('?') ? { accounts: [{ accountId: 'one', accountType: 'CHECKING' }, account] } : account;
      },
      postJson: async (url, body) => {
        sent.push({ url, body });
      },
    },
    sessions: {
      load: async (user) => kept.get(user),
      save: async (user, session) => {
        kept.set(user, session);
      },
    },
    understand: () => 'check_balance',
  });
  return { take, read, sent, kept };
};

const webhook = Buffer.from(
  JSON.stringify({ entry: [{ messaging: [{ sender: { id: 'ana' }, message: { mid: 'm1', text: 'savings?' } }] }] }),
);
const signature = `sha256=${createHmac('sha256', page.secret).update(webhook).digest('hex')}`;

test('the job is two reads, one reply that names its message, and a session that grows', async () => {
  const { take, read, sent, kept } = open();
  for (const turns of [1, 2]) {
    const { status, work } = take(webhook, signature);
    expect(status).toBe(200);
    await work?.();
    expect(JSON.parse(kept.get('ana') ?? '')).toMatchObject({ user: 'ana', turns, intent: 'check_balance' });
  }
  expect(read.slice(0, 2)).toEqual(['http://bank/accounts?limit=50', 'http://bank/accounts/two']);
  expect(sent).toHaveLength(2);
  expect(sent[0]?.url).toMatch(/^http:\/\/graph\/v25\.0\/100\/messages\?access_token=token&appsecret_proof=[0-9a-f]{64}$/);
  expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
    recipient: { id: 'ana' },
    messaging_type: 'RESPONSE',
    message: { text: 'Your savings account has $1234.50 available.', metadata: 'm1#0' },
  });
});

test('what is not signed is refused and not looked at', () => {
  const { take, read } = open();
  for (const wrong of [undefined, '', 'sha256=00', signature.replace(/.$/, 'x')]) expect(take(webhook, wrong)).toEqual({ status: 403 });
  expect(read).toEqual([]);
});
