/** The words by which customers name accounts, in both languages at once. */
import type { AccountKind } from '../../bot/model.ts';
import { wordsOf } from './text.ts';

/** Banks that customers name and that no connector of ours speaks to, unless the configuration has them. */
export const ELSEWHERE = [
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
  [
    'card',
    [
      'card',
      'cards',
      'credit card',
      'visa',
      'mastercard',
      'available credit',
      'credit available',
      'credit left',
      'tarjeta',
      'tarjetas',
      'tarjeta de credito',
      'credito disponible',
    ],
  ],
];

export type LoanKind = 'vehicle' | 'home' | 'student';

/** Ways to say which loan, in a customer's words and in the labels of banks. */
export const LOANS: readonly (readonly [LoanKind, RegExp])[] = [
  ['home', /\b(?:mortgage|home|house|hipoteca|hipotecario|casa)\b/i],
  ['student', /\b(?:student|college|estudiantil|estudios)\b/i],
  ['vehicle', /\b(?:auto|car|vehicle|truck|carro|coche|vehiculo)\b/i],
];

/** Owing is about what is owed, whatever it is owed on. */
export const OWING = /\b(?:owe|owed|owing|debt|debts|debo|debe|deuda|deudas|adeudo)\b/i;

/** What is named after these is left out; up to the next stop. */
export const EXCEPT =
  /\b(?:not counting|not including|without counting|except(?: for)?|excluding|without|but not|everything but|all but|other than|sin contar|sin incluir|sin|excepto|menos|salvo|aparte de)\b([^,.;?!]*)/i;

