/** A charge that is not understood, came twice or comes again and again: where the customer finds out more. */
import { sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs = [
  answering('explain-charge', say('charges.explain'), [
    { label: say('charges.not_mine'), begins: 'report-fraud' },
    { label: say('charges.pending'), begins: 'explain-balance' },
  ]),
  answering('duplicate-charges', say('charges.duplicate'), [{ label: say('charges.pending'), begins: 'explain-balance' }]),
  answering('recurring-charges', say('charges.recurring'), [{ label: say('charges.pending'), begins: 'explain-balance' }]),
];
