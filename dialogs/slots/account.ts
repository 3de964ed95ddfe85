/**
 * Accounts as customers name them: by bank, kind, last four digits or nickname. Recognised from the text alone, in both languages at once
 * (many customers mix them); resolved against the customer's own accounts by `matching`.
 */
import type { Account, AccountKind, Recogniser } from '../../bot/model.ts';
import { indexOfPhrase, near, wordsOf } from './text.ts';

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
  /** What was left out: "everything but savings". */
  except?: Mention;
  /** Not said now but carried over from before: given up where it fits no account. */
  assumed?: ('banks' | 'kinds')[];
};

export type LoanKind = 'vehicle' | 'home' | 'student';

export type KnownBank = { id: string; name: string; alsoKnownAs: readonly string[] };

/** Banks that customers name and that no connector of ours speaks to, unless the configuration has them. */
const ELSEWHERE = [
  'Bank of America',
  'Capital One',
  'American Express',
  'Amex',
  'PNC',
  'TD Bank',
  'Truist',
  'Ally Bank',
  'Discover card',
  'Charles Schwab',
  'Fifth Third',
  'Navy Federal',
  'Chime',
  'HSBC',
  'BBVA',
  'Santander',
  'Venmo',
  'PayPal',
  'Cash App',
  'Zelle',
];

/** Ways to say a kind. The first that fits takes its words: "credito hipotecario" is a loan, "tarjeta de debito" is checking. */
const KINDS: readonly (readonly [AccountKind, readonly string[]])[] = [
  [
    'loan',
    ['loan', 'loans', 'mortgage', 'prestamo', 'prestamos', 'hipoteca', 'hipotecario', 'auto loan', 'credito del auto', 'credito del carro'],
  ],
  [
    'checking',
    [
      'checking',
      'checkings',
      'chequing',
      'cheking',
      'chking',
      'current account',
      'debit',
      'debit card',
      'tarjeta de debito',
      'corriente',
      'cuenta de cheques',
      'chequera',
      'debito',
    ],
  ],
  ['savings', ['savings', 'saving', 'savngs', 'money market', 'ahorro', 'ahorros']],
  ['card', ['card', 'cards', 'credit card', 'visa', 'mastercard', 'tarjeta', 'tarjetas', 'tarjeta de credito']],
];

/** Ways to say which loan, in a customer's words and in the labels of banks. */
const LOANS: readonly (readonly [LoanKind, RegExp])[] = [
  ['home', /\b(?:mortgage|home|house|hipoteca|hipotecario|casa)\b/i],
  ['student', /\b(?:student|college|estudiantil|estudios)\b/i],
  ['vehicle', /\b(?:auto|car|vehicle|truck|carro|coche|vehiculo)\b/i],
];

/** Owing is about what is owed, whatever it is owed on. */
const OWING = /\b(?:owe|owed|owing|debt|debts|debo|debe|deuda|deudas|adeudo)\b/i;

/** What is named after these is left out; up to the next stop. */
const EXCEPT =
  /\b(?:not counting|not including|without counting|except(?: for)?|excluding|without|but not|everything but|all but|other than|sin contar|sin incluir|sin|excepto|menos|salvo|aparte de)\b([^,.;?!]*)/i;

const phrases = (list: readonly string[]) => list.map((phrase) => wordsOf(phrase));
/** The longest first: "debit card" before "debit". */
const KIND_PHRASES = KINDS.map(([kind, list]) => [kind, phrases(list).toSorted((a, b) => b.length - a.length)] as const);

/** "I'm checking my balance" is no checking account. */
const VERB_CHECKING = /\bchecking\s+(?:in|on|if|whether|up|out|my|the|to)\b/giu;

const EVERY = phrases(
  'all my accounts;all of my accounts;every account;all accounts;everything;all my money;in total;total;grand total;altogether;across my banks;all my banks;todas mis cuentas;todas las cuentas;todo mi dinero;en total;todos mis bancos'.split(
    ';',
  ),
);
const SHOWN = phrases('both;all of them;them;each;each one;ambas;ambos;las dos;los dos;las tres;los tres;todas ellas'.split(';'));
const ALL = phrases('all;todas;todos'.split(';'));
const TOGETHER = phrases(
  'together;altogether;in total;total;grand total;sum;sum of;add up;added up;combined;overall;junto;juntos;juntas;en total;sumado;sumadas;suma'.split(
    ';',
  ),
);

