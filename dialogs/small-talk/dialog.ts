/** A friendly line, or one that takes anger seriously, and then back to what can be done here. */
import { sayer } from '../../bot/model.ts';
import { answering, toPerson } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs = [
  answering('small-talk', say('small_talk.answer'), [
    { label: say('small_talk.my_balances'), begins: 'check-balance', states: { account: { all: 'every' } } },
    { label: say('small_talk.what_else'), begins: 'help' },
  ]),
  answering('apology', say('small_talk.apology')),
  answering('anger', say('small_talk.anger'), [toPerson('anger'), { label: say('small_talk.what_else'), begins: 'help' }]),
];
