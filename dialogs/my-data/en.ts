import type { Words } from '../../bot/model.ts';

export const words = {
  'my_data.who_saw': () =>
    'Every look at your accounts is on record, but I cannot show you that record yet. Ask your bank for it, and name the account and the days you mean. I read an account only when you ask, and only where you allowed it.',
  'my_data.privacy': () =>
    [
      'What you write is understood on the bank’s own machine. It is not used for ads, not sold and not passed on to anyone else.',
      'I read an account only when you ask, only where you allowed it, and every look is put on record. With a routing number your bank also sends the full account number: I throw it away unread. You can end a permission at your bank.',
      'My answers do pass through the chat app that you are using.',
    ].join('\n'),
  'my_data.revoke': () =>
    'I cannot take a permission back for you: you gave it at your bank, and there you can end it. Look in its app or on its website under connected apps or data sharing, or call the number on your statement. From then on the bank shows me nothing of yours.',
  'my_data.erase': () =>
    'I cannot delete your data from here yet. Ask your bank in writing to erase what this assistant keeps about you, and ask for a reference number; some records it has to keep by law. The permission you can end right away, so that nothing new is read.',
  'my_data.export': () =>
    'I cannot make a copy of your data yet. Ask your bank in writing for all that it and this assistant keep about you, have your ID at hand, and ask when you will get it. Statements you can usually download in its app or on its website.',
  'my_data.about_privacy': () => 'What about privacy?',
  'my_data.end_permission': () => 'End a permission',
  'my_data.ask_who_saw': () => 'Who saw my data?',
} satisfies Words;
