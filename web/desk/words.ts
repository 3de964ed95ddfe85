/** Every word that the desk itself says. */

import type { Entry, Happening, Resolution, Skill, WhyWaiting, Window } from '../../bot/wire.ts';
import type { Command } from './keys.ts';
import type { Tab } from './state.ts';

export const locale = 'en-US';

export const words = {
  title: 'Banter desk',
  sandbox: 'Sandbox',
  sandboxTip: 'Banks, people and figures are invented.',

  queue: 'Customers',
  search: 'Search',
  searching: 'Searching',
  found: (count: number) => (count === 0 ? 'Nothing found' : `Found: ${count}`),
  nobodyWaits: 'Nobody is waiting.',
  nobodyMine: 'You have no customers now.',
  others: (count: number) => `${count} more ${count === 1 ? 'waits' : 'wait'} for colleagues.`,
  moreLines: (count: number) => `and ${count} more`,
  waitingFor: 'Waiting',
  unanswered: 'Unanswered',
  quiet: 'Customer quiet',
  answered: 'Answered',
  reserved: (name: string) => `Kept for ${name}`,
  reservedForYou: 'Kept for you',
  looking: (names: string) => `${names} ${names.includes(', ') ? 'are' : 'is'} looking`,
  notSentHere: 'Not sent',
  draft: 'Draft',
  case: 'Case',
  noWords: 'No words yet',

  open: 'Choose a customer',
  openTip: 'Press J for the next one, ? for all shortcuts.',
  loading: 'Loading',
  notFound: 'This conversation is not here any more.',
  onlyCase: 'This is a case without a conversation: there is nothing to read here.',
  notLoaded: 'This conversation could not be loaded.',
  tryAgain: 'Try again',
  withAgent: (name: string) => `${name} has it`,
  withBot: 'The bot has it',
  withQueue: 'Nobody has it yet',
  withElsewhere: 'Somebody else has it',

  claim: 'Claim',
  transfer: 'Transfer',
  release: 'Back to bot',
  resolve: 'Resolve',
  assign: 'Assign',
  panel: 'Details',
  close: 'Close',
  closePanel: 'Close details',
  cancel: 'Cancel',

  conversation: 'Conversation',
  customer: 'Customer',
  bot: 'Bot',
  you: 'You',
  note: (name: string) => `Note by ${name}, not seen by the customer`,
  noteMark: 'Only agents see this',
  system: 'What happened',
  pressed: 'Button',
  understood: (intent: string, sure: string) => `Bot understood: ${intent}, ${sure}`,
  choices: 'Offered:',
  showAll: (length: string) => `Show all ${length} characters`,
  showLess: 'Show less',
  older: 'Loading what is older',
  newMessages: 'New messages',
  typing: 'The customer is typing',

  sending: 'Sending',
  sendingOffline: 'Not sent yet. It goes out as soon as the connection is back.',
  refused: (why: string) => `Not sent. ${why}`,
  takeBack: 'Edit',
  delivery: { waiting: 'On its way', sent: 'Sent', read: 'Read' },
  failed: (why: string) => `Did not arrive. ${why}`,

  modes: 'What to write',
  reply: 'Reply',
  noteMode: 'Note',
  replyPlaceholder: 'Write to the customer. “/” for ready-made replies.',
  notePlaceholder: 'Write a note. The customer does not see it.',
  send: 'Send',
  addNote: 'Add note',
  canned: 'Ready-made replies',
  cannedCount: (count: number) => (count === 0 ? 'No ready-made reply has this.' : `${count} to choose from`),
  tooLong: (count: string) => `Too long by ${count} characters.`,
  claimFirst: 'Claim this conversation (C) to answer.',
  notYours: 'You can answer when you have this conversation.',

  about: 'About the customer',
  waited: 'Wait',
  halfDone: 'Begun with the bot',
  notDone: 'not done',
  identity: 'Identity',
  linked: 'Linked to a customer of the bank',
  notLinked: 'Not linked to any customer of the bank: who writes here is not known.',
  since: (when: string) => `since ${when}`,
  ago: (span: string) => `${span} ago`,
  heard: (when: string) => `last message ${when}`,
  alerts: 'Open fraud questions',
  payments: (count: number) => `${count} ${count === 1 ? 'payment' : 'payments'}`,
  card: (last4: string) => `card ending ${last4}`,
  localTime: 'Their time',
  language: 'Language',
  languages: { en: 'English', es: 'Spanish', any: 'Any language' },
  channel: 'Channel',
  consents: 'Allowed at banks',
  noConsents: 'Nothing was allowed at any bank.',
  until: (when: string) => `until ${when}`,
  staffMay: 'People may see figures',
  staffMayNot: 'People may not see figures',
  accounts: 'Accounts',
  accountsLater: 'Shown to whoever has the conversation.',
  noAccounts: 'Not shown: the customer did not allow it, or no bank is connected.',
  ending: (last4: string) => `ending ${last4}`,
  reveal: 'Show figures',
  hide: 'Hide',
  hiddenIn: 'hidden again in',
  asOf: (when: string) => `as of ${when}`,
  understoodLast: 'Last understood by the bot',
  nothingUnderstood: 'Nothing yet.',
  handoffs: 'Earlier times with people',
  noHandoffs: 'None.',
  noBy: 'nobody answered',
  elsewhere: 'Writes there too',

  transferTitle: 'Transfer this conversation',
  choose: 'Choose',
  transferTo: 'To',
  transferSkill: 'Whoever is free for',
  transferAgent: 'A colleague',
  away: 'away',
  has: (count: number) => `has ${count}`,
  transferNote: 'Note for them',
  transferNoteTip: 'The customer does not see it.',
  resolveTitle: 'Resolve this conversation',
  resolveWhy: 'How did it end?',
  releaseTitle: 'Hand back to the bot?',
  releaseTip: 'The bot tells the customer that it answers again.',
  revealTitle: (account: string) => `Show figures of ${account}`,
  revealWhy: 'Why do you need them?',
  revealTip: 'You see them for one minute. The customer can ask who looked, and why.',
  assignTitle: 'Assign this conversation',
  assignTo: 'To',
  helpTitle: 'Shortcuts',
  helpOn: 'Use single keys',
  helpSend: 'Send',
  helpLine: 'New line',
  helpEscape: 'Close, or leave the field',
  helpCanned: 'Ready-made replies, while you write',

  sound: 'Sound when somebody waits',
  help: 'Shortcuts',
  signOut: 'Sign out',
  menu: 'Menu',
  offline: 'Connection lost, trying again',
  signedOut: 'You are signed out',
  signedOutTip: 'What you were writing is kept in this tab.',
  signIn: 'Sign in',
  endSession: 'Sign out of the bank’s account, too',

  taken: (name: string) => `${name} was quicker and has it now.`,
  notWaiting: 'It is not waiting any more.',
  noAnswer: 'The server did not answer, so this may not have been done. Please try again.',
  done: {
    transfer: 'Transferred.',
    release: 'The bot has it again.',
    resolve: 'Resolved.',
    assign: 'Assigned.',
  },

  load: 'The team now',
  loadWaiting: 'Waiting',
  loadLongest: 'Longest',
  loadMedian: 'Usual',
  unknown: 'not known',
  here: 'here',
} as const;

