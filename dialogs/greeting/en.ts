import type { Words } from '../../bot/model.ts';

export const words = {
  'greeting.hello': () => 'Hello! Ask me about your accounts, for example: “What’s my checking balance?”',
  'greeting.my_balances': () => 'My balances',
  'greeting.what_else': () => 'What else can I ask?',
} satisfies Words;
