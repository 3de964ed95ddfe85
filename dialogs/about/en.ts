import type { Speech, Words } from '../../bot/model.ts';

export const words = {
  'about.a_bot': () =>
    'I am Banter, an automated assistant: a program, not a person. If you would rather have a person, say “talk to a person”.',
  'about.privacy': () =>
    [
      'What you write is understood on the bank’s own machine. It is not used for ads, not sold and not passed on to anyone else.',
      'I read an account only when you ask, only where you allowed it, and every look is put on record. You can end that permission at your bank.',
      'My answers do pass through the chat app that you are using.',
    ].join('\n'),
} satisfies Words;

export const phrases = {
  are_you_human: [],
  privacy: [
    'what do you know about me',
    'who can see my data',
    'is this chat private',
    'do you sell my information',
    'is it safe to use this',
    'are you giving my info to facebook',
    'how do i revoke access',
    'do you keep my messages',
    'hey so i was wondering what exactly gets saved when i type stuff in here',
    'delete everything you have stored on me',
    'does meta read what i write to you',
    'can whatsapp people see my bank details',
    'do you share my data with advertisers',
    'why am i seeing ads for loans after talking to you',
    'will you use my conversations for ads',
    'what information does the bank collect when i use this bot',
    'how long do u keep the chat history',
    'is this thing encrypted or can anybody read it',
    'could you kindly explain your privacy policy in simple words',
    'i dont trust this, where does my data go',
    'are my messages read by real employees',
    'can my husband see what i asked here if we share the account',
    'r u recording this',
    'take back the permission i gave you',
    'i want to stop you from looking at my account',
    'can you see my password',
    'do you have my social security number saved somewhere',
    'is secure for me to write here my information?',
    'who else gets told about my accounts',
    'you better not be selling my number to telemarketers',
    'do third parties get to look at my purchases',
    'what happens with my data if i delete the chat',
    'are you training some ai with my private stuff',
    'does immigration or the government get my information from you',
    'how do you protect my informaton',
    'forget me and erase all my messages',
    'do you store my balances after you show them',
    'is my phone number shared with other companys',
    'could a hacker read this conversation if they got my phone',
    'what can you see in my account and what cant you',
  ],
} satisfies Speech['phrases'];
