/**
 * `npm run audit`: who let us read and do what. `-- verify`: whether it is what was written, in the archive and in Redis. `-- export`: as JSON lines,
 * each link with the hash before it and its own, so that an auditor can check the chain without us.
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { archiveOf } from '../audit-rounds.ts';
import { allLinks, type Break, type ChainParts, merged, readChains, type TimedLink } from '../store/archive/chain.ts';
import { verifyAudit } from '../store/archive/verify.ts';
import type { Connection } from '../store/client.ts';
import { createGrants } from '../store/grants.ts';
import { createLog } from '../store/log.ts';
import { chainsAbout } from '../whose-audit.ts';
import { asOperator, print, Trouble, withStore } from './operator.ts';
import { DIR } from './reach-redis.ts';
import { live, row } from './terminal.ts';

const USAGE = `Usage: npm run audit -- verify
       npm run -s audit -- export [--subject SUBJECT | --customer ID] [--from TIME] [--to TIME] > FILE

  verify      every segment of the archive and every chain, there and in Redis; ends with 1 when something is not as it was written
  export      every link as a line of JSON: subject, position, at, before, hash, body
  --subject   the chain of one conversation, customer or case
  --customer  a customer's own chain with those of their conversations and cases, by time
  --from      what was put on record from then on: a day (2026-11-01) or a time (2026-11-01T09:00:00Z)
  --to        what was put on record before then`;

type Chosen = { subject: string | undefined; customer: string | undefined; from: number; to: number };
type Job = { parts: ChainParts & { connection: Connection }; chosen: Chosen };

const WHY: { readonly [W in Break['why']]: string } = {
  missing: 'is not there',
  damaged: 'was changed, cut or moved',
  does_not_follow: 'does not follow the one before it',
  forked: 'is another one here than there',
  unknown_key: 'is sealed with a key that is not in DATA_KEYS, or was changed',
  newer: 'was sealed by a newer version, or was changed',
  unusable: 'cannot be used',
  behind: 'is behind',
};

const lineOf = ({ place, subject, position, why }: Break): string =>
  [
    place === 'Redis' || place === '' ? place.padEnd(8) : `segment ${place}`,
    subject,
    position === undefined ? undefined : `link ${position}`,
    WHY[why],
  ]
    .filter((word) => word !== undefined)
    .join('  ');

const shown = (count: number): string => count.toLocaleString('en');

const verify = async ({ parts, chosen }: Job): Promise<void> => {
  if (chosen.subject !== undefined || chosen.customer !== undefined) throw new Trouble('verify looks at everything: it takes no filter.');
  const done = await verifyAudit({
    ...parts,
    found: (amiss) => {
      live('');
      print(lineOf(amiss));
    },
    progress: (of, share) => live(`${of === 'archive' ? 'The archive' : 'Redis'}: ${Math.floor(share * 100)} %`),
  });
  live('');
  print(row('Archive', `${shown(done.archived)} links in ${shown(done.segments)} segments, in ${parts.archive.dir}`));
  print(row('Redis', `${shown(done.hot)} links`));
  if (done.doubled > 0)
    print(row('In both', `${shown(done.doubled)} links, the same: a move was cut off, and is finished by the next one`));
  if (done.breaks > 0)
    throw new Trouble(`\nThe audit is not what was written: ${shown(done.breaks)} ${done.breaks === 1 ? 'break' : 'breaks'}, above.`);
  print(row('Verified', `every link of ${shown(done.subjects)} subjects follows the one before it`));
};

/** What is asked for, in order. */
async function* linksOf({ parts, chosen: { subject, customer } }: Job, broken: (amiss: Break) => void): AsyncGenerator<TimedLink> {
  const read = (subjects: readonly string[]) => readChains(parts, subjects);
  if (subject === undefined && customer === undefined) return yield* allLinks({ ...parts, broken });
  const log = createLog(parts.connection, parts.sealer);
  const also = customer === undefined ? [] : await createGrants(parts.connection, parts.sealer).conversationsOf(customer);
  const chains = customer === undefined ? await read([subject ?? '']) : await chainsAbout(customer, { log, read, also });
  for (const { breaks } of chains) for (const amiss of breaks) broken(amiss);
  yield* merged(chains);
}

const exportAll = async (job: Job): Promise<void> => {
  const { from, to } = job.chosen;
  const amiss: Break[] = [];
  for await (const { subject, position, at, before, head, body } of linksOf(job, (one) => amiss.push(one))) {
    if (at < from || at >= to) continue;
    const line = JSON.stringify({ subject, position, at, before, hash: head, body });
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
  }
  if (amiss.length > 0) throw new Trouble(`What could be read was written, and this is amiss:\n${amiss.map(lineOf).join('\n')}`);
};

const JOBS: { readonly [name: string]: (job: Job) => Promise<void> } = { verify, export: exportAll };

const timeIn = (name: string, text: string | undefined, unset: number): number => {
  if (text === undefined) return unset;
  const at = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw new Trouble(`--${name} ${text}: must be a day or a time, like 2026-11-01 or 2026-11-01T09:00:00Z.`);
  return at;
};

const chosenIn = (values: { [name in 'subject' | 'customer' | 'from' | 'to']?: string | undefined }): Chosen => {
  const { subject, customer } = values;
  if (subject !== undefined && customer !== undefined) throw new Trouble('export takes --subject or --customer, not both.');
  if (subject !== undefined && !/^(conversation|customer|case):[\w-]+$/.test(subject))
    throw new Trouble(`--subject ${subject}: must be like conversation:abc, customer:abc or case:abc.`);
  const from = timeIn('from', values.from, Number.NEGATIVE_INFINITY);
  return { subject, customer, from, to: timeIn('to', values.to, Number.POSITIVE_INFINITY) };
};

const run = async (args: string[]): Promise<void> => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { subject: text, customer: text, from: text, to: text },
  });
  const [name = '', ...rest] = positionals;
  const job = Object.hasOwn(JOBS, name) ? JOBS[name] : undefined;
  if (!job || rest.length > 0) throw new Trouble(USAGE);
  const chosen = chosenIn(values);
  await withStore(async ({ config, connection, sealer }) =>
    job({ parts: { connection, sealer, archive: await archiveOf(config, DIR, sealer) }, chosen }),
  );
};

await asOperator(run);
