/**
 * Judges what recorder.mjs wrote of a process. The first line of its file is of whoever started it: which suite, which program, and where it may go.
 * A stray is told in one line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ENDING = '.egress.jsonl';

/** Of a Redis that was started by the process itself: it, and who has its folder. */
const OWN_REDIS = /\/(?:redis\.sock|redis\/owner)$/;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);
/** Redis, its own or its shell, and what tells whether it is there: nothing that could carry a word out. */
const PROGRAMS = /^(?:sh|redis-server|valkey-server|ps|apt-get|dpkg|dpkg-deb)$/;

/** `localhost:1` and `127.0.0.1:1` are one place. */
const plain = (to) => {
  const at = to.lastIndexOf(':');
  const host = to.slice(0, at);
  return `${LOOPBACK.has(host) ? 'loopback' : host}${to.slice(at)}`;
};

const hostOf = (to) => to.slice(0, to.lastIndexOf(':'));

/** By kind of what was recorded: whether it may be, by where the process may go. */
const MAY = {
  tcp: (to, reaches) => reaches.some((one) => plain(one) === plain(to)),
  socket: (to, reaches) => reaches.includes(to) || OWN_REDIS.test(to),
  name: (to, reaches) => LOOPBACK.has(to) || reaches.some((one) => hostOf(one) === to),
  udp: () => false,
  program: (to) => PROGRAMS.test(to.slice(to.lastIndexOf('/') + 1)),
  bytes: () => true,
};

const SAYS = {
  tcp: (to) => `connected to ${to}`,
  socket: (to) => `connected to ${to}`,
  name: (to) => `looked up ${to}`,
  udp: () => 'opened a UDP socket',
  program: (to) => `started ${to}`,
};

const linesOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** What one process recorded: who it was, and its entries. */
export const readRecord = (file) => {
  const [process, ...entries] = linesOf(file);
  return { process, entries };
};

export const straysIn = (file) => {
  const { process, entries } = readRecord(file);
  const { suite, program, reaches } = process;
  return entries
    .filter(({ kind, to }) => !MAY[kind](to, reaches))
    .map(({ kind, to }) => `${suite}: ${program} ${SAYS[kind](to)}, and may only go to ${reaches.join(', ') || 'its Redis'}`);
};

/** Of a whole run: how many processes were watched, how many places they went to, and every stray. */
export const judgeRun = (folder) => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => join(folder, name));
  const places = files.reduce((sum, file) => sum + readRecord(file).entries.filter(({ kind }) => kind !== 'bytes').length, 0);
  return { processes: files.length, places, strays: files.flatMap(straysIn) };
};
