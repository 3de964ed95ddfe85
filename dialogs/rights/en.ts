import type { Words } from '../../bot/model.ts';

export const words = {
  'rights.fraud': () =>
    'I cannot report this for you, so act now: lock the card with the button, then call your bank at once on the number on your card or statement, never on one from a message. Note the date and amount and ask for a case number: deadlines run from the day you notice. Never share a code or tap a link.',
  'rights.dispute': () =>
    'I cannot reverse a payment or open a dispute. Write down the date, the amount and the seller, keep receipts and messages, and call your bank soon, on the number on your card or statement, as deadlines run. Ask for a case number.',
  'rights.complaint': () =>
    'I am sorry that it came to this. I cannot take a complaint here: call or write to your bank, say what happened and when, and ask for a reference number. In the US you may also complain to the CFPB (Consumer Financial Protection Bureau).',
  'rights.hardship': () =>
    'I am sorry, that is hard. I cannot change a payment, but banks have help for such times: call yours, before the due date if you can, on the number on your statement, and ask what is possible. Have at hand what has changed and what you can pay now.',
  'rights.bereavement': () =>
    'I am very sorry for your loss. I cannot see to this here, but a person at the bank will: call the number on a statement, or visit a branch, when you are ready. They usually ask for the death certificate, your ID and, if there is one, the paper that names who settles the estate.',
  'rights.lock': () => 'Lock my card',
  'rights.owed': () => 'What I owe',
} satisfies Words;
