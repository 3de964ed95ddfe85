/** Banter as it ships, with a Redis and a bank that live in other processes, so that only its own work is counted. */
import { createFdxBank } from '../../../connectors/banks/fdx/bank.ts';
import { createBankHttp } from '../../../connectors/banks/http.ts';
import { readConfig } from '../../config.ts';
import { compose } from '../../main.ts';
import { profiling } from './profiler.ts';
import { type ServerTask, serveParent, taskOf, usage } from './task.ts';

const { redisUrl, dir, page, graphUrl, bank, customer }: ServerTask = taskOf();
const config = readConfig({
  PORT: '0',
  REDIS_URL: redisUrl,
  LOG_LEVEL: 'error',
  MESSENGER_APP_SECRET: page.secret,
  MESSENGER_VERIFY_TOKEN: 'bench',
  MESSENGER_PAGE_ID: page.id,
  MESSENGER_PAGE_ACCESS_TOKEN: page.token,
  MESSENGER_GRAPH_URL: graphUrl,
});
const http = createBankHttp();
const banter = await compose(config, {
  dir,
  step: () => ({ progress: () => undefined, done: () => undefined }),
  banks: {
    banks: [createFdxBank({ ...bank, http })],
    directory: { customerOf: () => Promise.resolve(customer) },
    now: Date.now,
    sandbox: undefined,
    close: async () => http.close(),
  },
});
serveParent(banter.about.local, { usage, ...profiling() });
