/**
 * The limit: Banter's job with Banter's server, clients, understanding and Redis, and no promise kept. What Banter takes more than this is
 * what its promises and dialogs cost.
 */
import { recognisersFor, rooms } from '../../../dialogs/index.ts';
import { dayHere } from '../../day.ts';
import { loadOrTrain } from '../../understand/store.ts';
import { createUnderstanding } from '../../understand/understand.ts';
import { createClients } from './clients.ts';
import { createJob, PATH } from './job.ts';
import { profiling } from './profiler.ts';
import { serve } from './serve.ts';
import { openSessions } from './sessions.ts';
import { type ServerTask, serveParent, taskOf, usage } from './task.ts';

const { redisUrl, dir, page, graphUrl, bank, bankToken }: ServerTask = taskOf();
const understanding = createUnderstanding({
  intents: rooms.flatMap(({ intents }) => intents),
  recognisers: recognisersFor([bank]),
  model: await loadOrTrain({ rooms, dir }),
  protect: [bank.name, ...bank.alsoKnownAs],
});
const take = createJob({
  page,
  graphUrl,
  bankUrl: bank.baseUrl,
  bankToken,
  clients: createClients(),
  sessions: await openSessions(redisUrl),
  understand: (text) => understanding.hear(text, 'en', { slots: [], yesNo: false }, dayHere()).best.intent,
});
serveParent(await serve(PATH, take), { usage, ...profiling() });