/** A word that never is a nickname, wherever it stands. */
const NO_NAME = new Set(
  (
    'a an the my our your of in on at for from to with and or is are am was be been do does did have has had having got i you we it its this that these those there here ' +
    'what whats how much many money cash dollars bucks balance balances account accounts acct bank banks banking amount funds fund name names one ones left remaining available current ' +
    'right now today moment currently please pls plz thanks tell show give get see check know need want can could would may main primary regular normal personal first second ' +
    'all both everything total together altogether combined every each more most some any month week year day time phone app wallet pocket world life case general mind way rest same other others ' +
    'el la los las lo un una unos unas mi mis su sus de del en al para por con y e o u es son hay tengo tiene queda quedan cuanto cuanta dinero plata saldo saldos ' +
    'cuenta cuentas banco bancos disponible actual ahora hoy momento favor todo todas todos ambas total principal nombre otra otras otro otros esta este esa ese mes semana ano dia general'
  ).split(' '),
);

/** Frames in which a nickname stands: `X` is one to three words. */
const NAME = String.raw`([\p{L}\p{N}]+(?: [\p{L}\p{N}]+){0,2})`;
const FRAMES = [
  String.raw`\b(?:in|on|from|of|for) (?:my|the|our) ${NAME}`,
  String.raw`\b(?:in|from|of|en|de) ${NAME}$`,
  String.raw`\bmy ${NAME} (?:account|fund|acct|balance|one)\b`,
  String.raw`\bthe ${NAME} (?:account|fund|acct|one)\b`,
  `^(?:and|what about|how about|and what about|and how about) (?:(?:my|the|in|at) )*${NAME}$`,
  String.raw`\b(?:en|de) (?:mi|mis|la|el|las|los) ${NAME}`,
  String.raw`\bcuenta (?:de )?${NAME}`,
  String.raw`\b(?:la|el) de ${NAME}`,
  `^(?:y|que tal) (?:(?:la|el|mi|lo|en|de) )*${NAME}$`,
].map((pattern) => new RegExp(pattern, 'u'));

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
    const other = foreign.find(({ phrase }) => take(phrase, (said, meant) => said === meant));
    const banks = new Set(known.filter(({ phrase }) => take(phrase)).map(({ id }) => id));
    if (banks.size > 0) mention.banks = [...banks];
    else if (other) mention.elsewhere = other.name;
    const kinds = KIND_PHRASES.filter(([, list]) => list.filter((phrase) => take(phrase)).length > 0).map(([kind]) => kind);
    if (kinds.length > 0) mention.kinds = kinds;
    else if (OWING.test(text)) mention.kinds = ['card', 'loan'];
    const loan = kinds.includes('loan') ? LOANS.find(([, pattern]) => pattern.test(wordsOf(text).join(' ')))?.[0] : undefined;
    if (loan) mention.loan = loan;
    if (hasAny(words, TOGETHER)) mention.together = true;
    const all = extentOf(words, mention);
    if (all) mention.all = all;
    // A nickname typed alone is an answer only where nothing clearer was said.
    const name = last4 === undefined && !loan ? nicknameIn(words, asked && Object.keys(mention).length === 0) : [];
    if (name.length > 0) mention.words = name;
    return mention;
  };

  return (text, _language, asked) => {
    const left = EXCEPT.exec(text);
    const except = left ? readMention(left[1] ?? '', true) : {};
    if (!left || Object.keys(except).length === 0) return nonEmpty(readMention(text, asked));
    const rest = readMention(text.replace(left[0], ' '), false);
    const named = rest.kinds ?? rest.banks ?? rest.last4 ?? rest.words;
    return { ...rest, ...(named ? {} : { all: 'every' as const }), except };
  };
};

const nonEmpty = (mention: Mention): Mention | null => (Object.keys(mention).length > 0 ? mention : null);

const hasAny = (words: readonly string[], list: readonly string[][]): boolean => list.some((phrase) => indexOfPhrase(words, phrase) >= 0);

