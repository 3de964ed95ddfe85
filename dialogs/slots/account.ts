/**
 * Accounts as customers name them: by bank, kind, last four digits or nickname. Recognised from the text alone, in both languages at once
 * (many customers mix them); resolved against the customer's own accounts by matching.ts.
 */
import type { AccountKind, Recogniser } from '../../bot/model.ts';
import {
  ALL,
  BARE,
  BESIDE,
  ELSEWHERE,
  EVERY,
  EXCEPT,
  FRAMES,
  KIND_PHRASES,
  LOANS,
  type LoanKind,
  NO_ACCOUNT_BEFORE,
  NO_NAME,
  NOT_MEANT,
  OTHER_TIME,
  OWING,
  SHOWN,
  TOGETHER,
  VERB_CHECKING,
} from './account-words.ts';
import { indexOfPhrase, type near, wordsOf } from './text.ts';

/** What was said about accounts. Everything is optional; `{}` is never made. */
export type Mention = {
  /** Banks we can speak to, by their ids. */
  banks?: string[];
  /** A bank we cannot speak to, by its name. */
  elsewhere?: string;
  /** The id of one account at the one bank of `banks`: from a button. */
  id?: string;
  kinds?: AccountKind[];
  last4?: string;
  /** Words that may be a nickname. */
  words?: string[];
  /** `these`: all of what was asked for or shown. `every`: all the customer has. */
  all?: 'these' | 'every';
  /** One sum is wanted. */
  together?: true;
  /** Which loan, where that was said. */
  loan?: LoanKind;
  /** Another time than now is meant. */
  otherTime?: boolean;
  /** What was left out: "everything but savings". */
  except?: Mention;
  /** Not said now but carried over from before: given up where it fits no account. */
  assumed?: ('banks' | 'kinds')[];
};

export type KnownBank = { id: string; name: string; alsoKnownAs: readonly string[] };

/** A nickname typed alone has so many words at most. */
const BARE_AT_MOST = 4;

/** Reads what is said about accounts; null when nothing is. */
export const accountRecogniser = (banks: readonly KnownBank[]): Recogniser => {
  const known = banks.flatMap(({ id, name, alsoKnownAs }) =>
    [id.replaceAll('-', ' '), name, ...alsoKnownAs].map((as) => ({ id, phrase: wordsOf(as) })),
  );
  // The longest first: "chase bank" before "chase".
  known.sort((a, b) => b.phrase.length - a.phrase.length);
  const taken = new Set(known.map(({ phrase }) => phrase.join(' ')));
  const foreign = ELSEWHERE.map((name) => ({ name, phrase: wordsOf(name) })).filter(({ phrase }) => !taken.has(phrase.join(' ')));
  const mayBe = ({ phrase: [first = ''] }: { phrase: readonly string[] }, words: readonly string[]) => words.includes(first);

  const readMention = (text: string, asked: boolean): Mention => {
    let words = wordsOf(text.replace(VERB_CHECKING, ' '));
    /** Finds a phrase and takes its words out, so that no word counts twice. */
    const take = (phrase: readonly string[], same?: typeof near): boolean => {
      const at = indexOfPhrase(words, phrase, same);
      if (at < 0) return false;
      words = [...words.slice(0, at), '.', ...words.slice(at + phrase.length)];
      return true;
    };
    const mention: Mention = {};
    const last4 = lastFour(text);
    if (last4 !== undefined) mention.last4 = last4;
    const other = foreign.find((bank) => mayBe(bank, words) && take(bank.phrase, isEqual));
    const banks = new Set(known.filter(({ phrase }) => take(phrase)).map(({ id }) => id));
    if (banks.size > 0) mention.banks = [...banks];
    else if (other) mention.elsewhere = other.name;
    const kinds = KIND_PHRASES.filter(([, list]) => list.filter((phrase) => take(phrase)).length > 0).map(([kind]) => kind);
    if (kinds.length > 0) mention.kinds = kinds;
    else if (OWING.test(text)) mention.kinds = ['card', 'loan'];
    const loan = kinds.includes('loan') ? LOANS.find(([, pattern]) => pattern.test(wordsOf(text).join(' ')))?.[0] : undefined;
    if (loan) mention.loan = loan;
    if (hasAny(words, TOGETHER)) mention.together = true;
    if (OTHER_TIME.test(text)) mention.otherTime = true;
    const all = extentOf(words, mention);
    if (all) mention.all = all;
    // A nickname typed alone is an answer only where nothing clearer was said.
    const name = last4 === undefined && !loan ? nicknameIn(words, asked && Object.keys(mention).length === 0) : [];
    if (name.length > 0) mention.words = name;
    return mention;
  };

  return (given, { asked }) => {
    const text = given.replace(NOT_MEANT, '');
    const left = EXCEPT.exec(text);
    const except = left ? readMention(left[1] ?? '', true) : {};
    if (!left || Object.keys(except).length === 0) return nonEmpty(readMention(text, asked));
    const rest = readMention(text.replace(left[0], ' '), false);
    const named = rest.kinds ?? rest.banks ?? rest.last4 ?? rest.words;
    return { ...rest, ...(named ? {} : { all: 'every' as const }), except };
  };
};

const nonEmpty = (mention: Mention): Mention | null => (Object.keys(mention).length > 0 ? mention : null);

const isEqual = (said: string, meant: string): boolean => said === meant;

const hasAny = (words: readonly string[], list: readonly string[][]): boolean => list.some((phrase) => indexOfPhrase(words, phrase) >= 0);

/** "All together" is everything; "both together" and "my savings together" are what they name. */
const extentOf = (words: readonly string[], { together, banks, kinds }: Mention): Mention['all'] => {
  if (hasAny(words, EVERY)) return 'every';
  if (together && !banks && !kinds && !hasAny(words, SHOWN)) return 'every';
  return together || hasAny(words, SHOWN) || hasAny(words, ALL) ? 'these' : undefined;
};

/** Four digits that are no amount and no year: "4321", "ending in 4321", "••4321", "x4321". */
const lastFour = (text: string): string | undefined => {
  const framed =
    /(?:ending(?: in| with)?|ends in|last four|last 4|terminad[ao] en|termina en|termine en|acaba en|[•*x#.…]{1,4})\s*(\d{4})(?!\d)/iu.exec(
      text,
    )?.[1];
  if (framed) return framed;
  const plain = NO_ACCOUNT_BEFORE.test(text) ? undefined : (BESIDE.exec(text)?.[1] ?? BARE.exec(text.trim())?.[1]);
  return plain !== undefined && /^(?:19|20)\d\d$/.test(plain) && /\b(?:in|since|of|en|desde|de)\s+\d{4}/iu.test(text) ? undefined : plain;
};

const nicknameIn = (words: readonly string[], asked: boolean): string[] => {
  const line = words.filter((word) => word !== '.').join(' ');
  const named = words.filter((word) => word !== '.' && isName(word));
  if (asked && words.length <= BARE_AT_MOST) return named;
  for (const frame of FRAMES) {
    const found = frame.exec(line)?.[1]?.split(' ').filter(isName) ?? [];
    if (found.length > 0) return found;
  }
  return [];
};

const isName = (word: string): boolean => word.length > 1 && !NO_NAME.has(word) && !/^\d+$/.test(word);
