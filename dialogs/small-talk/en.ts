import type { Words } from '../../bot/model.ts';

export const words = {
  'small_talk.answer': () => 'It is nice to chat with you! I am Banter, and numbers are what I know best: shall I look at your balances?',
  'small_talk.anger': () =>
    'I am sorry: you are annoyed, and I take that seriously. Tell me in a few words what you need, and I will say at once whether I can do it. If you would rather have a person, tap the button.',
  'small_talk.apology': () => 'No harm done! What would you like to know?',
  'small_talk.my_balances': () => 'My balances',
  'small_talk.what_else': () => 'What else can I ask?',
} satisfies Words;
