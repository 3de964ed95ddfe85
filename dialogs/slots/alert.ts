/**
 * What a customer wants to be told of, or no longer: read by plain words, as what is switched at once must not hang on a model. A message is read
 * clause by clause: "turn off purchases, but tell me when less than $50 is left".
 *
 * - Of a verb and what it is about, the first verb of a clause counts: "tell me when I spend so that I stop being broke" switches on.
 * - A clause without a verb goes on with the one before, or waits for the one after: "my phone buzzes with every purchase. Kill that."
 * - `named`: there is no verb at all; what is meant then, the request tells.
 */
import type { AlertKind, Alerts, Category, Hint, Muted, QuietHours, Reader, Recogniser } from '../../bot/model.ts';
import type { KnownBank } from './account.ts';
import {
  AGAIN,
  ANY_HOUR,
  ASKS,
  AT_A_SHOP,
  BALANCE,
  BEFORE_NAME,
  BORDER,
  DAILY,
  EACH,
  EVERY,
  EXCEPT,
  FEWER,
  FRAUD,
  FUNDS,
  INCOMING,
  LARGE,
  LAST_NUMBER,
  LOWNESS,
  MAY_BE_LIMIT,
  NO_NAME,
  NOT_OFF,
  NOTHING,
  OF_ALERTS,
  OF_ITS_OWN,
  OFF,
  ON,
  ONLY,
  PAYMENT,
  REST,
  SOME_TIME,
  TO_HEAR,
  UNMUTE,
  WEEKLY,
  wellTyped,
} from './alert-words.ts';
import { type Amount, amountReader } from './amount.ts';
import { categoryNamed, categoryWords } from './category.ts';
import { merchantRecogniser } from './merchant.ts';
import { HOURS, type HoursSaid, hoursIn } from './quiet-hours.ts';
import { wordsOf } from './text.ts';

/** `only`: and the other payments not. `one`: only payments of that. `quiet` null: no quiet hours; `quiet_when`: hours are meant and not said. `incoming`: money that
 * comes in, of which nothing is told. */
export type AlertWish =
  | { do: 'turn'; to: 'on' | 'off' | 'only' | 'named'; kinds: AlertKind[]; limit?: Amount; what?: Muted }
  | { do: 'all_off' }
  | { do: 'mute' | 'unmute' | 'one'; what: Muted }
  | { do: 'quiet'; hours: QuietHours | null }
  | { do: 'pace'; pace: Alerts['pace'] }
  | { do: 'quiet_when' | 'weekly' | 'list' | 'fraud' | 'incoming' };

/** Nobody wants more at once; longer texts are about something else. */
const CHARACTERS_AT_MOST = 300;
const NAME_AT_MOST = 40;
/** "All off", "quita eso": more words than these switch all off only where they speak of alerts. */
const BARE_AT_MOST = 3;

// ---------------------------------------------------------------- clauses

/** One part of a message: as it was typed, and its words in one line. */
type Clause = { text: string; line: string };

/** Small letters, no accents; "don’t" in one word, "p. m." too. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/n['’]t\b/gu, 'nt')
    .replace(/\b([ap])\. ?m\b\.?/gu, '$1m')
    .replace(/(?<=^|\s)[dkq](?=\s)/gu, (letter) => (letter === 'd' ? 'de' : 'que'));

const clausesOf = (said: string): Clause[] =>
  said
    .split(BORDER)
    .map((part) => part.slice(0, EXCEPT.exec(part)?.index))
    .map((text) => ({ text, line: wordsOf(text).map(wellTyped).join(' ') }))
    .filter(({ line }) => line !== '');

type Verb = 'on' | 'off' | undefined;

/** The first verb counts; "nothing" is a no wherever it stands. */
const verbOf = (line: string): Verb => {
  if (NOT_OFF.test(line)) return undefined;
  if (NOTHING.test(line)) return 'off';
  const [off, on] = [line.search(OFF), line.search(ON)];
  if (off < 0 && on < 0) return undefined;
  return off >= 0 && (on < 0 || off <= on) ? 'off' : 'on';
};

/** "Purchases, large payments": a few words without a verb go on with the one before, unless they say something of their own. */
const GOES_ON_AT_MOST = 5;
const inherits = (line: string): boolean => line.split(' ').length <= GOES_ON_AT_MOST && !OF_ITS_OWN.test(line);

const isLow = (line: string): boolean => LOWNESS.test(line) && FUNDS.test(line);

