import type { Account, Act, Format, Refusal, Speech, Words } from '../../bot/model.ts';

type Do = Act['do'];

/** What the customer is told about: a card by its account, or only its bank where that cannot be read just now. */
export type Named = { bank: string; account: Account | null };
/** How an order ended that was refused. */
export type Refused = Named & { what: Do; why: Refusal };

const VERB: { readonly [D in Do]: string } = { lock_card: 'lock', unlock_card: 'unlock' };
const DONE: { readonly [D in Do]: string } = { lock_card: 'locked', unlock_card: 'unlocked' };

/** What helps when this chat cannot. Never a number or a link: those are how people are robbed. */
const CALL = 'please call the number on the back of your card';

const one = ({ bank, account }: Named, f: Format): string => (account ? f.account(account) : `your card at ${f.bank(bank)}`);

const cardsText = (accounts: readonly Account[], f: Format): string =>
  f.list(accounts.map((account) => `${f.bank(account.bank)} card ${f.account(account)}`));

/** Why a bank did not do it. Each refusal has its words; a new one does not build without. */
const REFUSED: { readonly [W in Refusal]: (bank: string) => string } = {
  reauth: (bank) => `${bank} wants you to sign in again before it takes orders from here`,
  consent: (bank) => `you have not allowed me to lock and unlock cards at ${bank}, or your permission has ended`,
  scope: (bank) => `${bank} says that what you allowed does not cover cards`,
  closed: () => 'the card is closed',
  restricted: (bank) => `${bank} has restricted the account`,
  not_found: (bank) => `${bank} does not know this card any more`,
  rate_limited: (bank) => `${bank} is too busy to take orders`,
  unavailable: (bank) => `${bank} does not answer`,
  timeout: (bank) => `${bank} took too long`,
  protocol: (bank) => `${bank} could not make sense of my order`,
};

const refused = ({ what, why, ...named }: Refused, f: Format): string =>
  `${one(named, f)} was not ${DONE[what]}: ${REFUSED[why](f.bank(named.bank))}. Nothing was changed. If it is urgent, ${CALL}.`;

const done = ({ what, at, ...named }: Named & { what: Do; at: number | null }, f: Format): string => {
  const since = at === null ? '' : ` since ${f.when(at)}`;
  const next = what === 'lock_card' ? ' To use it again, say “unlock my card”.' : '';
  return `${f.bank(named.bank)} confirms: ${one(named, f)} is ${DONE[what]}${since}.${next}`;
};

const unknown = ({ what, ...named }: Named & { what: Do }, f: Format): string =>
  `${f.bank(named.bank)} has not told me whether ${one(named, f)} is ${DONE[what]}, so I do not know, and I have stopped asking. To be sure, ${CALL}.`;

export const words = {
  'card.which': ({ what, count }: { what: Do; count: number }) => `You have ${count} cards that fit. Which one shall I ${VERB[what]}?`,
  'card.choice': ({ account }: { account: Account }) => (account.last4 === null ? account.label : `••${account.last4} ${account.label}`),
  'card.none': () => `I see no card of yours here. For any other card, ${CALL}.`,
  'card.no_such': () => 'I see no such card. Which of these do you mean?',
  'card.debit': () => `I can lock and unlock credit cards here, but not debit cards. For a debit card, ${CALL}.`,
  'card.closed': ({ account }: { account: Account }, f) => `${f.account(account)} at ${f.bank(account.bank)} is closed already.`,
  'card.elsewhere': ({ name }: { name: string }) =>
    `I have no connection to ${name}, so I cannot do anything there. For that card, ${CALL}.`,
  'card.not_connected': () => `No bank is connected to this chat yet, so I see no card of yours. If it is urgent, ${CALL}.`,
  'card.unseen': ({ bank, why }: { bank: string; why: Refusal }, f) =>
    `I cannot see your cards at ${f.bank(bank)} right now: ${REFUSED[why](f.bank(bank))}. I have asked for nothing there. If it is urgent, ${CALL}.`,
  'card.not_taken': ({ what, account }: { what: Do; account: Account }, f) =>
    `${f.bank(account.bank)} does not let me ${VERB[what]} cards. For ${f.account(account)}, ${CALL}.`,
  'card.not_allowed': ({ what, account }: { what: Do; account: Account }, f) =>
    `I would gladly ${VERB[what]} ${f.account(account)}, but you have not allowed me to do that at ${f.bank(account.bank)}, or your permission has ended. If it is urgent, ${CALL}.`,
  'card.asked': ({ what, accounts }: { what: Do; accounts: Account[] }, f) =>
    `I have asked ${f.list([...new Set(accounts.map(({ bank }) => f.bank(bank)))])} to ${VERB[what]} ${f.list(accounts.map(f.account))}. I will tell you once it is confirmed.`,
  'card.already_asked': ({ what, account }: { what: Do; account: Account }, f) =>
    `I have already asked ${f.bank(account.bank)} to ${VERB[what]} ${f.account(account)}, and I am waiting for its answer. You will hear from me.`,
  'card.crossing': ({ what, account }: { what: Do; account: Account }, f) =>
    `${f.bank(account.bank)} has not yet answered my last order about ${f.account(account)}, and two orders could cross. As soon as I have told you how it ended, ask me again to ${VERB[what]} it. If it cannot wait, ${CALL}.`,
  'card.confirm': ({ what, accounts }: { what: Do; accounts: Account[] }, f) =>
    what === 'unlock_card'
      ? `Unlock ${cardsText(accounts, f)}? ${accounts.length === 1 ? 'It' : 'They'} can be paid with again at once. Please answer yes or no.`
      : `Lock ${cardsText(accounts, f)}? Nobody can pay with ${accounts.length === 1 ? 'it' : 'them'} then. Please answer yes or no.`,
  'card.left_alone': ({ what }: { what: Do }) => `All right, I ${VERB[what]} nothing.`,
  'card.left_as_it_is': ({ accounts }: { accounts: Account[] }, f) =>
    `All right, I leave ${cardsText(accounts, f)} as ${accounts.length === 1 ? 'it is' : 'they are'}.`,
  'card.done': done,
  'card.refused': refused,
  'card.unknown': unknown,
} satisfies Words;

