/** The terminal's side of the commands: progress that stays on one line, a banner, colours only where a person looks. */
import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const isTerminal = (): boolean => process.stdout.isTTY === true && process.env.NO_COLOR === undefined;

export const styled = (style: Style, text: string): string => (isTerminal() ? styleText(style, text) : text);

export type Step = { progress(share: number): void; done(result: string): void };

const WIDTH = 28;

/** One line for one step of the start: live on a terminal, one plain line when it is done elsewhere. */
export const step = (name: string): Step => {
  const head = `  ${name.padEnd(16)}`;
  let shown = -1;
  if (isTerminal()) process.stdout.write(`${head}${styled('dim', '…')}`);
  return {
    progress(share) {
      const filled = Math.round(share * WIDTH);
      if (!isTerminal() || filled === shown) return;
      shown = filled;
      process.stdout.write(`\r\u001b[2K${head}${styled('cyan', '━'.repeat(filled))}${styled('dim', '━'.repeat(WIDTH - filled))}`);
    },
    done(result) {
      process.stdout.write(`${isTerminal() ? '\r\u001b[2K' : ''}${head}${styled('dim', result)}\n`);
    },
  };
};

/** One line that is written over by the next one, on a terminal only; '' takes it away. A line that wraps could not be written over. */
export const live = (text: string): void => {
  const room = (process.stdout.columns || 80) - 3;
  if (isTerminal()) process.stdout.write(`\r\u001b[2K${text === '' ? '' : `  ${styled('dim', text.slice(0, room))}`}`);
};

/** `  name            text`, the rows of the banner. */
export const row = (name: string, text: string): string => `  ${styled('bold', name.padEnd(16))}${text}`;

/** An error as an operator reads it: what is wrong and what to do, no stack. */
export const complain = (message: string): void => {
  process.stderr.write(`\n${styled('red', 'Banter cannot start.')} ${message}\n\n`);
};

/** Whether the person at the terminal says yes; where nobody sits there, nobody does. */
export const agrees = async (question: string): Promise<boolean> => {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`\n  ${question} [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
};
