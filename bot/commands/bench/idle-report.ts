/** The cost of idle conversations, as it is shown. */
import { styled } from '../terminal.ts';
import type { IdleResult } from './idle.ts';
import { table } from './report.ts';

const bytes = (value: number): string => Math.round(value).toLocaleString('en-US');
const megabytes = (value: number): string => `${(value / 1e6).toFixed(1)} MB`;

const MEANINGS: { readonly [kind: string]: string } = {
  subject: 'state, data key, fence',
  seen: 'ids of messages, so that none is taken twice',
  log: 'the exchange, sealed',
  audit: 'what was looked at, chained',
};

export const idleReport = ({ conversations, real, kinds, bytesEach, rssBytes, failed }: IdleResult): string => {
  const rows = kinds.map(({ kind, grownBytes, keyBytes }) => [`${kind}`, bytes(grownBytes), bytes(keyBytes), MEANINGS[kind] ?? '']);
  const total = ['one conversation', bytes(bytesEach), bytes(kinds.reduce((sum, { keyBytes }) => sum + keyBytes, 0)), ''];
  const head = `${conversations.toLocaleString('en-US')} idle conversations, each with one exchange`;
  const how = `${real} of them real, the others copies of their keys`;
  const resident = table(
    ['memory of the process', 'before', `after ${real} real`, 'after all'],
    [['Banter', megabytes(rssBytes.before), megabytes(rssBytes.afterReal), megabytes(rssBytes.afterAll)]],
  );
  const failure = failed > 0 ? `\n  ${styled('red', 'Banter failed:')} ${failed} unanswered\n` : '';
  return `\n  ${styled('bold', head)}\n  ${styled('dim', how)}\n\n${table(['bytes in Redis', 'memory grew by', 'MEMORY USAGE', ''], [...rows, total])}\n\n${resident}\n${failure}`;
};