/** "All together" is everything; "both together" and "my savings together" are what they name. */
const extentOf = (words: readonly string[], { together, banks, kinds }: Mention): Mention['all'] => {
  if (hasAny(words, EVERY)) return 'every';
  if (together && !banks && !kinds && !hasAny(words, SHOWN)) return 'every';
  return together || hasAny(words, SHOWN) || hasAny(words, ALL) ? 'these' : undefined;
};

/** Words beside which four digits are an account: "the 4321 one", "en la 5150". */
const BESIDE =
  /\b(?:the|account|acct|card|in|from|one|number|la|cuenta|tarjeta|en|numero)\s+(\d{4})\b(?![.,]\d|\s*(?:dollars?|bucks|usd|euros?|d[oó]lares|pesos|%))/iu;
/** A message of few words that has them: "4321?", "and 4321", "4321 balance". */
const BARE = /^(?:\p{L}+\s+){0,2}(\d{4})(?:\s+(?!dollars?|bucks|usd|euros?|d[oó]lares|pesos)\p{L}+){0,2}\s*[?.!]*$/iu;
const NO_ACCOUNT_BEFORE = /\b(?:than|for|rent|pay|spend|afford|enough|since|para|por|gastar|pagar|de)\s+\d{4}/iu;

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

/**
 * What is said next about accounts goes on from what was said before: "which checking account?" "the Chase one", "my Chase checking" "and savings?".
 * An account that is named exactly, and everything at once, start anew.
 */
export const joinMentions = (before: Mention, now: Mention): Mention => {
  if (now.id !== undefined || now.last4 !== undefined || now.words !== undefined || now.elsewhere !== undefined || now.all === 'every')
    return now;
  const { banks, kinds } = before;
  const assumed: Mention['assumed'] = [];
  const mention: Mention = { ...now };
  if (!now.banks && banks) {
    mention.banks = banks;
    assumed.push('banks');
  }
  if (!now.kinds && kinds) {
    mention.kinds = kinds;
    assumed.push('kinds');
  }
  return assumed.length > 0 ? { ...mention, assumed } : mention;
};

/** The customer's accounts that a mention fits. `unnamed`: words were said that name none of them. */
export type Matched = { accounts: Account[]; unnamed: boolean };

export const matching = (mention: Mention | undefined, given: readonly Account[]): Matched => {
  if (!mention) return { accounts: [...given], unnamed: false };
  const { except } = mention;
  const left = except ? new Set(matching(except, given).accounts) : undefined;
  const accounts = given.filter((account) => !left?.has(account));
  const fitting = accounts.filter((account) => fits(mention, account));
  if (fitting.length === 0 && mention.assumed) return matching(withoutAssumed(mention), given);
  const named = byName(mention.words ?? [], mention.kinds || mention.banks ? fitting : accounts);
  if (named.length > 0) return { accounts: named, unnamed: false };
  const onlyWords = !mention.kinds && !mention.banks && !mention.last4 && !mention.all;
  return { accounts: fitting, unnamed: mention.words !== undefined && onlyWords };
};

const fits = ({ banks, id, kinds, last4, loan, elsewhere }: Mention, account: Account): boolean =>
  elsewhere === undefined &&
  (!banks || banks.includes(account.bank)) &&
  (id === undefined || account.id === id) &&
  (!kinds || kinds.includes(account.kind)) &&
  (last4 === undefined || account.last4 === last4) &&
  (loan === undefined || account.kind !== 'loan' || LOANS.some(([kind, pattern]) => kind === loan && pattern.test(account.label)));

const withoutAssumed = ({ assumed = [], ...mention }: Mention): Mention => {
  for (const name of assumed) delete mention[name];
  return mention;
};

/** Those whose label has most of the words. */
const byName = (words: readonly string[], accounts: readonly Account[]): Account[] => {
  const hits = accounts.map((account) => {
    const label = wordsOf(account.label);
    return words.filter((word) => label.some((one) => near(word, one))).length;
  });
  const most = Math.max(0, ...hits);
  return most === 0 ? [] : accounts.filter((_, at) => hits[at] === most);
};
