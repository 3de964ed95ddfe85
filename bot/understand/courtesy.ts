/** What is left of a message when the courtesy around it is taken away: good manners say nothing of what is wanted. */
import { AROUND_COURTESY, type Part, partsOf } from './clauses.ts';

/** Of fewer words it cannot be told what they are about. */
const LEFT_AT_LEAST = 3;

/** @param polite whether a text, read as a whole, is nothing but courtesy */
export const createPeel = (polite: (text: string) => boolean, wordsIn: (text: string) => number): ((text: string) => string) => {
  const isCourtesy = (text: string, level: number): boolean => {
    if (polite(text)) return true;
    const border = AROUND_COURTESY[level];
    if (!border) return false;
    const parts = partsOf(text, border);
    return parts.length > 1 ? parts.every(({ said }) => isCourtesy(said, level + 1)) : isCourtesy(text, level + 1);
  };

  const peelAt = (text: string, level: number): string => {
    const border = AROUND_COURTESY[level];
    if (!border) return text;
    const parts = partsOf(text, border);
    if (parts.length < 2) return peelAt(text, level + 1);
    const asks = ({ said }: Part): boolean => !isCourtesy(said, level + 1);
    const [first, last] = [parts.find(asks), parts.findLast(asks)];
    return first && last ? peelAt(text.slice(first.from, last.to).trim(), level + 1) : '';
  };

  return (text) => {
    const left = peelAt(text, 0);
    return wordsIn(left) < LEFT_AT_LEAST ? text : left;
  };
};
