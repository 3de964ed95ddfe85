/** What has nothing to do with the bank. The answer to it is the kernel's: see repair. */
import type { Words } from '../../bot/model.ts';

export const words = {} satisfies Words;
