/**
 * Accounts as customers name them: by bank, kind, last four digits or nickname. Recognised from the text alone, in both languages at once
 * (many customers mix them); resolved against the customer's own accounts by matching.ts.
 */
import type { AccountKind, Recogniser } from '../../bot/model.ts';
import {
  ALL,
  AND,
  BARE,
  BESIDE,
  BETWEEN_NAMES,
  ELSEWHERE,
  EVERY,
  EXCEPT,
  FRAMES,
  GUESSES,
  KIND_PHRASES,
  LOANS,
  type LoanKind,
  NO_ACCOUNT_BEFORE,
  NO_NAME,
  NONE_OF,
  NOT_MEANT,
  OTHER,
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
  /** Words that may be a nickname. `alone`: they were all that was said. `guessed`: nothing in the text says that they are one. */
  words?: string[];
  alone?: true;
  guessed?: true;
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
  /** What was named beside it: "4321 and my house fund". */
  also?: Mention[];
  /** "The other one": not what was told before, which `otherThan` is once that is known. */
  other?: true;
  otherThan?: Mention;
  /** Not said now but carried over from before: given up where it fits no account. */
  assumed?: ('banks' | 'kinds')[];
};

export type KnownBank = { id: string; name: string; alsoKnownAs: readonly string[] };

/** A nickname typed alone has so many words at most. */
const BARE_AT_MOST = 4;
/** More are no list of accounts. */
const NAMED_AT_MOST = 4;
/** A button that carries what was said must fit into what channels take. */
const LETTERS_AT_MOST = 20;

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
    if (OTHER.test(words.join(' '))) mention.other = true;
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
    return last4 !== undefined || loan || mention.other ? mention : { ...mention, ...nicknameIn(words, asked, mention) };
  };

  /** "Checking and rainy day": `among` other accounts a few words may be a name. */
  const readPart = (part: string, asked: boolean, among: boolean): Mention => {
    const mention = readMention(part, asked);
    if (isOfSome(mention)) return mention;
    const { words } = among ? readMention(part, true) : {};
    return words ? { words, guessed: true } : {};
  };

  /** Several accounts, each named by itself; undefined where one reading of the whole says as much. */
  const readSeveral = (text: string, asked: boolean): Mention | undefined => {
    const parts = NO_ACCOUNT_BEFORE.test(text) ? [] : text.replace(/\s+/gu, ' ').split(BETWEEN_NAMES);
    if (parts.length < 2 || parts.length > NAMED_AT_MOST) return undefined;
    const [first, ...rest] = parts.map((part) => readPart(part, asked, AND.test(text))).filter(isOfSome);
    if (!first || rest.length === 0 || !mayStandBeside([first, ...rest])) return undefined;
    return { ...first, also: rest };
  };

  return (given, { asked }) => {
    const text = given.replace(NOT_MEANT, '').replace(NONE_OF, ' ');
    const left = EXCEPT.exec(text);
    const except = left ? readMention(left[1] ?? '', true) : {};
    if (!left || Object.keys(except).length === 0) return readSeveral(text, asked) ?? nonEmpty(readMention(text, asked));
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

/** A nickname typed alone is an answer; where something clearer was said too, or nothing asks for it, it is a guess. */
const nicknameIn = (
  words: readonly string[],
  asked: boolean,
  { kinds, banks, ...said }: Mention,
): Pick<Mention, 'words' | 'alone' | 'guessed'> => {
  const line = words.filter((word) => word !== '.').join(' ');
  const named = words.filter((word) => word !== '.' && isName(word));
  if (asked && words.length <= BARE_AT_MOST && named.length > 0 && Object.keys(said).length === 0)
    return { words: named, ...(kinds || banks ? { guessed: true } : { alone: true }) };
  const framed = nameFramed(FRAMES, line);
  if (framed.length > 0) return { words: framed };
  const guessed = nameFramed(GUESSES, line);
  return guessed.length > 0 ? { words: guessed, guessed: true } : {};
};

const nameFramed = (frames: readonly RegExp[], line: string): string[] => {
  for (const frame of frames) {
    const found = frame.exec(line)?.[1]?.split(' ').filter(isName) ?? [];
    if (found.length > 0) return found;
  }
  return [];
};

const isOfSome = ({ kinds, banks, last4, words, loan }: Mention): boolean => Boolean(kinds ?? banks ?? last4 ?? words ?? loan);

/** "Chase and Wells savings" is one kind at two banks, "checking and savings" two kinds: the whole says as much. A name or digits stand for themselves. */
const mayStandBeside = (parts: readonly Mention[]): boolean =>
  parts.every((part) => !isOnlyBank(part)) && parts.some(isOfOne) && parts.some(({ guessed }) => !guessed);

const isOnlyBank = ({ kinds, last4, words, loan }: Mention): boolean => !kinds && last4 === undefined && !words && loan === undefined;

const isOfOne = ({ kinds, banks, last4, words, loan }: Mention): boolean =>
  last4 !== undefined || words !== undefined || loan !== undefined || (kinds !== undefined && banks !== undefined);

const isName = (word: string): boolean => word.length > 1 && word.length <= LETTERS_AT_MOST && !NO_NAME.has(word) && !/^\d+$/.test(word);
