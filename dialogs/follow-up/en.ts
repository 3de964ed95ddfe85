/** What is said of the last answer. What is said to it is the kernel's: see repair. */
import type { Words } from '../../bot/model.ts';

export const words = {} satisfies Words;
