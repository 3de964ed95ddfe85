/**
 * Whom money went to or came from, or what it was for, as customers say it: the words after "at", "from", "en", "de", that are no account, bank,
 * time or amount; else words for a kind of spending, wherever they stand. What they mean is seen only beside the transactions that were read.
 */
import type { Recogniser, Transaction } from '../../bot/model.ts';
import { accountRecogniser, type KnownBank } from './account.ts';
import { NO_NAME } from './account-words.ts';
import { categoryWords } from './category.ts';
import { near, wordsOf } from './text.ts';

const WORDS_AT_MOST = 4;
const LETTERS_AT_MOST = 40;

/** Before a name, the surest first: "at" is followed by a shop, "de" by anything. */
const BEFORE: readonly ReadonlySet<string>[] = ['at with', 'from to by con', 'on en a', 'de for in del al'].map(
  (words) => new Set(words.split(' ')),
);
const ANY_BEFORE = new Set(BEFORE.flatMap((words) => [...words]));
const ARTICLES = new Set('the a an my our el la los las lo un una mi mis su sus mr mrs ms'.split(' '));

/** What stands after those words and is no name: times, accounts and their movements, and the words that sentences are made of. */
const NO_MERCHANT = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun today yesterday tomorrow tonight night morning ' +
    'day days week weeks weekend weekends wk month months year years quarter summer winter spring fall last past next recent latest since until between before after ago first second third ' +
    'dollar dollars buck bucks usd euro euros charge charges charged payment payments paid purchase purchases transaction transactions deposit deposits withdrawal withdrawals ' +
    'activity history movement movements statement statements bill bills subscription subscriptions over under above below more less than about around exactly ' +
    'me him her them us mine hers his their your who whom when why if then not no yes so far yet still just only also too now here there ' +
    'pending posted booked cleared twice again once double due date minimum show list find look pull add compare compared ' +
    'arrived arrive come came coming go gone went through ever landed land cleared clear shown showed hit post been being did does made make get got came back ' +
    'llego llegado llegaron entro entraron cayo salio hizo hice hay nunca volvio ' +
    'card cards debit credit checking savings loan mortgage visa mastercard cheque check checks app website ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo ' +
    'hoy ayer anteayer manana noche dia dias semana semanas finde mes meses ano anos trimestre verano invierno ultimo ultimos ultima ultimas pasado pasada pasados pasadas proximo proxima reciente recientes desde hasta entre antes despues ' +
    'dolar dolares peso pesos cargo cargos cobro cobros pago pagos compra compras movimiento movimientos transaccion transacciones deposito depositos retiro retiros ' +
    'historial estado gasto gastos suscripcion suscripciones mas menos que tanto exactamente mi ti el ella ellos usted ustedes quien cuando donde como porque si ya aun todavia solo tambien aqui alli ' +
    'pendiente pendientes doble vez veces vence vencimiento minimo fecha tarjeta tarjetas corriente ahorro ahorros prestamo hipoteca credito debito cheque cheques'
  ).split(' '),
);

/** Part of many a name, and alone none: "Home Depot". */
const ALONE_NONE = new Set(['home', 'work', 'casa', 'trabajo']);

const mayName = (word: string): boolean => word.length > 1 && !NO_NAME.has(word) && !NO_MERCHANT.has(word) && !/\d/.test(word);

/** What names stand beside: "Kroger total", "gasto Uber". */
const SPENDING = new Set(
  (
    'total totals spending spend spent charge charges purchase purchases transaction transactions payment payments expense expenses ' +
    'gasto gastos gaste cargo cargos cobro cobros compra compras movimiento movimientos transaccion transacciones pago pagos consumo consumos'
  ).split(' '),
);
/** Days from here on: "Starbucks this month". */
const TIME = new Set(
  'this last past since today yesterday week month year este esta ultimo ultima hoy ayer desde semana mes ano'.split(' '),
);
/** What is said of charges and names nobody. */
const SAID_OF_THEM = new Set(
  (
    'monthly weekly daily yearly annual average avg biggest largest big small new old recent recurring regular duplicate double unknown unrecognized strange weird odd ' +
    'suspicious fraudulent fraud wrong extra hidden foreign international automatic auto scheduled upcoming future next late overdraft service unauthorized online same ' +
    'sum amount category categories breakdown summary report overview budget ' +
    'mensual mensuales semanal semanales diario anual promedio grande grandes nuevo nuevos desconocido desconocidos raro raros extrano extranos sospechoso sospechosos duplicado duplicados ' +
    'recurrente recurrentes fijo fijos indebido indebidos extra automatico automaticos proximo proximos categoria categorias resumen muestra muestrame dame dime ver'
  ).split(' '),
);
/** A message of more words is a sentence, and names somebody after a preposition. */
const BARE_AT_MOST = 7;
const BARE_NAME_AT_MOST = 3;

