import type { Words } from '../../bot/model.ts';

export const words = {} satisfies Words;
