/** What the bench is doing, on one line that is written over: which part, how much of it, how long it may still take. */
import { live, styled } from '../terminal.ts';
import type { Tell } from './compare.ts';

const minutes = (ms: number): string => `${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1_000)).padStart(2, '0')}`;

/** For one of several parts of the same length. Elsewhere than on a terminal, a line when a part begins. */
export const progress = (parts: number) => {
  const begun = performance.now();
  return {
    part(at: number, title: string): Tell {
      if (process.stdout.isTTY !== true) process.stdout.write(`  ${styled('dim', title)}\n`);
      return (doing, share) => {
        const whole = (at + share) / parts;
        const spent = performance.now() - begun;
        const left = whole > 0.02 ? `, ${minutes((spent / whole) * (1 - whole))} left` : '';
        const which = parts > 1 ? `${at + 1}/${parts}  ` : '';
        live(`${which}${minutes(spent)}${left}  ·  ${doing}  ·  ${title}`);
      };
    },
    end: () => live(''),
  };
};
