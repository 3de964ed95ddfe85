/** Alerts are the bank’s: cannot be seen or switched from here yet. */
import { sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs = [answering('stop-alerts', say('alerts.stop'))];
