/** "Delete everything about me": at once for the running app, and once Redis wrote its file anew also for who has the files and the keys. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createClient, RESP_TYPES } from 'redis';
import { connect } from '../../bot/store/client.ts';
import { conversationOf, keysOf, type Subject } from '../../bot/store/keys.ts';
import { createLog } from '../../bot/store/log.ts';
import { createSealer, type Sealer } from '../../bot/store/seal.ts';
import { addressOf } from '../../connectors/channels/directline/directline.ts';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { until } from '../support/customer.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';
import { ledgerOf, type Newcomer, newcomer } from './newcomer.ts';

jest.setTimeout(60_000);

let redis: TestRedis;
let banter: RunningBanter;
let sealer: Sealer;
beforeAll(async () => {
  redis = await startTestRedis();
  banter = await startBanter({ env: { SANDBOX_AUTOLINK: '', REDIS_URL: redis.url } });
  sealer = createSealer([Buffer.from(await readFile(join(banter.dir, 'var/data-key'), 'utf8'), 'base64')]);
}, 90_000);
afterAll(async () => {
  await banter.close();
  await redis.stop();
});

const open = () =>
  createClient({
    socket: { path: redis.url.slice('unix://'.length), tls: false },
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
  }).connect();

/** Everything that can be opened of what was said, with the operator's keys. */
const readable = async (): Promise<string> => {
  const [client, connection] = [await open(), connect(redis.url, () => undefined)];
  await until(
    () => connection.ready(),
    5_000,
    () => 'no connection',
  );
  const subjects = new Set(
    (await client.keys('banter:*')).flatMap((name) => /\}:((?:conversation|customer|case):[\w-]+):/.exec(String(name))?.[1] ?? []),
  );
  const log = createLog(connection, sealer);
  const all: unknown[] = [];
  for (const subject of subjects) all.push(await log.read(subject, undefined, 10_000), await log.state(subject));
  await Promise.all([client.close(), connection.close()]);
  return JSON.stringify(all);
};

/** What a thief needs of a subject beside the keys: the wrapped data key, and what was sealed with it. */
const sealedOf = async (subject: Subject): Promise<Buffer[]> => {
  const client = await open();
  const keys = keysOf(subject);
  const [key, state] = await client.hmGet(keys.subject, ['key', 'state']);
  const entries = ((await client.xRange(keys.log, '-', '+')) ?? []).map(({ message }) => Buffer.from(message.e ?? ''));
  await client.close();
  return [key, state, ...entries].flatMap((one) => (one ? [Buffer.from(one).subarray(0, 48)] : []));
};

/** Whether any of it stands in Redis' own files. */
const onDisk = async (pieces: readonly Buffer[]): Promise<boolean> => {
  const client = await open();
  const dir = join(String((await client.configGet('dir')).dir), String((await client.configGet('appenddirname')).appenddirname));
  await client.close();
  const files = await Promise.all((await readdir(dir)).map((name) => readFile(join(dir, name))));
  return pieces.some((piece) => files.some((file) => file.includes(piece)));
};

describe('a customer who wants everything deleted', () => {
  let ann: Newcomer;
  let hers: Subject;
  beforeEach(async () => {
    ann = await newcomer(banter);
    await ann.connect('chase');
    await ann.chat.say('all my chase balances', /\$12,500\.00/);
    hers = conversationOf(addressOf({ conversation: ann.chat.id, user: '' }));
  });

  test('P7 is asked once, and then nothing of it can be read: at once, and not with the files and the keys either once they are written anew', async () => {
    const sam = await newcomer(banter);
    await sam.connect('us bank', { customer: 'grace' });
    await sam.chat.say('all my us bank balances', /\$/);
    const pieces = await sealedOf(hers);
    expect(await readable()).toContain('1250000');
    expect(await onDisk(pieces)).toBe(true);

    const began = performance.now();
    await ann.chat.say('delete everything about me', /cannot be undone/);
    await ann.chat.press('Yes, delete it all', /Done: this chat and your others/);
    const erased = performance.now();
    expect(await readable()).not.toContain('1250000');
    await until(
      async () => !(await onDisk(pieces)),
      20_000,
      () => 'still on the disk',
    );
    console.log(
      `gone for the app after ${Math.round(erased - began)} ms, and from the files after ${Math.round(performance.now() - began)} ms`,
    );

    expect(await ann.chat.say('what can you see?', /No bank/)).toContain('I see nothing of yours');
    const before = await ledgerOf(banter);
    expect(await ann.chat.say('all my chase balances', /No bank is connected/)).not.toContain('$');
    expect(await ledgerOf(banter)).toEqual(before);
    expect(await ann.chat.say('who looked at my data?', /Banter, for you/)).not.toContain('$');
    expect(await sam.chat.say('all my us bank balances', /\$/)).toContain('$');
  });

  test('and changes their mind, keeps it', async () => {
    await ann.chat.say('delete everything about me', /cannot be undone/);
    await ann.chat.press('No, keep it', /nothing was deleted/);
    expect(await ann.chat.say('what can you see?', /Until/)).toContain('Chase');
  });

  test('in Spanish is told so in Spanish', async () => {
    await ann.chat.say('borra todo lo que sabes de mí', /No se puede deshacer/);
    expect(await ann.chat.press('Sí, borrar todo', /Listo/)).toContain('se borraron este chat');
  });

  test('leaves alone a chat of theirs that has become somebody else’s', async () => {
    const sam = await newcomer(banter);
    await sam.connect('us bank', { customer: 'grace' });
    const shared = await newcomer(banter);
    await shared.connect('chase');
    await shared.chat.say('disconnect chase', /Disconnect Chase/);
    await shared.chat.press('Yes, disconnect', /disconnected/);
    await shared.connect('us bank', { customer: 'grace' });
    await ann.chat.say('delete everything about me', /cannot be undone/);
    await ann.chat.press('Yes, delete it all', /Done/);
    expect(await shared.chat.say('all my us bank balances', /\$/)).toContain('$');
  });

  test('of whom another chat is known loses that one too', async () => {
    const phone = await newcomer(banter);
    await phone.connect('chase');
    await phone.chat.say('all my chase balances', /\$12,500\.00/);
    await ann.chat.say('delete everything about me', /cannot be undone/);
    await ann.chat.press('Yes, delete it all', /Done/);
    expect(await readable()).not.toContain('1250000');
    expect(await phone.chat.say('what can you see?', /No bank/)).toContain('I see nothing of yours');
  });
});
