/** The words on the way to a person and back. Only what is true is said: see bot/handover.ts. */
import type { Desk, InLine, Person, Skill, Why, Words } from '../../bot/model.ts';

/** The contact is the bank's own text and stands as it is. */
const reach = ({ contact }: Desk): string =>
  contact === undefined
    ? 'To reach a person at the bank now, call the number on the back of your card.'
    : `To reach a person at the bank: ${contact}`;

/** Who wait before them, and how long it took lately. Never a promise. */
const place = ({ ahead, minutes }: InLine): string => {
  const who = ahead === 0 ? 'You are next.' : `${ahead} ${ahead === 1 ? 'person is' : 'people are'} before you.`;
  if (!minutes) return who;
  const { from, to } = minutes;
  return `${who} Lately it took ${from === to ? `about ${to} ${to === 1 ? 'minute' : 'minutes'}` : `${from} to ${to} minutes`}.`;
};
const inLine = ({ line }: Desk): string => (line ? ` ${place(line)}` : '');

const FOR: { readonly [S in Skill]: string } = {
  fraud: 'a colleague who knows about fraud',
  cards: 'a colleague who knows about cards',
  payments: 'a colleague who knows about payments',
  general: 'a colleague',
};

const KEPT = 'What you write here is kept. I am quiet meanwhile: to go on with me, tap the button or write “back to the bot”.';

export const words = {
  'repair.handed_over': (desk: Desk & { why: Why }, f) => {
    const sorry = desk.why === 'misses' ? 'I am sorry, I am not getting this right. ' : '';
    switch (desk.people) {
      case 'here':
        return [
          `${sorry}You are in line for a person now. People are at work and will read this chat.${inLine(desk)}`,
          reach(desk),
          KEPT,
        ].join('\n');
      case 'later':
        return [
          `${sorry}You are in line for a person. Nobody is at work just now; people read this chat again from ${f.when(desk.opens)}.`,
          reach(desk),
          KEPT,
        ].join('\n');
      case 'nobody':
        return [
          `${sorry}I have noted that you need a person. But nobody from the bank reads this chat yet, so please do not wait for an answer here.`,
          reach(desk),
          KEPT,
        ].join('\n');
    }
  },
  'repair.still_waiting': (desk: Desk, f) => {
    switch (desk.people) {
      case 'here':
        return `A person will read this.${inLine(desk)}`;
      case 'later':
        return `A person will read this: people are back from ${f.when(desk.opens)}.`;
      case 'nobody':
        return `I have kept this, but nobody from the bank reads this chat yet.\n${reach(desk)}`;
    }
  },
  'repair.quiet_button': () => 'I am quiet since you asked for a person, so I have done nothing with that button.',
  'repair.back_with_bot': () => 'You are no longer in line for a person, and what I asked before is dropped. What would you like to know?',
  'repair.with_bot_already': () => 'You are with me, the bot, already. What would you like to know?',
  'repair.to_person': () => 'Talk to a person',
  'repair.to_bot': () => 'Back to the bot',
  'repair.meanwhile': () => 'You are still in line for a person. This cannot wait, so I see to it meanwhile.',
  'repair.place': (line: InLine) => place(line),
  'desk.claimed': ({ name }: { name: string }) =>
    `You are talking with ${name} now, a person who works for the bank. I am quiet meanwhile.`,
  /** Their own words. */
  'desk.said': ({ text }: { text: string }) => text,
  'desk.transferred': ({ name, to, ...desk }: Desk & { name: string; to: { skill: Skill } | { agent: Person } }) =>
    `${name} is passing you on to ${'skill' in to ? FOR[to.skill] : to.agent.name}, with what was said so far. You need not repeat it.${inLine(desk)}`,
  'desk.lost': ({ name, ...desk }: Desk & { name: string }) =>
    `The connection to ${name} was lost. You are in line again, where you were before, and nothing you wrote is lost.${inLine(desk)}`,
  'desk.silent': ({ name, ...desk }: Desk & { name: string }) =>
    `${name} has not been able to answer you. You are in line again, where you were before, and nothing you wrote is lost.${inLine(desk)}`,
  'desk.left': ({ name }: { name: string }) =>
    `Nothing came from you for an hour, so ${name} sees to others now and you are talking with me again. You can ask for a person again at any time.`,
  'desk.released': ({ name }: { name: string }) => `${name} has left, and you are talking with me again.`,
  'desk.resolved': ({ name }: { name: string }) => `${name} has ended the conversation, and you are talking with me again.`,
  'desk.with_bot': () => 'What would you like to know?',
} satisfies Words;
