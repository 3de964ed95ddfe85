import type { Words } from '../../bot/model.ts';

export const words = {
  'charges.explain': () =>
    'I cannot look into a single charge yet. Your bank’s app or website often says more about the seller; look also for a receipt or email with the same date and amount, as many shops charge under another name. If you did not make it, tell me: every minute counts then.',
  'charges.duplicate': () =>
    'I cannot compare charges yet. Of two equal amounts one is often just a hold that drops off by itself: see in your bank’s app whether both are booked, or ask me what is pending. If both stay, ask the seller for one of them back, and if that fails, call the number on the back of your card.',
  'charges.recurring': () =>
    'I cannot list subscriptions or coming payments yet. What comes back regularly is on your last statements, and planned payments are often in your bank’s app. To end a subscription, cancel it with the company first; if it goes on charging you, tell your bank.',
  'charges.not_mine': () => 'I did not make it',
  'charges.pending': () => 'What is pending?',
} satisfies Words;
