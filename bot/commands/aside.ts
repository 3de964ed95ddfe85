/**
 * `npm run aside`: what could not be handled and was set aside. `-- list` shows it, `-- show SUBJECT ID` what kind of thing one is, without a
 * customer's words, `-- replay SUBJECT ID` or `-- replay --all` puts it back where it was taken from.
 */
import { parseArgs } from 'node:util';
import { channelOf, inspectAside } from '../inspect-aside.ts';
import { type Aside, createAside, type SetAside } from '../store/aside.ts';
import { createLog, isEntryId, type Log } from '../store/log.ts';
import { SealError } from '../store/seal.ts';
import { asOperator, print, Trouble, timeOf, withStore } from './operator.ts';
import { agrees, row } from './terminal.ts';

const USAGE = `Usage: npm run aside -- list [--why REASON] [--since 2h]
       npm run aside -- show SUBJECT ID
       npm run aside -- replay SUBJECT ID
       npm run aside -- replay --all [--why REASON] [--since 2h] [--yes]

  list      what was set aside, newest last, and how much for each reason
  show      what one of them is, without a customer's words
  replay    puts it back where it was taken from; a worker takes it up within a second
  --why     only what was set aside for this reason
  --since   only what was set aside within so many minutes (30m), hours (2h) or days (3d)
  --yes     puts back more than one without a question`;

type Chosen = { why: string | undefined; since: number };
type Job = { aside: Aside; log: Log; rest: readonly string[]; chosen: Chosen; all: boolean; yes: boolean };

const READ_AT_ONCE = 64;

/** Newest last, over all conversations. */
const found = async (aside: Aside, { why, since }: Chosen): Promise<SetAside[]> => {
  const all: SetAside[] = [];
  for await (const one of aside.list()) if (one.at >= since && (why === undefined || one.why === why)) all.push(one);
  return all.sort((a, b) => a.at - b.at);
};

/** What cannot be opened has no channel, but is listed all the same. */
const channelIn = async (aside: Aside, { subject, id }: SetAside): Promise<string> => {
  try {
    const opened = await aside.read(subject, id);
    return (opened && channelOf(opened)) ?? '-';
  } catch (error) {
    if (error instanceof SealError) return '?';
    throw error;
  }
};

const list = async ({ aside, rest, chosen }: Job): Promise<void> => {
  if (rest.length > 0) throw new Trouble(`list takes no ${rest[0]}: npm run aside says what it takes.`);
  const all = await found(aside, chosen);
  for (let at = 0; at < all.length; at += READ_AT_ONCE) {
    const some = all.slice(at, at + READ_AT_ONCE);
    const channels = await Promise.all(some.map((one) => channelIn(aside, one)));
    some.forEach(({ at: when, kind, why, subject, id }, n) => {
      print(`${timeOf(when)}  ${kind.padEnd(5)}  ${why.padEnd(18)}  ${(channels[n] ?? '').padEnd(12)}  ${subject}  ${id}`);
    });
  }
  const counts = new Map<string, number>();
  for (const { why } of all) counts.set(why, (counts.get(why) ?? 0) + 1);
  const each = [...counts].sort(([, a], [, b]) => b - a).map(([why, count]) => `${count} ${why}`);
  print(`${all.length === 0 ? 'Nothing is set aside' : `${all.length} set aside`}${each.length === 0 ? '' : `: ${each.join(', ')}`}.`);
  const unread = await aside.quarantined();
  if (unread > 0) print(`${unread} ${unread === 1 ? 'request' : 'requests'} could not be read at all; only their sizes are kept.`);
};

/** The subject and id of the command line. */
const named = ({ rest }: Job, command: string): { subject: string; id: string } => {
  const [subject = '', id = '', ...more] = rest;
  if (more.length > 0) throw new Trouble(`${command} takes one SUBJECT and one ID, as list shows them.`);
  if (!/^[a-z]+:[\w-]+$/.test(subject)) throw new Trouble(`${command} takes a SUBJECT like conversation:abc, as list shows it.`);
  if (!isEntryId(id)) throw new Trouble(`${command} takes an ID like 1732000000000-0, as list shows it.`);
  return { subject, id };
};

const show = async (job: Job): Promise<void> => {
  const { subject, id } = named(job, 'show');
  const one = await job.aside.read(subject, id);
  if (!one) throw new Trouble('It is not there: put back, or too old to be kept.');
  print(row('Kind', one.kind));
  print(row('Reason', one.why));
  print(row('Set aside', timeOf(one.at)));
  print(row('Tries', one.tries === undefined ? 'not known' : String(one.tries)));
  for (const [name, value] of await inspectAside(one, job.log)) print(row(name, value));
};

const BECAME: { readonly [outcome in Awaited<ReturnType<Aside['replay']>>]: string } = {
  done: 'put back',
  gone: 'gone: put back before, or too old to be kept',
  owned: 'stays aside: words of the bot, and a person owns the conversation',
};

/** Puts each back and says what became of it. Throws when any was not put back. */
const putBack = async (aside: Aside, some: readonly { subject: string; id: string }[]): Promise<void> => {
  let left = 0;
  for (const { subject, id } of some) {
    const outcome = await aside.replay(subject, id, Date.now());
    if (outcome !== 'done') left += 1;
    print(`${subject}  ${id}  ${BECAME[outcome]}`);
  }
  if (left > 0) throw new Trouble(`${left} of ${some.length} ${left === 1 ? 'was' : 'were'} not put back.`);
};

const replay = async (job: Job): Promise<void> => {
  const { aside, rest, chosen, all, yes } = job;
  if (!all) return await putBack(aside, [named(job, 'replay')]);
  if (rest.length > 0) throw new Trouble(`replay --all takes no ${rest[0]}: leave out the one or the other.`);
  const some = await found(aside, chosen);
  if (some.length === 0) return print('Nothing is set aside.');
  if (some.length > 1 && !yes && !(await agrees(`Put back ${some.length}?`)))
    throw new Trouble('Nothing was put back. Run it again with --yes to put them back without a question.');
  await putBack(aside, some);
};

const JOBS: { readonly [name: string]: (job: Job) => Promise<void> } = { list, show, replay };

const UNITS: { readonly [unit: string]: number } = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** The time `2h` ago, in Unix ms. */
const timeBefore = (span: string | undefined): number => {
  if (span === undefined) return 0;
  const [, count, unit = ''] = /^(\d{1,6})([mhd])$/.exec(span) ?? [];
  const ms = UNITS[unit];
  if (ms === undefined) throw new Trouble(`--since ${span}: must be minutes, hours or days, like 30m, 2h or 3d.`);
  return Date.now() - Number(count) * ms;
};

const run = async (args: string[]): Promise<void> => {
  const flag = { type: 'boolean', default: false } as const;
  const options = { why: { type: 'string' }, since: { type: 'string' }, all: flag, yes: flag } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [name, ...rest] = positionals;
  if (name === undefined) throw new Trouble(USAGE);
  const job = Object.hasOwn(JOBS, name) ? JOBS[name] : undefined;
  if (!job) throw new Trouble(`There is no "${name}" here: npm run aside says what there is.`);
  const chosen = { why: values.why, since: timeBefore(values.since) };
  const { all, yes } = values;
  await withStore(({ connection, sealer }) =>
    job({ aside: createAside(connection, sealer), log: createLog(connection, sealer), rest, chosen, all, yes }),
  );
};

await asOperator(run);
