/** Rates, fees, exchange and branches: nothing of it is known here, so where the customer finds it. */
import { sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs = [
  answering('interest-rate', say('bank_facts.rate')),
  answering('fees', say('bank_facts.fees')),
  answering('exchange-rate', say('bank_facts.exchange')),
  answering('find-branch', say('bank_facts.branch')),
];
