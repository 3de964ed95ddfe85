/** Which banks this assistant may see: neither connected nor disconnected from here yet. */
import { sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs = [
  answering('connect-bank', say('connections.connect'), [
    { label: say('connections.my_balances'), begins: 'check-balance', states: { account: { all: 'every' } } },
  ]),
  answering('disconnect-bank', say('connections.disconnect')),
];
