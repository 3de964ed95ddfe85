/** What becomes of a customer’s data, who looked at it, and how to end, erase or get it. */
import { sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import { seeing } from '../connections/buttons.ts';
import type { words } from './en.ts';
import { eraseData, erased } from './erase.ts';
import { exportData, myPage } from './my-page.ts';
import { whoSaw } from './who-saw.ts';

const say = sayer<typeof words>();

export const dialogs = [
  whoSaw,
  answering('privacy', say('my_data.privacy'), [
    { label: say('my_data.ask_who_saw'), begins: 'who-saw' },
    seeing(),
    { label: say('my_data.end_permission'), begins: 'disconnect-bank' },
  ]),
  eraseData,
  erased,
  myPage,
  exportData,
];
