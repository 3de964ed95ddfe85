/** The cost of idle conversations, as it is shown. */
import { styled } from '../terminal.ts';
import type { IdleResult, KindCost } from './idle.ts';
import { table } from './report.ts';

const bytes = (value: number): string => Math.round(value).toLocaleString('en-US');
const megabytes = (value: number): string => `${(value / 1e6).toFixed(1)} MB`;

const MEANINGS: { readonly [kind: string]: string } = {
  subject: 'state, data key, fence',
  seen: 'ids, so that nothing is taken twice',
  log: 'the exchange, sealed',
  audit: 'what was looked at, chained',
};

const nameOf = ({ kind }: KindCost): string => (MEANINGS[kind] === undefined ? kind : `${kind}: ${MEANINGS[kind]}`);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A copy is as tight as a key that was read back from disk; the stream of a log, as it is first written, has room for entries to come. */
const writtenBytes = ({ grownBytes, realBytes, copyBytes }: KindCost): number => grownBytes + realBytes - copyBytes;

const costs = (kinds: readonly KindCost[]): string => {
  const columns: ((kind: KindCost) => number)[] = [writtenBytes, ({ grownBytes }) => grownBytes, ({ realBytes }) => realBytes];
  const rows = kinds.map((kind) => [nameOf(kind), ...columns.map((of) => bytes(of(kind)))]);
  const total = ['one conversation', ...columns.map((of) => bytes(sum(kinds.map(of))))];
  return table(['bytes in Redis', 'as written', 'after a restart', 'MEMORY USAGE'], [...rows, total]);
};

const resident = ({ real, rssBytes }: IdleResult): string =>
  table(
    ['memory of the process', 'before', `after ${real} real`, 'after all'],
    [['Banter', megabytes(rssBytes.before), megabytes(rssBytes.afterReal), megabytes(rssBytes.afterAll)]],
  );

export const idleReport = (result: IdleResult): string => {
  const { conversations, real, kinds, failed } = result;
  const head = `${conversations.toLocaleString('en-US')} idle conversations, each with one exchange`;
  const how = `${real} of them real, the others copies of their keys; bytes with their share of Redis's tables, and by Redis's own estimate of a key`;
  const failure = failed > 0 ? `  ${styled('red', 'Banter failed:')} ${failed} unanswered\n\n` : '';
  return `\n  ${styled('bold', head)}\n  ${styled('dim', how)}\n\n${costs(kinds)}\n\n${resident(result)}\n\n${failure}`;
};