const kindsIn = (line: string, limit: Amount | undefined): AlertKind[] => {
  if (limit?.bound === 'over' && BALANCE.test(line) && !PAYMENT.test(line)) return [];
  const low = isLow(line) && limit?.bound !== 'over';
  const large = limit?.bound === 'over' || LARGE.test(line);
  const every = EVERY.test(line) && !limit;
  const purchase = PAYMENT.test(line) && !low && (!large || every);
  return [...(purchase ? ['purchase' as const] : []), ...(large ? ['large' as const] : []), ...(low ? ['low_balance' as const] : [])];
};

const limitIn = ({ text, line }: Clause, hint: Hint): Amount | undefined => {
  if (!MAY_BE_LIMIT.test(line) && !MAY_BE_LIMIT.test(text)) return undefined;
  const asTyped = readAmount(text, hint);
  if (asTyped) return asTyped;
  const number = LARGE.test(line) || isLow(line) ? LAST_NUMBER.exec(text)?.[1] : undefined;
  return number === undefined ? undefined : readAmount(`$${number}`, hint);
};

const readAmount = (text: string, { language, today }: Hint): Amount | undefined =>
  // What the reader finds is an `Amount`.
  amountReader.find(text, { language, today, asked: false })?.value as Amount | undefined;

// ---------------------------------------------------------------- a message

/** Reads every message; null: it says nothing of the kind. It names nothing of its own, but as an answer it is all that is said. */
export const alertReader = (banks: readonly KnownBank[]): Reader => {
  const readMerchant = merchantRecogniser(banks);

  return {
    find(text, hint) {
      if (text.length > CHARACTERS_AT_MOST) return null;
      const wishes = wishesIn(folded(text), hint, readMerchant);
      return wishes.length === 0 ? null : { value: wishes, spans: hint.asked ? [{ start: 0, end: text.length }] : [] };
    },
  };
};

const wishesIn = (said: string, hint: Hint, readMerchant: Recogniser): AlertWish[] => {
  const hours = hoursIn(said);
  const wishes: AlertWish[] = [];
  let before: Verb;
  for (const clause of clausesOf(hours?.rest ?? said)) {
    const own = verbOf(clause.line);
    if (REST.test(clause.line) && own !== 'on') onlyThese(wishes);
    else {
      const verb = own ?? (inherits(clause.line) ? before : undefined);
      const objects = objectsOf(clause, verb, {
        own,
        hours,
        nameOf: () => nameIn(clause, hint, readMerchant),
        limit: limitIn(clause, hint),
      });
      if (own && !objects.some((wish) => wish.do !== 'pace')) objects.push(...bareVerb(own, clause.line, wishes, FEWER.test(said)));
      wishes.push(...objects.filter((wish) => !fillsIn(wish, wishes)));
    }
    before = own ?? before;
  }
  return wishes;
};

type Around = { own: Verb; hours: HoursSaid | undefined; nameOf: () => Muted | undefined; limit: Amount | undefined };

/** What one clause is about, beside its verb. */
const objectsOf = ({ line }: Clause, verb: Verb, { own, hours, nameOf, limit }: Around): AlertWish[] => {
  if (FRAUD.test(line)) return own === 'off' ? [{ do: 'fraud' }] : [];
  if (ASKS.test(line)) return [{ do: 'list' }];
  if (ANY_HOUR.test(line)) return [{ do: 'quiet', hours: null }];
  if (WEEKLY.test(line)) return [{ do: 'weekly' }];
  if (verb === 'on' && INCOMING.test(line)) return [{ do: 'incoming' }];
  const quiet = quietIn(line, verb, hours);
  if (quiet) return [quiet];
  const kinds = kindsIn(line, limit);
  const isPayments = kinds.every((kind) => kind === 'purchase');
  const paces = paceIn(line, verb);
  // To look for a name costs more than all the rest.
  const name = isPayments && own ? nameOf() : undefined;
  if (name && isPayments && own === 'off' && !UNMUTE.test(line) && (OF_ALERTS.test(line) || isPurchase(kinds)))
    return [{ do: 'mute', what: name }];
  if (name && isPayments && own === 'on' && AGAIN.test(line)) return [{ do: 'unmute', what: name }];
  const shop = own === 'on' && isPurchase(kinds) && AT_A_SHOP.test(line) ? name : undefined;
  if (shop) return [{ do: 'one', what: shop }];
  // A message a day is no wish to hear of each purchase.
  if (kinds.length === 0 || (isPurchase(kinds) && DAILY.test(line))) return paces;
  const to = verb !== 'off' && ONLY.test(line) ? 'only' : (verb ?? 'named');
  return [{ do: 'turn', to, kinds, ...(limit ? { limit } : {}), ...(to === 'named' && isPayments ? whatFor(line) : {}) }, ...paces];
};

