/** What the simulated customers can say, and what the bot does about it: one small dialog for each thing the engine promises something about. */
import {
  type Channel,
  type Command,
  confirm,
  type Dialog,
  end,
  type Move,
  needs,
  type Say,
  type Sight,
  type Understanding,
  write,
} from '../../bot/model.ts';
import type { Speaker } from '../../bot/reply.ts';
import { fraudAlert } from '../../dialogs/fraud-alert/dialog.ts';
import { dialogs as rating } from '../../dialogs/rating/dialog.ts';

export const BANK = 'bank';
export const ACCOUNT = { bank: BANK, id: 'card' };

/** What a message makes happen. `crash`: its turn ends the process. `fail`: its turn throws. `person`, `back`: it changes whose the conversation is. `deny`, `own`: whether a payment was theirs. `ask`: an order that is asked about first. `yes`: it is meant. */
export type Deed = 'say' | 'look' | 'order' | 'ask' | 'yes' | 'crash' | 'fail' | 'person' | 'back' | 'deny' | 'own';

const say = (key: string): Say => ({ key, args: {} });
const LOCK = { bank: BANK, act: { do: 'lock_card', account: ACCOUNT.id } } as const;

const COMMANDS: { readonly [deed: string]: Command } = { person: 'person', back: 'back_to_bot' };

type Names = { [D in Exclude<Deed, 'yes' | 'person' | 'back' | 'deny' | 'own'>]: Dialog };

const ANSWERS: { readonly [deed: string]: 'mine' | 'not_mine' } = { own: 'mine', deny: 'not_mine' };

const order = (sight: Sight): Move => {
  const done = sight.wrote('act', LOCK);
  if (done === undefined) return write([{ name: 'act', args: LOCK }], [say('ordering')]);
  return end(say(done === 'pending' ? 'pending' : `order_${done.state}`));
};

/** `crashes` is called in the middle of a turn. */
export const bookOf = (crashes: () => void): ReadonlyMap<string, Dialog> => {
  const slots = { n: 'once' as const };
  const dialogs: Names = {
    say: { name: 'say', slots, next: () => end(say('said')) },
    look: {
      name: 'look',
      slots,
      next: (_, sight) => {
        const accounts = sight.read('accounts', {});
        return accounts ? end(say(accounts.got.length > 0 ? 'seen' : 'not_seen')) : needs({ name: 'accounts', args: {} });
      },
    },
    order: {
      name: 'order',
      slots,
      next: (_, sight) => order(sight),
    },
    ask: {
      name: 'ask',
      slots,
      next: (_, sight) => (sight.agreed(LOCK) ? order(sight) : confirm(LOCK, say('sure'))),
    },
    crash: {
      name: 'crash',
      slots,
      next: () => {
        crashes();
        return end(say('survived'));
      },
    },
    fail: {
      name: 'fail',
      slots,
      next: () => {
        throw new Error('a defect');
      },
    },
  };
  // The dialogs that the engine begins by itself are the product's own, which hear their own facts as every dialog does.
  const all = [...Object.values(dialogs), fraudAlert as Dialog, ...(rating as readonly unknown[] as Dialog[])];
  return new Map(all.map((dialog) => [dialog.name, dialog]));
};

/** A message is a deed and a number: `order 3`. */
export const understanding: Understanding = {
  hear: (text) => {
    const [deed = '', n = ''] = text.split(' ');
    const command = COMMANDS[deed];
    if (command) return { command, requests: [], slots: {}, language: 'en', best: { intent: deed, confidence: 1 } };
    if (deed === 'yes') return { answer: 'yes', requests: [], slots: {}, language: 'en', best: { intent: deed, confidence: 1 } };
    const says = ANSWERS[deed];
    if (says) {
      const answer = { intent: deed, begin: fraudAlert.name, states: { fraud: { says, sure: true } }, confidence: 1 };
      return { requests: [answer], slots: {}, language: 'en', best: { intent: deed, confidence: 1 } };
    }
    const request = { intent: deed, begin: deed, states: { n }, confidence: 1 };
    return { requests: [request], slots: {}, language: 'en', best: { intent: deed, confidence: 1 } };
  },
};

export const speaker: Speaker = {
  contents: ({ say }) => say.map(({ key }) => ({ text: key })),
  labels: () => [],
  approved: () => undefined,
};

/** One part for each thing said. */
export const fit: Channel['fit'] = (contents) => contents.map((content) => ('text' in content ? content.text : ''));
