import { describe, expect, test } from '@jest/globals';
import { accountRecogniser, type Mention } from '../../dialogs/slots/account.ts';
import { BANKS } from './talk.ts';

const read = accountRecogniser(BANKS);
const HINT = { language: 'en', today: '2026-11-25' } as const;

describe('what is said about accounts', () => {
  test.each<[string, Mention | null]>([
    ["what's my checking balance", { kinds: ['checking'] }],
    ["i'm checking my balance", null],
    ['how much in checking and savings', { kinds: ['checking', 'savings'] }],
    ['chekcing and savigns', { kinds: ['checking', 'savings'] }],
    ['my credit card', { kinds: ['card'] }],
    ['debit card', { kinds: ['checking'] }],
    ['car loan', { kinds: ['loan'], loan: 'vehicle' }],
    ['how much do i owe', { kinds: ['card', 'loan'] }],
    ['everything but savings', { all: 'every', except: { kinds: ['savings'] } }],
    ['do i have more than 3000 in checking', { kinds: ['checking'] }],
    ['do i have enough for 2207 dollars', null],
    ['is my balance enough for rent 1900', null],
    ['4321', { last4: '4321' }],
    ['and 4321?', { last4: '4321' }],
    ['my trust account', { words: ['trust'] }],
    ['i want to discover my balance', null],
    ['how much in bills', { words: ['bills'] }],
    ['from house fund', { words: ['house'] }],
    ['saldo de la tarjeta de débito', { kinds: ['checking'] }],
    ['mis ahorros en Citi', { banks: ['citi'], kinds: ['savings'] }],
    ['wels fargo', null],
    ['wells fargo', { banks: ['wells-fargo'] }],
    ['U.S. Bank and chase', { banks: ['us-bank', 'chase'] }],
    ['it is well, in any case', null],
    ['bank of america', { elsewhere: 'Bank of America' }],
    ['the one ending in 4321', { last4: '4321' }],
    ['Rainy Day ••2207', { last4: '2207' }],
    ['i spent $1234', null],
    ['since 2025', null],
    ['the 3333 one', { last4: '3333' }],
    ["what's the balance of 4321?", { last4: '4321' }],
    ['whats my balnce on 4321', { last4: '4321' }],
    ['balance of 4321 and 8810', null],
    ['what was my balance of 4321 last year?', { last4: '4321', otherTime: true }],
    ['wrong one, I meant 3320', { last4: '3320' }],
    ['no, I meant 3000 dollars', null],
    ['a payment of 1500', null],
    ['what is my damn balance', null],
    ['how much money do i have in euros', null],
    ['not checking, savings', { kinds: ['savings'] }],
    ['no, not my checking but the savings', { kinds: ['savings'] }],
    ['no la corriente, la de ahorros', { kinds: ['savings'] }],
    ['not now', null],
    ['all my accounts', { all: 'every' }],
    ['all together', { together: true, all: 'every' }],
    ['both together', { together: true, all: 'these' }],
    ['savings together', { kinds: ['savings'], together: true, all: 'these' }],
    ['and rainy day?', { words: ['rainy'] }],
    ['in my house fund', { words: ['house'] }],
    ['how much is in my account', null],
    ['tell me a joke', null],
    ['', null],
  ])('%s', (text, mention) => {
    expect(read(text, { ...HINT, asked: false })).toEqual(mention);
  });

  test.each<[string, Mention | null]>([
    ['rainy day', { words: ['rainy'] }],
    ['bills', { words: ['bills'] }],
    ['the chase one', { banks: ['chase'] }],
    ['this is a whole sentence about something else', null],
  ])('in answer to the question: %s', (text, mention) => {
    expect(read(text, { ...HINT, asked: true })).toEqual(mention);
  });
});
