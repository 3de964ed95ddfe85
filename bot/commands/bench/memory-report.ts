/** The memory of a process as it sees more and more conversations, as it is shown. */
import { styled } from '../terminal.ts';
import type { MemoryResult } from './memory.ts';
import { table } from './report.ts';

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

export const memoryReport = ({ taken, failed }: MemoryResult): string => {
  const rows = taken.map(({ seen, rssBytes }) => [seen.toLocaleString('en-US'), megabytes(rssBytes)]);
  const title = styled('bold', 'The memory of one process, by the conversations it has seen');
  const how = styled('dim', 'each customer wrote once; garbage collected before each look');
  const failure = failed > 0 ? `  ${styled('red', 'Banter failed:')} ${failed} unanswered\n\n` : '';
  return `\n  ${title}\n  ${how}\n\n${table(['conversations', 'MB'], rows)}\n\n${failure}`;
};