export const tabs: { readonly [T in Tab]: string } = { waiting: 'Waiting', mine: 'Mine', team: 'Team' };

export const skills: { readonly [S in Skill]: string } = { fraud: 'Fraud', cards: 'Cards', payments: 'Payments', general: 'General' };

export const whys: { readonly [W in WhyWaiting]: string } = {
  asked: 'Asked for a person',
  misses: 'The bot did not understand',
  anger: 'Is upset',
  right: 'Claims a legal right',
  crisis: 'May be in danger',
  threat: 'Somebody may be in danger',
  fraud: 'Fraud case',
  transferred: 'Passed on by a colleague',
  lost: 'Lost their agent’s connection',
};

export const resolutions: { readonly [R in Resolution]: string } = {
  answered: 'Answered',
  fraud_handled: 'Fraud handled',
  sent_elsewhere: 'Sent elsewhere',
  no_reply: 'The customer did not reply',
  not_for_us: 'Not for us',
};

/** `by` and `to`: names, where known. */
const happenings: { readonly [H in Happening]: (by: string, to: string) => string } = {
  waiting: () => 'Waits for a person',
  claimed: (by) => `${by} took the conversation`,
  transferred: (by, to) => `${by} passed it on to ${to}`,
  released: (by) => `${by} handed it back to the bot`,
  resolved: (by) => `${by} resolved it`,
  lost: (by) => `${by} lost the connection`,
  silent: (by) => `${by} did not answer for 10 minutes`,
  back_to_bot: () => 'The bot answers again',
  left: () => 'The customer left: nothing came for an hour',
  rated: () => 'The customer rated the help',
  suspected: () => 'The bank suspects fraud',
  alerted: () => 'The customer was asked about possible fraud',
  media: () => 'The customer sent something other than text. It is not shown here.',
  revealed: (by) => `${by} looked at figures`,
};

const isResolution = (note: string | undefined): note is Resolution => note !== undefined && Object.hasOwn(resolutions, note);

/** What was noted with something that happened, in words. */
export const happeningNote = ({ what, note }: Entry & { who: 'system' }): string | undefined =>
  what === 'resolved' && isResolution(note) ? resolutions[note] : note;

export const happening = ({ what, by, to }: Entry & { who: 'system' }): string =>
  happenings[what](by ?? 'A colleague', to && Object.hasOwn(skills, to) ? skills[to as Skill] : (to ?? 'a colleague'));

export const commandWords: { readonly [C in Command]: string } = {
  next: 'Next customer',
  previous: 'Previous customer',
  claim: 'Claim',
  reply: 'Write a reply',
  note: 'Write a note',
  transfer: 'Transfer',
  release: 'Hand back to the bot',
  resolve: 'Resolve',
  search: 'Search',
  help: 'Shortcuts',
  waiting: 'Who waits',
  mine: 'My customers',
  team: 'The team, for supervisors',
  panel: 'Details, on narrow screens',
};

/** How an agent's words may leave now; empty: without limits. `when` writes a time. */
export const windowWords = (window: Window, channel: string, when: (at: number) => string): string => {
  if (window.is === 'closed') {
    return `${channel} lets nobody write here since ${when(window.since)}. It opens again when the customer writes.`;
  }
  const until = window.until === null ? '' : ` until ${when(window.until)}`;
  if (window.is === 'tagged') return `${channel} marks this as written by a person. You can write${until || ' now'}.`;
  return until && `You can write${until}.`;
};

const channels: { readonly [name: string]: string } = {
  messenger: 'Messenger',
  directline: 'Web chat',
  web: 'Web chat',
  botframework: 'Bot Framework',
};

/** A name of ours, such as `move-money`, as words. */
export const plain = (name: string): string => {
  const spaced = name.replaceAll(/[-_.:]+/g, ' ').trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

export const channelName = (channel: string): string => channels[channel] ?? plain(channel);

/** `Sure, 92 %` */
export const sureness = (confidence: number): string => {
  const percent = `${Math.round(confidence * 100)} %`;
  return confidence >= 0.85 ? `sure (${percent})` : confidence >= 0.6 ? `fairly sure (${percent})` : `unsure (${percent})`;
};
