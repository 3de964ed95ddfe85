/** Tells who looked at the customer's data for this chat, and at what: what the bot read, and each look of a person with its reason. */
import type { Choice, Dialog, Look } from '../../bot/model.ts';
import { end, needs, sayer } from '../../bot/model.ts';
import { ownPage } from '../connections/buttons.ts';
import type { words } from './en.ts';
import type { ByPerson, Reading } from './seen.ts';

const say = sayer<typeof words>();

const PEOPLE_SHOWN = 10;

const onward = (): Choice[] => [
  ownPage(),
  { label: say('my_data.about_privacy'), begins: 'privacy' },
  { label: say('my_data.end_permission'), begins: 'disconnect-bank' },
];

export const whoSaw: Dialog = {
  name: 'who-saw',
  slots: {},
  next(_, sight) {
    const looks = sight.read('looks', {});
    if (!looks) return needs({ name: 'looks', args: {} });
    if (looks.length === 0) return end(say('my_data.nobody_saw'), onward());
    const people = looks.flatMap(byPerson);
    return end(
      say('my_data.saw', {
        readings: readingsOf(looks),
        people: people.slice(0, PEOPLE_SHOWN),
        more: Math.max(0, people.length - PEOPLE_SHOWN),
      }),
      onward(),
    );
  },
};

const byPerson = ({ at, bank, what, by }: Look): ByPerson[] => (by ? [{ at, bank, what, ...by }] : []);

/** What the bot read, by bank and kind; the newest first. */
const readingsOf = (looks: readonly Look[]): Reading[] => {
  const found = new Map<string, Reading>();
  for (const { bank, what, at, by } of looks) {
    if (by) continue;
    const key = `${bank} ${what}`;
    const known = found.get(key) ?? { bank, what, times: 0, last: at };
    found.set(key, { ...known, times: known.times + 1, last: Math.max(known.last, at) });
  }
  return [...found.values()];
};
