import type { Account, ConnectEnd, Connection, EndedElsewhere, Scope, Words } from '../../bot/model.ts';

const SCOPES: { readonly [S in Scope]: string } = {
  accounts: 'accounts',
  balances: 'balances',
  transactions: 'transactions',
  routing: 'routing numbers',
  payments: 'payments',
  cards: 'cards',
  alerts: 'alerts',
  staff: 'figures for people of the bank who help you here',
};

const NOT_CONNECTED: { readonly [W in Exclude<ConnectEnd['state'], 'connected' | 'wrong_code'>]: (bank: string) => string } = {
  late: (bank) => `That took longer than ten minutes, so I threw the sign-in at ${bank} away. Nothing is connected.`,
  dropped: (bank) => `I threw the sign-in at ${bank} away. Nothing is connected, and I keep nothing of it.`,
};

const OVER: { readonly [W in EndedElsewhere]: (bank: string) => string } = {
  expired: (bank) =>
    `My permission at ${bank} has ended: its time is over. I see nothing there any more, and alerts from there have ended too.`,
  revoked: (bank) =>
    `${bank} told me that you ended my permission there. I see nothing there any more and have thrown my keys away. If that was not you, please call ${bank}.`,
  withdrawn: (bank) =>
    `${bank} has ended my permission there. I see nothing there any more and have thrown my keys away. Why it did so, only ${bank} can tell you.`,
  bank: (bank) =>
    `${bank} does not accept my permission any more: it may have been ended there, or your sign-in has changed. I see nothing there any more and have thrown my keys away.`,
  bank_out: (bank) =>
    `${bank} does not work with this assistant any more. I see nothing of yours there and have thrown my keys away. For you and your accounts at ${bank} nothing else changes.`,
};

const lettersLeft = (left: number): string => (left === 1 ? 'one more try' : `${left} more tries`);

