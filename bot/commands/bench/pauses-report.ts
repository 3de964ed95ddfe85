/** How long the event loop stood still, as it is shown. */
import { styled } from '../terminal.ts';
import type { Pause } from './pauses.ts';
import { table } from './report.ts';

/** One customer may keep all the others waiting for so long. */
export const PAUSE_AT_MOST_MS = 50;

export const pausesReport = (pauses: readonly Pause[]): string => {
  const rows = pauses.map(({ name, characters, longestMs }) => [name, characters.toLocaleString('en-US'), longestMs.toFixed(1)]);
  const title = styled('bold', 'The longest pause of the event loop while a message is read');
  const how = styled('dim', 'the worst of three');
  const over = pauses.filter(({ longestMs }) => longestMs > PAUSE_AT_MOST_MS).map(({ name }) => name);
  const failure = over.length > 0 ? `  ${styled('red', `Longer than ${PAUSE_AT_MOST_MS} ms:`)} ${over.join(', ')}\n\n` : '';
  return `\n  ${title}\n  ${how}\n\n${table(['text', 'characters', 'pause ms'], rows)}\n\n${failure}`;
};
