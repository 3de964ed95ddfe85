/** As much of Redis as our scripts use, in memory. Values are byte strings, one character a byte. That it answers as Redis does is tested beside a real one. */

type Value =
  | { is: 'hash'; fields: Map<string, string> }
  | { is: 'list'; items: string[] }
  | { is: 'zset'; scores: Map<string, number> }
  | { is: 'stream'; entries: { id: string; fields: string[] }[]; last: number };

export type Reply = string | number | null | Reply[];
type Made<K extends Value['is']> = Extract<Value, { is: K }>;

const empty = {
  hash: (): Made<'hash'> => ({ is: 'hash', fields: new Map() }),
  list: (): Made<'list'> => ({ is: 'list', items: [] }),
  zset: (): Made<'zset'> => ({ is: 'zset', scores: new Map() }),
  stream: (): Made<'stream'> => ({ is: 'stream', entries: [], last: 0 }),
};

export class FakeRedis {
  readonly keys = new Map<string, Value>();
  /** Hears every command. */
  called: (command: string, key: string, args: readonly string[]) => void = () => undefined;

  /** Runs one command. Throws on what Redis would refuse, or this one does not know. */
  call(command: string, [key = '', ...args]: readonly string[]): Reply {
    const run = this.#commands[command];
    if (!run) throw new Error(`unknown command ${command}`);
    this.called(command, key, args);
    const reply = run(key, args);
    const value = this.keys.get(key);
    if (value && isEmpty(value)) this.keys.delete(key);
    return reply;
  }

  #get<K extends Value['is']>(is: K, key: string): Made<K> {
    const found = this.keys.get(key) ?? empty[is]();
    if (found.is !== is) throw new Error('WRONGTYPE');
    this.keys.set(key, found);
    // Just looked at.
    return found as Made<K>;
  }

  readonly #sorted = (key: string): [string, number][] =>
    [...this.#get('zset', key).scores].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));

  readonly #commands: { readonly [command: string]: (key: string, args: string[]) => Reply } = {
    HGET: (key, [field = '']) => this.#get('hash', key).fields.get(field) ?? null,
    HMGET: (key, fields) => fields.map((field) => this.#get('hash', key).fields.get(field) ?? null),
    HEXISTS: (key, [field = '']) => Number(this.#get('hash', key).fields.has(field)),
    HSET: (key, args) => {
      for (const [field, value] of pairs(args)) this.#get('hash', key).fields.set(field, value);
      return args.length / 2;
    },
    HSETNX: (key, [field = '', value = '']) => {
      const { fields } = this.#get('hash', key);
      if (fields.has(field)) return 0;
      fields.set(field, value);
      return 1;
    },
    HDEL: (key, fields) => fields.filter((field) => this.#get('hash', key).fields.delete(field)).length,
    HINCRBY: (key, [field = '', by]) => {
      const { fields } = this.#get('hash', key);
      const sum = Number(fields.get(field) ?? 0) + Number(by);
      fields.set(field, String(sum));
      return sum;
    },
    LINDEX: (key, [at]) => this.#get('list', key).items.at(Number(at)) ?? null,
    LLEN: (key) => this.#get('list', key).items.length,
    LRANGE: (key) => [...this.#get('list', key).items],
    RPUSH: (key, [item = '']) => this.#get('list', key).items.push(item),
    LPOP: (key) => this.#get('list', key).items.shift() ?? null,
    LREM: (key, [, item = '']) => {
      const { items } = this.#get('list', key);
      const at = items.indexOf(item);
      if (at >= 0) items.splice(at, 1);
      return Number(at >= 0);
    },
    ZADD: (key, args) => {
      const [score = '', member = ''] = args.slice(-2);
      const { scores } = this.#get('zset', key);
      const has = scores.has(member);
      if ((args.includes('NX') && has) || (args.includes('XX') && !has)) return 0;
      scores.set(member, Number(score));
      return Number(!has);
    },
    ZREM: (key, [member = '']) => Number(this.#get('zset', key).scores.delete(member)),
    ZSCORE: (key, [member = '']) => this.#get('zset', key).scores.get(member)?.toString() ?? null,
    ZRANGE: (key, [, , withScores]) => {
      const [first] = this.#sorted(key);
      return first ? [first[0], ...(withScores ? [String(first[1])] : [])] : [];
    },
    ZRANGEBYSCORE: (key, [, to, , , count]) =>
      this.#sorted(key)
        .filter(([, score]) => score <= Number(to))
        .slice(0, count === undefined ? undefined : Number(count))
        .map(([member]) => member),
    ZREMRANGEBYSCORE: (key, [, to]) => {
      const { scores } = this.#get('zset', key);
      const old = [...scores].filter(([, score]) => score <= Number(to));
      for (const [member] of old) scores.delete(member);
      return old.length;
    },
    XADD: (key, args) => {
      const stream = this.#get('stream', key);
      stream.last += 1;
      const id = `${stream.last}-0`;
      stream.entries.push({ id, fields: args.slice(args.indexOf('*') + 1) });
      return id;
    },
    XRANGE: (key, [id]) =>
      this.#get('stream', key)
        .entries.filter((entry) => entry.id === id)
        .map((entry) => [entry.id, entry.fields]),
    XDEL: (key, [id]) => {
      const stream = this.#get('stream', key);
      const before = stream.entries.length;
      stream.entries = stream.entries.filter((entry) => entry.id !== id);
      return before - stream.entries.length;
    },
    XLEN: (key) => this.#get('stream', key).entries.length,
    // A run is short: nothing gets old enough.
    PEXPIRE: (key) => Number(this.keys.has(key)),
    PTTL: (key) => (this.keys.has(key) ? -1 : -2),
    // Nobody listens here.
    SPUBLISH: () => 0,
  };
}

const isEmpty = (value: Value): boolean => {
  switch (value.is) {
    case 'hash':
      return value.fields.size === 0;
    case 'list':
      return value.items.length === 0;
    case 'zset':
      return value.scores.size === 0;
    case 'stream':
      // An empty stream stays, as in Redis.
      return value.entries.length === 0 && value.last === 0;
  }
};

const pairs = (list: readonly string[]): [string, string][] =>
  Array.from({ length: list.length / 2 }, (_, at) => [list[2 * at] ?? '', list[2 * at + 1] ?? '']);
