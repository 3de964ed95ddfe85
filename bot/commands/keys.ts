/**
 * `npm run keys`: DATA_KEYS, and what is stored under each. `-- show`: what is in use. `-- rotate`: puts everything under the newest of them, while Banter
 * runs, and says whether the older ones can go.
 */
import { parseArgs } from 'node:util';
import { archiveOf } from '../audit-rounds.ts';
import { type InUse, inUse, type Kind, type RotationParts, rotate } from '../store/rotation/rotate.ts';
import { fingerprintOf } from '../store/seal.ts';
import { asOperator, print, Trouble, withStore } from './operator.ts';
import { DIR } from './reach-redis.ts';
import { live, row } from './terminal.ts';

const USAGE = `Usage: npm run keys -- show
       npm run keys -- rotate

  show      the keys by their fingerprints, and how much is stored under each
  rotate    puts everything under the newest of DATA_KEYS, while Banter runs; may be cut off and begun again.
            Before: every process has the new key in front of the old ones. After: it says which of them can go`;

const NAMES: { readonly [K in Kind]: string } = {
  subjects: 'keys of subjects',
  connections: 'keys of connections and sign-ins',
  events: 'events that wait',
  audit: 'links of the audit',
  aside: 'events set aside',
  sessions: 'sessions of the desk',
  signing: 'keys that sign receipts',
  segments: 'segments of the archive',
};

type Job = { parts: Omit<RotationParts, 'progress'>; fingerprints: readonly string[] };

const shown = (count: number): string => count.toLocaleString('en');

const counts = (kinds: ReadonlyMap<Kind, number>): string =>
  kinds.size === 0 ? 'nothing' : [...kinds].map(([kind, count]) => `${shown(count)} ${NAMES[kind]}`).join(', ');

const progress = (what: string) => (share: number) => live(`${what}: ${Math.floor(share * 100)} %`);

/** What is in use, key by key; those of DATA_KEYS first. */
const tell = async ({ parts, fingerprints }: Job): Promise<InUse> => {
  const found = await inUse({ ...parts, progress: progress('Counting') });
  live('');
  const all = [...new Set([...fingerprints, ...found.byKey.keys()])];
  for (const key of all) {
    const at = fingerprints.indexOf(key);
    const which = at === 0 ? ', the newest' : at < 0 ? ', not in DATA_KEYS' : '';
    print(row(`Key ${key}`, `${counts(found.byKey.get(key) ?? new Map())}${which}`));
  }
  if (found.damaged > 0) print(row('Damaged', `${shown(found.damaged)} values that no key opens`));
  return found;
};

/** Throws when something is stored under a key that is not here: it cannot be opened. */
const requireKeys = ({ byKey }: InUse, fingerprints: readonly string[]): void => {
  const absent = [...byKey.keys()].filter((key) => !fingerprints.includes(key));
  if (absent.length > 0)
    throw new Trouble(
      `\nWhat is under ${absent.join(', ')} cannot be opened: put ${absent.length === 1 ? 'that key' : 'those keys'} into DATA_KEYS, behind the newest.`,
    );
};

const show = async (job: Job): Promise<void> => requireKeys(await tell(job), job.fingerprints);

const rotateAll = async (job: Job): Promise<void> => {
  const [, ...older] = job.fingerprints;
  if (older.length === 0)
    throw new Trouble(
      'DATA_KEYS holds one key: put a new one in front of it (openssl rand -base64 32), in every process, and run this again.',
    );
  const done = await rotate({ ...job.parts, progress: progress('Rotating') });
  live('');
  const moved = new Map([...done].filter(([, count]) => count > 0));
  print(row('Rotated', counts(moved)));
  const found = await tell(job);
  requireKeys(found, job.fingerprints);
  const needed = older.filter((key) => found.byKey.has(key));
  if (needed.length > 0)
    throw new Trouble(
      `\n${needed.join(', ')} cannot go yet: a process that does not have the newest key in front still writes under it, or this was overtaken by work. Look at the processes, and run it again.`,
    );
  print(`
  Nothing that is stored needs ${older.join(', ')} any more. What is out of the house still may: pages and sign-ins that are open
  now, for an hour, and buttons in chats, which can be pressed for as long as the key is kept. Then take it out of DATA_KEYS, in every process. Backups
  that were taken before need it as long as you keep them.
`);
};

const JOBS: { readonly [name: string]: (job: Job) => Promise<void> } = { show, rotate: rotateAll };

const run = async (args: string[]): Promise<void> => {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [name = '', ...rest] = positionals;
  const job = Object.hasOwn(JOBS, name) ? JOBS[name] : undefined;
  if (!job || rest.length > 0) throw new Trouble(USAGE);
  await withStore(async ({ config, keys, connection, sealer }) => {
    const archive = await archiveOf(config, DIR, sealer);
    await job({ parts: { connection, sealer, archive }, fingerprints: keys.map(fingerprintOf) });
  });
};

await asOperator(run);
