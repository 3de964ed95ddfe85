/**
 * Whether a Redis that we did not start ourselves may keep what we acknowledge: its facts -> what is wrong with it, each with the line that
 * sets it right. Pure; redis-facts.ts reads the facts. Every node of a cluster is judged alone.
 *
 * What is refused would lose or give away what customers were promised. What is warned of works today and may hurt later. Whether a version
 * has a known hole cannot be told from its number, since distributions mend old numbers: only what is too old for our commands is refused.
 */

export type RedisFacts = {
  /** Where the node is, for people. */
  node: string;
  version: string | undefined;
  role: 'master' | 'replica' | undefined;
  cluster: boolean | undefined;
  appendOnly: boolean | undefined;
  appendFsync: 'always' | 'everysec' | 'no' | undefined;
  /** The last write to the append-only file, and the last rewrite of it, failed. */
  writeFailed: boolean | undefined;
  rewriteFailed: boolean | undefined;
  /** 0: no limit. */
  memoryMaxBytes: number | undefined;
  memoryPolicy: string | undefined;
  /** It listens on every interface of its machine. */
  everywhere: boolean | undefined;
  protectedMode: boolean | undefined;
  /** Whoever connects may do so without a password. */
  withoutPassword: boolean | undefined;
};

export type ComplaintCode =
  | 'unreachable'
  | 'no_access'
  | 'too_old'
  | 'replica'
  | 'one_of_many'
  | 'not_persistent'
  | 'fsync'
  | 'write_failed'
  | 'rewrite_failed'
  | 'evicts'
  | 'no_limit'
  | 'open'
  | 'unchecked';

/** `node` is where, for people; `text` what is wrong and what sets it right, the same for every node with the same trouble. */
export type Complaint = { code: ComplaintCode; severity: 'refuse' | 'warn'; node: string; text: string };

export type Expectation = { durability: 'always' | 'everysec'; production: boolean };

const MAJOR_AT_LEAST = 7;

/** What is wrong with one node; empty: nothing that is known. */
export const complaintsAbout = (facts: RedisFacts, expected: Expectation): Complaint[] =>
  [
    version(facts),
    replica(facts),
    persistence(facts),
    fsync(facts, expected),
    failedWrite(facts),
    failedRewrite(facts),
    eviction(facts),
    limit(facts),
    exposure(facts, expected),
    unchecked(facts),
  ]
    .filter((judgement) => judgement !== undefined)
    .map((judgement) => ({ ...judgement, node: facts.node }));

type Verdict = Omit<Complaint, 'node'>;
type Judgement = Verdict | undefined;

const refuse = (code: ComplaintCode, text: string): Verdict => ({ code, severity: 'refuse', text });
const warn = (code: ComplaintCode, text: string): Verdict => ({ code, severity: 'warn', text });

const version = ({ version: is }: RedisFacts): Judgement =>
  is !== undefined && Number.parseInt(is, 10) < MAJOR_AT_LEAST
    ? refuse('too_old', `it is Redis ${is}. Install ${MAJOR_AT_LEAST}.0 or newer.`)
    : undefined;

/** In a cluster the client finds the masters by itself. */
const replica = ({ role, cluster }: RedisFacts): Judgement =>
  role === 'replica' && cluster !== true
    ? refuse('replica', 'it is a replica and takes no writes. Set REDIS_URL to its master.')
    : undefined;

const persistence = ({ appendOnly }: RedisFacts): Judgement =>
  appendOnly === false
    ? refuse(
        'not_persistent',
        'it keeps no append-only file: acknowledged messages would be lost when it restarts. CONFIG SET appendonly yes, and appendonly yes in redis.conf.',
      )
    : undefined;

/**
 * `no` leaves it to the system when to write, half a minute as a rule, which neither setting of DURABILITY promises. `everysec` breaks the
 * promise of DURABILITY=always, but only by the last second before a power cut: a reason not to begin with customers, none not to try.
 */
