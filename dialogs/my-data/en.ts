import type { LookedAt, Words } from '../../bot/model.ts';
import type { Seen } from './seen.ts';

const LOOKED_AT: { readonly [L in LookedAt]: string } = {
  accounts: 'which accounts you have',
  balance: 'balances',
  routing: 'routing numbers',
  pending: 'pending payments',
  transactions: 'transactions',
  card_state: 'whether a card is locked',
};

const moreLine = (more: number) => (more === 0 ? [] : [{ label: 'and earlier', value: `${more} more` }]);

export const words = {
  'my_data.nobody_saw': () =>
    'In the last seven days nobody looked at your accounts from this chat: neither I nor a person of the bank. Every look is put on record.',
  'my_data.saw': ({ readings, people, more }: Seen, f) => [
    people.length === 0
      ? 'In the last seven days no person of the bank looked at your accounts from this chat. I looked when you asked, or to tell you what you wanted to be told:'
      : 'In the last seven days, from this chat:',
    ...(people.length === 0
      ? []
      : [
          {
            title: 'People of the bank',
            lines: [
              ...people.map((one) => ({
                label: `${one.name}: ${LOOKED_AT[one.what]}, ${f.bank(one.bank)}`,
                value: `${f.when(one.at)}, “${one.reason}”`,
              })),
              ...moreLine(more),
            ],
          },
        ]),
    ...(readings.length === 0
      ? []
      : [
          {
            title: 'Banter, for you',
            lines: readings.map(({ bank, what, times, last }) => ({
              label: `${f.bank(bank)}: ${LOOKED_AT[what]}`,
              value: times === 1 ? f.when(last) : `${times} times, last ${f.when(last)}`,
            })),
          },
        ]),
  ],
  'my_data.privacy': () =>
    [
      'What you write is understood on the bank’s own machine. It is not used for ads, not sold and not passed on to anyone else.',
      'I read an account when you ask, when you have just connected it, or to tell you what you wanted to be told; people of the bank only where you allowed that. Every look is put on record. With a routing number your bank also sends the full account number: I keep only its last four digits. You can end each permission here at any time, or at your bank.',
      'My answers do pass through the chat app that you are using.',
    ].join('\n'),
  'my_data.erase_confirm': ({ banks }: { banks: string[] }, f) =>
    `${banks.length > 0 ? `This disconnects ${f.list(banks.map(f.bank))} and deletes` : 'This deletes'} all that I keep of you: this chat and your others, what you allowed, your alerts. It cannot be undone. What stays is a record that it happened and who looked when, without figures, as the law wants it, and cases of suspected fraud that are still open. Your accounts at the banks are not touched.`,
  'my_data.erase_yes': () => 'Yes, delete it all',
  'my_data.erase_no': () => 'No, keep it',
  'my_data.erase_left': () => 'All right, nothing was deleted.',
  'my_data.erasing': () => 'I am deleting it now.',
  'my_data.erase_failed': () =>
    'That did not go through, and I do not know how far it got. Please talk to a person here, or ask your bank in writing to erase what this assistant keeps about you.',
  'my_data.erased': ({ revoked }: { revoked: boolean }) =>
    `Done: this chat and your others, what you allowed and your alerts are deleted, and no bank is connected.${revoked ? '' : ' Not every bank answered: please end my permission there too, in its app under connected apps.'} You can close this chat, or begin anew at any time.`,
  'my_data.export': ({ url, minutes }: { url: string; minutes: number }) => [
    'You get one file: your chats, what you allowed, your alerts, and who looked. Notes that people of the bank made are not in it, nor figures of what you no longer allow. As it tells so much, you sign in at one of your banks first. What your bank itself keeps you get from the bank.',
    {
      title: 'Your data',
      lines: [{ label: 'Good for', value: `${minutes} minutes, and for you alone` }],
      link: { label: 'Get my data', url },
    },
  ],
  'my_data.no_export': () =>
    'No bank is connected here, so I cannot tell for sure who you are, and hand nothing out. Of yours there is only what you wrote in this chat; it is deleted by itself after some weeks. What your bank keeps you get from the bank.',
  'my_data.page': ({ url, minutes }: { url: string; minutes: number }) => ({
    title: 'What I may see, and who looked',
    lines: [{ label: 'Good for', value: `${minutes} minutes, and for you alone` }],
    link: { label: 'Open my page', url },
  }),
  'my_data.no_page': () => 'No bank is connected to this chat, so there is nothing to show: I see nothing of yours.',
  'my_data.about_privacy': () => 'What about privacy?',
  'my_data.end_permission': () => 'End a permission',
  'my_data.ask_who_saw': () => 'Who saw my data?',
} satisfies Words;
