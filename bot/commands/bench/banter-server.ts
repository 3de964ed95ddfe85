/** Banter as it ships, with a Redis and a bank that live in other processes, so that only its own work is counted. */
import { createBankHttp } from '../../../connectors/banks/http.ts';
import { bankAt } from '../../../connectors/banks/open.ts';
import { readConfig } from '../../config.ts';
import { compose } from '../../main.ts';
import { profiling } from './profiler.ts';
import { type ServerTask, serveParent, taskOf, usage } from './task.ts';

const { redisUrl, dir, page, graphUrl, bank, bankToken, customer, desk, staff }: ServerTask = taskOf();
const config = readConfig({
  PORT: '0',
  REDIS_URL: redisUrl,
  LOG_LEVEL: 'error',
  MESSENGER_APP_SECRET: page.secret,
  MESSENGER_VERIFY_TOKEN: 'bench',
  MESSENGER_PAGE_ID: page.id,
  MESSENGER_PAGE_ACCESS_TOKEN: page.token,
  MESSENGER_GRAPH_URL: graphUrl,
  DESK_ISSUER: staff?.issuer,
  DESK_CLIENT_ID: staff?.clientId,
  DESK_CLIENT_SECRET: staff?.clientSecret,
});
const http = createBankHttp();
/** The one customer of the bank, or as many as there are users. */
const customerAt = (id: string) => Promise.resolve(desk || staff ? { ...customer, id } : customer);
const banter = await compose(config, {
  dir,
  step: () => ({ progress: () => undefined, done: () => undefined }),
  banks: {
    banks: [bankAt({ ...bank, standard: 'fdx-6', cards: desk?.cards, http, log: () => undefined, now: Date.now })],
    directory: {
      customerOf: ({ user }) => customerAt(user),
      customer: customerAt,
      idAt: (_, id) => Promise.resolve(id),
    },
    keyring: { accessTo: async () => ({ ok: true, value: { token: bankToken } }) },
    now: Date.now,
    sandbox: undefined,
    events: desk ? [{ ...desk, bank: bank.id, poll: undefined }] : [],
    close: async () => http.close(),
  },
});
serveParent(banter.about.local, { usage, ...profiling() });