const fsync = ({ appendOnly, appendFsync }: RedisFacts, { durability, production }: Expectation): Judgement => {
  if (appendOnly !== true) return undefined;
  const right = `CONFIG SET appendfsync ${durability}, and appendfsync ${durability} in redis.conf`;
  if (appendFsync === 'no')
    return refuse(
      'fsync',
      `it leaves to the system when to write to disk (appendfsync no): a power cut would lose what was acknowledged. ${right}.`,
    );
  if (appendFsync !== 'everysec' || durability === 'everysec') return undefined;
  const text = `it writes to disk once a second (appendfsync everysec), and DURABILITY=always promises more. ${right}; or set DURABILITY=everysec.`;
  return production ? refuse('fsync', text) : warn('fsync', text);
};

const failedWrite = ({ writeFailed }: RedisFacts): Judgement =>
  writeFailed === true
    ? refuse(
        'write_failed',
        'its last write to the append-only file failed. Free its disk or mend it: INFO persistence then says aof_last_write_status:ok.',
      )
    : undefined;

/** What is acknowledged is in the file all the same; but it grows until the disk is full. */
const failedRewrite = ({ rewriteFailed }: RedisFacts): Judgement =>
  rewriteFailed === true
    ? warn(
        'rewrite_failed',
        'it could not rewrite its append-only file, which grows until the disk is full. Its log says why; then BGREWRITEAOF.',
      )
    : undefined;

const eviction = ({ memoryPolicy }: RedisFacts): Judgement =>
  memoryPolicy !== undefined && memoryPolicy !== 'noeviction'
    ? refuse(
        'evicts',
        `it throws data away when its memory is full (maxmemory-policy ${memoryPolicy}). CONFIG SET maxmemory-policy noeviction, and maxmemory-policy noeviction in redis.conf.`,
      )
    : undefined;

const limit = ({ memoryMaxBytes }: RedisFacts): Judgement =>
  memoryMaxBytes === 0
    ? warn(
        'no_limit',
        "it has no memory limit: its machine could end it. CONFIG SET maxmemory BYTES, about 70 % of the machine's memory, and the same in redis.conf.",
      )
    : undefined;

const exposure = ({ everywhere, protectedMode, withoutPassword }: RedisFacts, { production }: Expectation): Judgement => {
  if (everywhere !== true || protectedMode !== false || withoutPassword !== true) return undefined;
  const text =
    'anybody who reaches its machine can read and write it: it listens on all interfaces, without a password. ACL SETUSER default resetpass >PASSWORD, and the password in REDIS_URL; or CONFIG SET protected-mode yes.';
  return production ? refuse('open', text) : warn('open', text);
};

const unchecked = (facts: RedisFacts): Judgement => {
  const open = [
    ...(facts.version === undefined ? ['its version'] : []),
    ...(facts.role === undefined ? ['whether it is a master'] : []),
    ...(facts.appendOnly === undefined ? ['appendonly'] : []),
    ...(facts.appendOnly !== false && facts.appendFsync === undefined ? ['appendfsync'] : []),
    ...(facts.writeFailed === undefined ? ['aof_last_write_status'] : []),
    ...(facts.memoryPolicy === undefined ? ['maxmemory-policy'] : []),
    ...(facts.memoryMaxBytes === undefined ? ['maxmemory'] : []),
    ...(isExposureKnown(facts) ? [] : ['who can connect to it']),
  ];
  return open.length > 0
    ? warn('unchecked', `could not be checked: ${open.join(', ')}. Its user may not ask; see that they are right.`)
    : undefined;
};

/** One thing that closes it is enough to know. */
const isExposureKnown = ({ everywhere, protectedMode, withoutPassword }: RedisFacts): boolean =>
  everywhere === false ||
  protectedMode === true ||
  withoutPassword === false ||
  (everywhere !== undefined && protectedMode !== undefined && withoutPassword !== undefined);