export const words = {
  'connections.which': () => 'Which bank do you want to connect?',
  'connections.bank': ({ bank }: { bank: string }, f) => f.bank(bank),
  'connections.page': ({ bank, url, minutes }: { bank: string; url: string; minutes: number }, f) => [
    `Here you choose what I may see at ${f.bank(bank)} and for how long, then you sign in at ${f.bank(bank)} itself. Never write a banking password in a chat.`,
    {
      title: `Connect ${f.bank(bank)}`,
      lines: [{ label: 'Good for', value: `${minutes} minutes, and for you alone` }],
      link: { label: 'Choose and sign in', url },
    },
  ],
  'connections.is_connected': ({ bank, scopes, until }: Connection, f) =>
    `${f.bank(bank)} is connected until ${f.when(until)}. You allowed: ${f.list(scopes.map((scope) => SCOPES[scope]))}.`,
  'connections.page_again': ({ bank, url, minutes }: { bank: string; url: string; minutes: number }, f) => ({
    title: `Change it, or sign in again at ${f.bank(bank)}`,
    lines: [{ label: 'Good for', value: `${minutes} minutes, and for you alone` }],
    link: { label: 'Choose and sign in', url },
  }),
  'connections.not_offered': ({ bank }: { bank: string }, f) => `I cannot connect ${f.bank(bank)} from this chat.`,
  'connections.none_offered': ({ connected }: { connected: string[] }, f) =>
    connected.length > 0
      ? `Everything that can be connected here is: ${f.list(connected.map(f.bank))}.`
      : 'No bank can be connected from this chat. Ask the bank that offers it to you, in its app or by phone.',
  'connections.elsewhere': ({ name, offered }: { name: string; offered: string[] }, f) =>
    `I cannot connect ${name}. What I can connect: ${f.list(offered.map(f.bank))}.`,
  'connections.code': ({ bank }: { bank: string }, f) =>
    `Somebody signed in at ${f.bank(bank)} for this chat. Was it you? Then write the eight letters here that the page shows you. Never write letters that somebody else gives you: they could then see what you connect here.`,
  'connections.not_me': () => 'That was not me',
  'connections.wrong_code': ({ left }: { left: number }) =>
    `Those are not the letters of the page. You have ${lettersLeft(left)}: please look at the page again.`,
  'connections.connected': (
    { bank, accounts, scopes, until }: { bank: string; accounts: Account[]; scopes: Scope[]; until: number },
    f,
  ) => [
    `${f.bank(bank)} is connected until ${f.when(until)}. You allowed: ${f.list(scopes.map((scope) => SCOPES[scope]))}. To stop, write “disconnect ${f.bank(bank)}” at any time.`,
    ...(accounts.length > 0 ? [{ title: f.bank(bank), lines: accounts.map((account) => ({ label: f.account(account), value: '' })) }] : []),
  ],
  'connections.not_connected': ({ bank, why }: { bank: string; why: Exclude<ConnectEnd['state'], 'connected' | 'wrong_code'> }, f) =>
    NOT_CONNECTED[why](f.bank(bank)),
  'connections.none': () => 'No bank is connected to this chat: I see nothing of yours.',
  'connections.list': ({ connected }: { connected: Connection[] }, f) => [
    'This is what you let me see. You can end each at any time; nothing else is read.',
    ...connected.map(({ bank, scopes, since, until, lastRead }) => ({
      title: f.bank(bank),
      lines: [
        { label: 'You allowed', value: f.list(scopes.map((scope) => SCOPES[scope])) },
        ...(since === undefined ? [] : [{ label: 'Since', value: f.when(since) }]),
        { label: 'Until', value: f.when(until) },
        { label: 'Last read', value: lastRead === undefined ? 'not in the last weeks' : f.when(lastRead) },
      ],
    })),
  ],
  'connections.which_to_end': () => 'Which bank do you want to disconnect?',
  'connections.all': () => 'All of them',
  'connections.not_there': ({ named, elsewhere, banks }: { named: string[]; elsewhere: string | null; banks: string[] }, f) =>
    `${f.list([...named.map(f.bank), ...(elsewhere === null ? [] : [elsewhere])])} ${named.length + (elsewhere === null ? 0 : 1) === 1 ? 'is' : 'are'} not connected. Connected: ${f.list(banks.map(f.bank))}.`,
  'connections.confirm': ({ banks }: { banks: string[] }, f) =>
    `Disconnect ${f.list(banks.map(f.bank))}? I see nothing there any more from then on, and alerts from there end too.`,
  'connections.yes': () => 'Yes, disconnect',
  'connections.no': () => 'No, stay connected',
  'connections.left': ({ banks }: { banks: string[] }, f) =>
    `All right, ${f.list(banks.map(f.bank))} ${banks.length === 1 ? 'stays' : 'stay'} connected.`,
  'connections.ended': ({ banks }: { banks: string[] }, f) =>
    `${f.list(banks.map(f.bank))}: disconnected. I see nothing there any more, and my keys are worthless at the bank.`,
  'connections.ended_here': ({ banks }: { banks: string[] }, f) =>
    `${f.list(banks.map(f.bank))}: disconnected. I have stopped and see nothing there any more. The bank does not answer right now; I go on asking it for a day to make my keys worthless, too. You can also end it in its app, under connected apps.`,
  'connections.ends_soon': ({ bank, until }: { bank: string; until: number }, f) =>
    `My permission at ${f.bank(bank)} ends ${f.when(until)}. From then on I see nothing there any more. Would you like to keep it? Then you choose again what I may see, and for how long.`,
  'connections.is_over': ({ bank, why }: { bank: string; why: EndedElsewhere }, f) => OVER[why](f.bank(bank)),
  'connections.keep': ({ bank }: { bank: string | null }, f) => (bank === null ? 'Keep it' : `Keep ${f.bank(bank)}`),
  'connections.let_end': ({ bank }: { bank: string | null }, f) => (bank === null ? 'Let it end' : `Let ${f.bank(bank)} end`),
  'connections.again': ({ bank }: { bank: string | null }, f) => (bank === null ? 'Connect again' : `Connect ${f.bank(bank)} again`),
  'connections.lets_end': ({ bank, until }: { bank: string; until: number }, f) =>
    `All right: ${f.bank(bank)} ends by itself ${f.when(until)}, and I will not ask again. Until then all is as before.`,
  'connections.none_there': ({ bank }: { bank: string }, f) => `All right. ${f.bank(bank)} is not connected any more.`,
  'connections.out': ({ banks }: { banks: string[] }, f) =>
    `${f.list(banks.map(f.bank))}: not to be connected at present, as this assistant and the bank do not work together right now. It has nothing to do with you or your accounts.`,
  'connections.ended_on_page': ({ bank, revoked }: { bank: string; revoked: boolean }, f) =>
    `You disconnected ${f.bank(bank)} on your own page. I see nothing there any more${revoked ? ', and my keys are worthless at the bank' : '. The bank does not answer right now; I go on asking it for a day to make my keys worthless, too. You can also end it in its app, under connected apps'}.`,
  'connections.my_balances': () => 'My balances',
  'connections.to_connect': () => 'Connect a bank',
  'connections.to_disconnect': ({ bank }: { bank: string | null }, f) => (bank === null ? 'Disconnect' : `Disconnect ${f.bank(bank)}`),
  'connections.to_see': () => 'What can you see?',
  'connections.to_page': () => 'See it all on a page',
  'connections.to_receipts': () => 'Show me the receipt',
  'connections.to_who_saw': () => 'Who saw my data?',
} satisfies Words;
