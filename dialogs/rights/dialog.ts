/**
 * Fraud, disputes, complaints, hardship, a death: a person at the bank has to see to it, and soon where deadlines run
 * (Regulation E, 12 CFR 1005.6: two business days).
 */
import { sayer } from '../../bot/model.ts';
import { answering, toPerson } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs = [
  answering('report-fraud', say('rights.fraud'), [{ label: say('rights.lock'), begins: 'lock-card' }, toPerson('right')]),
  answering('dispute', say('rights.dispute'), [toPerson('right')]),
  answering('complaint', say('rights.complaint'), [toPerson('right')]),
  answering('hardship', say('rights.hardship'), [
    { label: say('rights.owed'), begins: 'check-balance', states: { account: { kinds: ['card', 'loan'], all: 'these' } } },
    toPerson('right'),
  ]),
  answering('bereavement', say('rights.bereavement'), [toPerson('right')]),
];