/** As much of a name as is kept: whole words. */
export const shortName = (name: string): string =>
  name.length <= NAME_AT_MOST ? name : name.slice(0, name.lastIndexOf(' ', NAME_AT_MOST) + 1 || NAME_AT_MOST).trim();

const isPurchase = (kinds: readonly AlertKind[]): boolean => kinds.length === 1 && kinds[0] === 'purchase';

/** A thing that was bought is no shop: "each time I buy a coffee". */
const whatFor = (line: string): { what?: Muted } => {
  const category = categoryIn(line);
  return category ? { what: { category } } : {};
};

const categoryIn = (line: string): Category | undefined =>
  categoryNamed(categoryWords(line.split(' ').filter((word) => !NO_NAME.test(word))) ?? '');

/** Whom or what the payments are for: a kind of spending, else words after "at" and "from", else after "about" and "mute". */
const nameIn = ({ text, line }: Clause, hint: Hint, readMerchant: Recogniser): Muted | undefined => {
  const namedIn = (part: string): string => {
    const found = readMerchant(part, { ...hint, asked: false });
    const words = typeof found === 'string' ? found.split(' ') : [];
    return words.filter((word) => !NO_NAME.test(word) && !PAYMENT.test(word)).join(' ');
  };
  const name = namedIn(text.replace(TO_HEAR, ' ')) || namedIn(text.replace(BEFORE_NAME, ' at '));
  const category = categoryNamed(name) ?? categoryIn(line);
  if (category) return { category };
  return name === '' ? undefined : { merchant: shortName(name) };
};

/** "No alerts after ten", "only between eight and nine", "quiet from eleven to seven"; hours alone are an answer. */
const quietIn = (line: string, verb: Verb, hours: HoursSaid | undefined): AlertWish | undefined => {
  if (!hours || !line.includes(HOURS)) return verb === 'off' && SOME_TIME.test(line) ? { do: 'quiet_when' } : undefined;
  if (verb !== 'off' && DAILY.test(line)) return undefined;
  if (verb === 'on' && !ONLY.test(line) && hours.hours === hours.otherwise) return undefined;
  return { do: 'quiet', hours: verb === 'on' ? hours.otherwise : hours.hours };
};

const paceIn = (line: string, verb: Verb): AlertWish[] => {
  if (DAILY.test(line)) return [{ do: 'pace', pace: verb === 'off' ? 'each' : 'daily' }];
  return EACH.test(line) && verb !== 'off' ? [{ do: 'pace', pace: 'each' }] : [];
};

/** "Kill that" is about what was named before; "stop texting me" about all; "fewer, please" leaves open which. */
const bareVerb = (verb: 'on' | 'off', line: string, before: AlertWish[], fewer: boolean): AlertWish[] => {
  const named = before.findLast((wish) => wish.do === 'turn' && wish.to === 'named');
  if (named?.do === 'turn') {
    if (verb === 'off' && named.what) return [{ do: 'mute', what: named.what }];
    named.to = verb;
    return [];
  }
  const isAll = OF_ALERTS.test(line) || line.split(' ').length <= BARE_AT_MOST;
  if (verb === 'on' || before.length > 0 || !isAll) return [];
  return [{ do: fewer ? 'list' : 'all_off' }];
};

/** "Only the big ones, over $300": the limit may come after. */
const fillsIn = (wish: AlertWish, before: readonly AlertWish[]): boolean => {
  if (wish.do !== 'turn' || wish.to === 'off' || !wish.limit) return false;
  const open = before.find(
    (one) => one.do === 'turn' && one.to !== 'off' && !one.limit && one.kinds.some((kind) => wish.kinds.includes(kind)),
  );
  if (open?.do !== 'turn') return false;
  open.limit = wish.limit;
  return true;
};

/** "... and nothing of the rest". */
const onlyThese = (wishes: AlertWish[]): void => {
  for (const wish of wishes) if (wish.do === 'turn' && wish.to !== 'off') wish.to = 'only';
};