const MAY_STAND_BESIDE = [SPENDING, TIME, SAID_OF_THEM, ARTICLES, new Set(['show', 'list', 'me', 'please', 'de', 'del', 'en', 'in'])];
const isBeside = (word: string): boolean => MAY_STAND_BESIDE.some((words) => words.has(word));

/** The one name in a message of few words that is otherwise about spending or a time; undefined: there is none, or more is said. */
const bareName = (words: readonly string[]): string | undefined => {
  if (words.length > BARE_AT_MOST) return undefined;
  const first = words.findIndex((word) => !isBeside(word));
  const last = words.findLastIndex((word) => !isBeside(word));
  const name = words.slice(first, last + 1);
  if (first < 0 || name.length > BARE_NAME_AT_MOST || !name.every((word) => mayName(word) && !isBeside(word))) return undefined;
  const [before, after] = [words[first - 1] ?? '', words[last + 1] ?? ''];
  return SPENDING.has(before) || SPENDING.has(after) || TIME.has(after) ? name.join(' ') : undefined;
};

/** The words after the one at `at` that may be a name. */
const nameAfter = (words: readonly string[], at: number): string[] => {
  let from = at + 1;
  while (ARTICLES.has(words[from] ?? '')) from += 1;
  const name: string[] = [];
  for (const word of words.slice(from, from + WORDS_AT_MOST)) {
    if (ANY_BEFORE.has(word) || !mayName(word)) break;
    name.push(word);
  }
  return name;
};

/** Reads who or what is meant, folded, as a few words; null where nothing of the kind was said. */
export const merchantRecogniser = (banks: readonly KnownBank[]): Recogniser => {
  const readAccount = accountRecogniser(banks);
  const isAccount = (name: string): boolean => {
    const mention = readAccount(name, { language: 'en', asked: false, today: '' });
    return mention !== null && typeof mention === 'object' && ('banks' in mention || 'kinds' in mention || 'last4' in mention);
  };
  return (text, { asked }) => {
    const clauses = text
      .split(/[,.;:!?¡¿()"“”\n]+/u)
      .map((clause) => wordsOf(clause))
      .filter((words) => words.length > 0);
    for (const before of BEFORE)
      for (const words of clauses)
        for (let at = 0; at < words.length; at += 1) {
          const name = before.has(words[at] ?? '') ? nameAfter(words, at).join(' ').slice(0, LETTERS_AT_MOST) : '';
          if (name !== '' && !ALONE_NONE.has(name) && !isAccount(name)) return name;
        }
    const bareNamed = clauses.length === 1 ? bareName(clauses[0] ?? []) : undefined;
    if (bareNamed !== undefined && !isAccount(bareNamed)) return bareNamed.slice(0, LETTERS_AT_MOST);
    for (const words of clauses) {
      const kind = categoryWords(words);
      if (kind !== undefined) return kind;
    }
    // Asked for a name, a customer types just that.
    const bare = asked ? wordsOf(text) : [];
    return bare.length > 0 && bare.length <= WORDS_AT_MOST && bare.every(mayName) ? bare.join(' ') : null;
  };
};

/** Whom a transaction names, as it is told to the customer. */
export const nameOf = ({ merchant, text }: Pick<Transaction, 'merchant' | 'text'>): string => merchant ?? text;

/** Those that name what was said, forgiving one slip in a word: "starbuks", "greenbasket". */
export const namedBy = <T extends Pick<Transaction, 'merchant' | 'text'>>(said: string, items: readonly T[]): T[] => {
  const words = wordsOf(said);
  const joined = words.join('');
  return items.filter(({ merchant, text }) => {
    const [short, long] = [wordsOf(merchant ?? ''), wordsOf(text)];
    const all = [...short, ...long];
    return words.every((word) => all.some((one) => near(word, one))) || near(joined, short.join('')) || near(joined, long.join(''));
  });
};
