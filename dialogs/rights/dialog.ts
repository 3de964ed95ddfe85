/**
 * Fraud, disputes, complaints, hardship, a death: a person at the bank has to see to it, and soon where deadlines run
 * (Regulation E, 12 CFR 1005.6: two business days). Who names the same right twice in a row is not told the same again, but waits for a person.
 */
import type { Dialog } from '../../bot/model.ts';
import { sayer } from '../../bot/model.ts';
import { answeringOnce } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs: Dialog[] = [
  { ...answeringOnce('report-fraud', say('rights.fraud'), 'right', [{ label: say('rights.lock'), begins: 'lock-card' }]), skill: 'fraud' },
  { ...answeringOnce('dispute', say('rights.dispute'), 'right'), skill: 'payments' },
  answeringOnce('complaint', say('rights.complaint'), 'right'),
  answeringOnce('hardship', say('rights.hardship'), 'right', [
    { label: say('rights.owed'), begins: 'check-balance', states: { account: { kinds: ['card', 'loan'], all: 'these' } } },
  ]),
  answeringOnce('bereavement', say('rights.bereavement'), 'right'),
];
