/** How tests/run.mjs looks: finished lines stay, one live line below them on a terminal, plain text elsewhere. */
import { styleText } from 'node:util';

export const isLive = process.stdout.isTTY === true && process.env.CI !== 'true' && process.env.NO_COLOR === undefined;

export const paint = (style, text) => (isLive ? styleText(style, text) : text);

const CLEAR = '\r\u001b[2K';
const BAR = 28;
let live = '';

/** Writes whole lines above the live one. */
export const say = (text) => process.stdout.write(isLive ? `${CLEAR}${text}\n${live}` : `${text}\n`);

const show = (text) => {
  live = text;
  if (isLive) process.stdout.write(`${CLEAR}${text}`);
};

const head = (mark, name) => `  ${mark} ${name.padEnd(14)}`;
const mark = (ok) => (ok ? paint('green', '✓') : paint('red', '✗'));
const time = (seconds) => `${seconds.toFixed(1)} s`.padStart(8);

export const showBusy = (name) => show(`${head('…', name)}`);

export const showBar = ({ name, done, total, tests }) => {
  const filled = total > 0 ? Math.round((done / total) * BAR) : 0;
  const bar = `${paint('cyan', '━'.repeat(filled))}${paint('dim', '━'.repeat(BAR - filled))}`;
  show(`${head('…', name)} ${bar} ${paint('dim', `${done} of ${total} files, ${tests} tests`)}`);
};

/** Ends the live line: the stage is over. */
export const stageLine = ({ name, ok, seconds, more = '' }) => {
  live = '';
  return `${head(mark(ok), name)}${paint('dim', `${time(seconds)}  ${more}`.trimEnd())}`;
};

export const suiteLine = ({ file, passed, failed, skipped, seconds, failure }) => {
  const counts = [
    [passed, 'passed'],
    [failed, 'failed'],
    [skipped, 'skipped'],
  ].filter(([count]) => count > 0);
  return `    ${mark(failure === undefined)} ${file.padEnd(52)} ${time(seconds)}  ${counts.map(([count, word]) => `${count} ${word}`).join(', ')}`;
};