/** "What was my balance last month", "what will it be on friday": a verb of another time, and the time. */
export const OTHER_TIME =
  /\b(?:was|were|had|did|will|going to|ten[ií]a|hab[ií]a|tuve|tendr[eé]|habr[aá])\b.*\b(?:yesterday|ago|tomorrow|(?:last|next) \p{L}+|(?:in|on) (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|ayer|ma[nñ]ana|pasad[oa]|pr[oó]xim[oa]|(?:en|el) (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo))\b/iu;

const phrases = (list: readonly string[]) => list.map((phrase) => wordsOf(phrase));
/** The longest first: "debit card" before "debit". */
export const KIND_PHRASES = KINDS.map(([kind, list]) => [kind, phrases(list).toSorted((a, b) => b.length - a.length)] as const);

/** "I'm checking my balance" is no checking account. */
export const VERB_CHECKING = /\bchecking\s+(?:in|on|if|whether|up|out|my|the|to)\b/giu;

export const EVERY = phrases(
  'all my accounts;all of my accounts;every account;all accounts;everything;all my money;in total;total;grand total;altogether;across my banks;all my banks;todas mis cuentas;todas las cuentas;todo mi dinero;en total;todos mis bancos'.split(
    ';',
  ),
);
export const SHOWN = phrases('both;all of them;them;each;each one;ambas;ambos;las dos;los dos;las tres;los tres;todas ellas'.split(';'));
export const ALL = phrases('all;todas;todos'.split(';'));
export const TOGETHER = phrases(
  'together;altogether;in total;total;grand total;sum;sum of;add up;added up;combined;overall;junto;juntos;juntas;en total;sumado;sumadas;suma'.split(
    ';',
  ),
);

/** A word that never is a nickname, wherever it stands. */
export const NO_NAME = new Set(
  (
    'a an the my our your of in on at for from to with and or is are am was be been do does did have has had having got i you we it its this that these those there here ' +
    'what whats how much many money cash dollars bucks balance balances account accounts acct bank banks banking amount funds fund name names one ones left remaining available current ' +
    'right now today moment currently please pls plz thanks tell show give get see check know need want can could would may main primary regular normal hmm hm um uh idk dunno hello hi hey hola good morning afternoon evening buenas buenos dias tardes noches gracias okay ok yes yeah no nope not none neither personal first second ' +
    'all both everything total together altogether combined every each more most some any month week year day time phone app wallet pocket world life case general mind way rest course minute same other others last next ago yesterday tomorrow euro euros pounds francs pesos dolares when why due cuando vence vencen damn damned goddamn fucking freaking bloody stupid ' +
    'between entre since until till desde hasta january february march april june july august september october november december ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ' +
    'limit limits rate rates interest apr apy routing number numbers limite limites tasa tasas interes ruta numero numeros ' +
    'el la los las lo un una unos unas mi mis su sus de del en al para por con y e o u es son hay tengo tiene queda quedan cuanto cuanta dinero plata saldo saldos ' +
    'cuenta cuentas banco bancos disponible actual ahora hoy momento favor todo todas todos ambas total principal nombre otra otras otro otros esta este esa ese mes semana ano dia general acuerdo efecto minuto'
  ).split(' '),
);

/** Frames in which a nickname stands: `X` is one to three words. */
const NAME = String.raw`([\p{L}\p{N}]+(?: [\p{L}\p{N}]+){0,2})`;
export const FRAMES = [
  String.raw`\b(?:in|on|from|of|for) (?:my|the|our) ${NAME}`,
  String.raw`\b(?:in|from|of|en|de) ${NAME}$`,
  String.raw`\bmy ${NAME} (?:account|fund|acct|balance|one)\b`,
  String.raw`\bthe ${NAME} (?:account|fund|acct|one)\b`,
  `^(?:and|what about|how about|and what about|and how about) (?:(?:my|the|in|at) )*${NAME}$`,
  String.raw`\b(?:en|de) (?:mi|mis|la|el|las|los) ${NAME}`,
  String.raw`\b(?:un)?(?:lock|freeze|block) (?:(?:my|the) )?${NAME}`,
  String.raw`\b(?:des)?(?:bloque[ae]|congel[ae]) (?:(?:mi|la) )?${NAME}`,
  String.raw`\bcuenta (?:de )?${NAME}`,
  String.raw`\b(?:la|el) de ${NAME}`,
  `^(?:y|que tal) (?:(?:la|el|mi|lo|en|de) )*${NAME}$`,
].map((pattern) => new RegExp(pattern, 'u'));

/** Frames in which a nickname may stand, and other words as well: counted only where an account has that name. */
export const GUESSES = [
  `^(?:(?:show|check|get|tell|give|see|what|whats|is|me|my|the|please|hi|hey) )*${NAME} (?:account )?(?:balance|balnce|balances|bal|saldo)\\b`,
  `^(?:(?:mi|el|mis|ver|dime|dame|por|favor) )*(?:saldo|balance) (?:(?:de|del|en|la|el|mi) )*${NAME}`,
].map((pattern) => new RegExp(pattern, 'u'));

/** Between accounts that are named one by one, in a text with single spaces. */
export const BETWEEN_NAMES = / ?[,&+] ?(?:(?:and|y) )?| (?:and|plus|y|e) /iu;
/** A list of names has one; a comma alone divides anything. */
export const AND = /\s(?:and|plus|y|e)\s/iu;
/** "None of them" is not about them. */
export const NONE_OF = /\b(?:none|neither|not any|ning[uú]n[ao]?|ni un[ao])\s+(?:one\s+)?(?:of|de)\s+\p{L}+/giu;
/** "The other one", "la otra cuenta", at the end of a text in folded words: not "the other day". */
export const OTHER =
  /\b(?:the|my) other(?: (?:ones?|accounts?|cards?|checking|savings|loan))?(?: at \p{L}+)?(?: (?:please|pls|then|too))?$|\b(?:la|el|mi) otr[ao](?: (?:cuenta|tarjeta|corriente|de ahorros?))?(?: (?:porfa|por favor))?$/u;

/** Words beside which four digits are an account: "the 4321 one", "en la 5150", "my balance on 4321", "I meant 3320". */
export const BESIDE =
  /\b(?:the|account|acct|card|in|on|from|one|number|la|cuenta|tarjeta|en|numero|mean|meant|(?:balance|balnce|balence|balanc|saldo)\s+(?:of|on|for|de))\s+(\d{4})\b(?!\s+(?:and|or|y|o)\s+\d)(?![.,]\d|\s*(?:dollars?|bucks|usd|euros?|d[oó]lares|pesos|%))/iu;
/** "Not checking, savings": what comes before the stop was not meant. */
export const NOT_MEANT =
  /^(?:no[,.]?\s+)?(?:not|no)\s+(?:(?:my|the|in|la|el|los|las|en|de)\s+)*[\p{L} ]{2,24}?(?:[,;]|\s+but\b|\s+sino\b)\s*(?=[\p{L}\d])/iu;

/** A message of few words that has them: "4321?", "and 4321", "4321 balance". */
export const BARE = /^(?:\p{L}+\s+){0,2}(\d{4})(?:\s+(?!dollars?|bucks|usd|euros?|d[oó]lares|pesos)\p{L}+){0,2}\s*[?.!]*$/iu;
export const NO_ACCOUNT_BEFORE =
  /\b(?:than|(?<!\b(?:balance|balnce|saldo)\s)(?:for|de)|rent|between|entre|pay|spend|afford|enough|since|para|por|gastar|pagar)\s+\d{4}/iu;
