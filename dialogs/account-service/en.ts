import type { Words } from '../../bot/model.ts';

export const words = {
  'account_service.blocked': () =>
    'I cannot unblock an account or a login. If you forgot the password, use the link on your bank’s own sign-in page; otherwise call the number on your statement with your ID at hand, and never give anybody a password or code. Meanwhile I can ask the bank for your balances here.',
  'account_service.checks': () =>
    'I cannot order checks. You can in your bank’s app, on its website or in a branch. Have the account number and your current address at hand, and ask what they cost and when they come.',
  'account_service.travel': () =>
    'I cannot note a trip yet. Tell your bank, in its app or on the number on the back of your card: the countries, the dates and the cards you take along. Write that number down before you leave, and make sure the bank has your current phone number.',
  'account_service.my_balances': () => 'My balances',
} satisfies Words;