export const phrases = {
  lock_card: [
    'freeze my card',
    'lock card asap plsss',
    'i lost my wallet on the bus please block everything',
    'lock my card',
    'lock my credit card please',
    'please freeze my chase card right away',
    'block my citi card',
    'put a lock on my visa',
    'can you freeze my card for me',
    'could you please lock the card ending in 6006',
    'i need my card frozen',
    'i want to block my card until i find it',
    'turn off my card',
    'switch my credit card off for now',
    'disable my card',
    'deactivate my credit card temporarily',
    'pause my card for a few days',
    'put my card on hold',
    'shut my card off nobody should be able to use it',
    'stop my card from working',
    'make my card unusable till tomorrow',
    'i cant find my card so lock it just in case',
    'i left my card in the taxi, freeze it quick',
    'i think i dropped my card somewhere can you lock it',
    'think i left my visa at the bar, put it on ice for tonight',
    'my purse is gone, lock all my cards',
    'freeze all of my credit cards now',
    'someone grabbed my bag!! block the card',
    'my kid keeps buying games with my card, lock it',
    'i misplaced my card, freeze it till i know where it is',
    'card lock',
    'card freeze pls',
    'frezee my card',
    'lok my crad',
    'blok my card please i beg',
    'temporarily block card',
    'i would like to place a temporary freeze on my credit card',
    'good morning, would you be so kind as to lock my card for the time being',
    'how do i freeze my card',
    'how can i lock my card here',
    'is it possible to block my credit card from this chat',
    'quick lock it my card is missing',
    'no one may pay with my card any more, lock it',
    'pls block card i no find',
    'i need you lock the credit card, i lose it yesterday',
    'ok so i kinda lost my card last night can u like freeze it',
    'freeze the wells fargo one, the credit card',
    'lock everyday rewards card',
    'lock the 1899 card',
    'hey lock my cash back card thx',
    'suspend my card',
    'suspend the credit card while i am on vacation',
    'dont let anybody charge my card, block it',
    'emergency block my card',
    'freeze it, freeze my card now',
    'freeze my visa',
    'could u freeze the mastercard for a bit',
    'shut my card down please i lost it',
    'yo block that card for me quick',
    'lock the chase one',
    'my card was stolen',
    'my card is missing what do i do',
    'lost my wallet',
    'someone stole my purse with my cards in it',
    'i lost my card',
    'i lost my credit card what now',
  ],
  unlock_card: [
    'found it under the couch lol can you unfreeze the card now',
    'unlock my card',
    'unfreeze my card',
    'unblock my card please',
    'unlock my credit card',
    'unfreeze my chase card',
    'please unlock the citi card again',
    'unblock the card ending in 6006',
    'turn my card back on',
    'switch my credit card on again',
    'reactivate my card',
    'reactivate the card i locked',
    'enable my card again',
    'activate my card again i have it back',
    'take the lock off my card',
    'remove the freeze from my credit card',
    'lift the block on my card',
    'undo the card lock',
    'resume my card',
    'end the hold on my card i put there',
    'make my card work again, i unlocked nothing yet',
    'i found my card, unlock it',
    'found my wallet so you can unfreeze everything',
    'it was in my other jacket, please unblock my card',
    'my card turned up, open it again',
    'i have my card back now, turn it on',
    'false alarm, card is here, unlock it',
    'the card was in the car all along lol unfreeze',
    'i locked my card yesterday and want to use it again',
    'i froze my card by mistake undo it',
    'i want my card unlocked',
    'i need my card unfrozen before i go shopping',
    'can you unlock my card',
    'could you please lift the freeze on my visa',
    'would you kindly unblock my credit card, i have found it',
    'how do i unlock my card',
    'how can i unfreeze my card here',
    'is it possible to unblock a card from this chat',
    'unlok my crad',
    'unfreze card pls',
    'card unlock',
    'unblock card',
    'unfreeze all my cards',
    'unlock all of my cards again',
    'please open my card, i find it now',
    'i want use my card again, take away block',
    'ok im home and found it, u can unlock the card',
    'unlock the 1899 card',
    'unfreeze everyday rewards card',
    'unlock cash back card thx',
    'stop the freeze on my credit card',
    'get my card going again after the lock',
    'unfreeze my visa',
    'let me pay with my card again',
    'give my card back its life, i found it',
    'unlock the chase one',
    'yo unblock that card for me',
  ],
} satisfies Speech['phrases'];
