/** The kernel's own words: for what goes wrong in a conversation, and for what works in every state of it. */
import type { Secret, Words } from '../../bot/model.ts';
import { words as person } from './person.en.ts';

/** What each dialog is called when a conversation comes back to it. */
const TOPICS: { readonly [dialog: string]: string } = {
  'check-balance': 'your balance',
  'explain-balance': 'what you can spend',
  'lock-card': 'locking your card',
  'unlock-card': 'unlocking your card',
  'report-card': 'reporting your card',
  'replace-card': 'your new card',
  'fraud-alert': 'your bank’s question',
  alerts: 'your alerts',
};

/** What is told of what was blacked out, by what it was. */
const MASKED: { readonly [what in Secret]: string } = {
  card: 'I blacked out the card number in your message and did not keep it. I never need it: please delete it from your side of the chat too.',
  split:
    'Your last messages together held a card number. I blacked it out in all of them and did not keep it. I never need it: please delete it from your side of the chat too.',
  ssn: 'I blacked out the social security number in your message and did not keep it. I never need it: please delete it from your side of the chat too.',
  secret:
    'I blacked out the secret in your message and did not keep it. Never write a PIN, password or code in a chat: nobody from your bank asks for it here.',
};

export const words = {
  ...person,
  'repair.disclosure': () => 'I am Banter, your bank’s automated assistant.',
  'repair.missed_1': ({ slot }: { slot?: string }): string =>
    slot === 'account'
      ? 'I did not recognize that account. Please pick one, or write its bank, its name or its last four digits.'
      : slot === 'loss'
        ? 'Please tell me whether the card was lost or stolen.'
        : slot === 'amount'
          ? 'I did not recognize an amount. Please write one, for example “100 dollars”.'
          : slot === 'alert'
            ? 'I did not understand that. Tap a button, or say it in other words, for example “alert me of payments over $100”.'
            : 'I did not understand that. I can tell you what is in your accounts: try “What’s my checking balance?”',
  'repair.missed_2': ({ slot }: { slot?: string }): string =>
    slot === 'account'
      ? 'I still do not know which account you mean. Tap one of them, or write “cancel”. I can also ask a person to help you.'
      : slot === 'loss'
        ? 'I still do not know whether it was lost or stolen, so nothing has happened. Tap a button, or write “cancel”. I can also ask a person to help you.'
        : slot === 'amount' || slot === 'alert'
          ? 'I still do not know what to change, so nothing has happened. Tap a button, or write “cancel”. I can also ask a person to help you.'
          : 'I am still not sure what you mean. Perhaps “all my balances”, “what can I spend?” or “what can you do?” If you would rather have a person, tap the button or write “talk to a person”.',
  'repair.no_such_choice': ({ count }: { count: number }) => `I showed ${count}. Please pick one of these.`,
  'repair.not_plain_1': () => 'I am not sure whether that is a yes, so nothing has happened.',
  'repair.not_plain_2': () =>
    'I still cannot tell, so nothing has happened. A plain “yes” or “no” is enough, or write “cancel”. I can also ask a person to help you.',
  'repair.cancelled': () => 'All right, I have dropped that.',
  'repair.nothing_to_cancel': () => 'There is nothing to cancel: nothing is under way. To hear no more alerts, say “stop alerts”.',
  'repair.gone_back': () => 'All right, one step back: I have dropped that.',
  'repair.nothing_to_go_back_to': () => 'There is no step to go back to: nothing is under way.',
  'repair.nothing_to_repeat': () => 'I have not told you anything yet that I could say again. What would you like to know?',
  'repair.nothing_more': () => 'There is nothing more to show here. What would you like to see?',
  'repair.nothing_to_explain': () =>
    'I can say why only about a balance, a bill or what you spent. Ask for one of these first, for example “How much did I spend this month?”',
  'repair.doubted': () =>
    'My figures come from your bank, as of the time shown; what it has not booked yet may be missing. I have looked again. If it still looks wrong to you, a person at the bank can check it.',
  'repair.nothing_doubted': () =>
    'I can be wrong, so here is how I work: every figure comes from your bank, with its time, and I look again whenever you ask. If something looks wrong to you, a person at the bank can check it.',
  'repair.no_hurry': () => 'No hurry: nothing happens until you decide.',
  'repair.nothing_to_undo': () =>
    'Nothing is under way that I could undo. A card that you had me lock can be unlocked: say “unlock my card”. What I tell you of by myself you choose: say “which alerts are on?” What became of a card that you had me report or replace, only your bank can change. All else I do is look things up, which changes nothing.',
  'repair.crisis': () =>
    'I am so sorry that it hurts this much. You do not have to carry it alone: call or text 988, the Suicide and Crisis Lifeline in the US. People are there for you at any hour, free and in confidence. If you are in danger right now, call 911.',
  'repair.threat': () =>
    'I take that seriously and go on with nothing else here: a person has to see it. If anybody is in danger, call 911. If you are at the end of your tether, call or text 988: somebody listens at any hour.',
  'repair.started_over': () => 'All right, we start over. What would you like to know?',
  'repair.stale_button': () => 'That button belongs to an earlier question. Please ask again.',
  'repair.unreadable_button': () => 'I cannot use that button any more. Please write what you would like to know.',
  'repair.late': ({ sentAt }: { sentAt: number }, f) =>
    `Your message from ${f.when(sentAt)} reached me only now, so I have not acted on it. If you still want to know, please ask again.`,
  'repair.only_text': () => 'I can only read text so far. Please write what you would like to know.',
  'repair.public': () => 'Others can read along here, so I say nothing about accounts. Please write to me in a private chat.',
  'repair.overflow': () =>
    'You wrote more at once than I can keep, so I have not read your last messages. Please write them again in a moment.',
  'repair.back_to': ({ dialog }: { dialog: string }) => `Back to ${TOPICS[dialog] ?? 'your question'}.`,
  'repair.nothing_to_confirm': () => 'All right. Ask me whenever you want to know what is in your accounts.',
  'repair.which_yes': () =>
    'Several questions are open, so I have done nothing yet. Please answer this one first, with its button or in full words.',
  'repair.language': () => 'Of course, let us go on in English.',
  'repair.failed': () => 'Something went wrong on my side, and nothing was changed. Please ask again in a moment.',
  'repair.secret_masked': ({ what }: { what: Secret }): string =>
    // A newer version may know more kinds.
    MASKED[what] ?? MASKED.secret,
} satisfies Words;
