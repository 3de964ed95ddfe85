/** A customer who writes through Messenger: signs webhooks as the platform does, and sends each again until it is acknowledged. */
import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

export const PAGE = {
  id: '100000000000001',
  secret: 'messenger-test-secret',
  token: 'messenger-test-token',
  verify: 'messenger-test-verify',
} as const;

/** What a Banter needs to speak to a stand-in of the Graph API. */
export const messengerEnv = (graphUrl: string): Record<string, string> => ({
  MESSENGER_APP_SECRET: PAGE.secret,
  MESSENGER_VERIFY_TOKEN: PAGE.verify,
  MESSENGER_PAGE_ID: PAGE.id,
  MESSENGER_PAGE_ACCESS_TOKEN: PAGE.token,
  MESSENGER_GRAPH_URL: graphUrl,
});

export const textEvent = (user: string, mid: string, text: string) => ({
  sender: { id: user },
  recipient: { id: PAGE.id },
  timestamp: Date.now(),
  message: { mid, text },
});

/** A quick reply that was tapped: its title as the text, and what it carries. */
export const quickReplyEvent = (user: string, mid: string, title: string, payload: string) => ({
  ...textEvent(user, mid, title),
  message: { mid, text: title, quick_reply: { payload } },
});

/** What the platform tells of a message that we sent. */
export const echoEvent = (user: string, metadata: string) => ({
  sender: { id: PAGE.id },
  recipient: { id: user },
  timestamp: Date.now(),
  message: { mid: `m_echo_${metadata}`, is_echo: true, metadata, text: '' },
});

export const webhookOf = (...messaging: unknown[]): string =>
  JSON.stringify({ object: 'page', entry: [{ id: PAGE.id, time: Date.now(), messaging }] });

export const sign = (body: string | Uint8Array, secret: string = PAGE.secret): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/** Posts a signed webhook once. Returns the status, or 0 when nobody answered. */
export const post = async (url: string, body: string): Promise<number> => {
  try {
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': sign(body) };
    const response = await fetch(`${url}/webhooks/messenger`, { method: 'POST', headers, body, signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
};

/** As the platform does: again and again until the answer is 200. */
export const postUntilTaken = async (url: string, body: string): Promise<void> => {
  while ((await post(url, body)) !== 200) await wait(40);
};

/** Resolves when `done` is true; throws after `ms` with what `state` says. */
export const until = async (done: () => boolean | Promise<boolean>, ms: number, state: () => string): Promise<void> => {
  for (const end = Date.now() + ms; !(await done()); await wait(25)) {
    if (Date.now() > end) throw new Error(`not in ${ms} ms: ${state()}`);
  }
};
