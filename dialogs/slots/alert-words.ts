/** The words in which people speak of alerts, in both languages, folded as `wordsOf` does. Each is looked for in one clause. */
import { near } from './text.ts';

/** Read as if they were typed well. */
const MISTYPED = (
  'balance purchase purchases payment payments charge charges alert alerts notification notifications message messages saldo compra compras pago pagos ' +
  'aviso avisos alerta alertas notificaciones silence silencia silencio'
).split(' ');

const ALERTS = String.raw`alerts?|alertas?|notif\w*|notis?|notices?|avisos?|texts?|messages?|mensajes?|mensajitos?|textos?|pings?|emails?|e mails?|correos?|sms|push(?:es)?|buzz(?:es|ing)?|reminders?|warnings?`;
const TELL =
  'tell(?:ing)?|alert(?:ing)?|text(?:ing)?|txt|notify(?:ing)?|notified|send(?:ing)?|messag(?:e|ing)|writ(?:e|ing)|inform(?:ing|ed)?|ping(?:ing)?|warn(?:ing)?|let(?:ting)? me know|bother(?:ing)?|buzz(?:ing)?|email(?:ing)?|hear';
const AVISA = String.raw`avis\w*|notif\w*|mand\w+|envi\w+|escrib\w+|inform\w+|anunci\w+|dig\w+|dice[ns]?|dime|molest\w+`;

export const OFF = new RegExp(
  [
    String.raw`\b(?:dont|do not|never|not|no longer|no need to|please not)(?: \w+){0,3}? (?:${TELL}|want|need|care)\b`,
    String.raw`\b(?:no|zero|without|sin|nada de|no mas|ni un)(?: more| mas| such)?(?: \w+)? (?:${ALERTS})\b|\bno more\b`,
    String.raw`\b(?:stop|stpo|quit|cease|halt|kill|disable|deactivate|mute|mtue|silence|silent|quiet|unsubscribe|cancel|drop|skip|ignore|leave out|get rid|shut up|hush)\b`,
    String.raw`\b(?:turn|switch|shut|put)(?:ed)?(?: \w+){0,6}? off\b|\boff\b`,
    String.raw`\b(?:ya )?no (?:(?:me|nos|quiero|es preciso|hace falta|necesito|que|hay que|vuelv\w+|mas|a|l[ao]s?) ){0,5}(?:${AVISA}|${ALERTS}|lleg\w+|suen\w+)`,
    String.raw`\bno quiero\b|\bque no\b|\b(?:apag|desactiv|quit|kit|silenc|call|cancel|elimin|suspend|par[ae]|detener|deten)\w*|\b(?:deja|deje|dejen|dejad)(?:me)? (?:ya )?de\b|^(?:ya )?(?:basta|alto)\b(?! con)|\bbasta de\b|\bsilencio\b|\btranquil[ao]s?\b`,
  ].join('|'),
  'u',
);
export const ON = new RegExp(
  [
    String.raw`\b(?:${TELL}|${AVISA}|want|wanna|(?:would|d|id) (?:like|love)|like to|need|wish|give me|heads up|warned|told|lmk|saber)\b`,
    String.raw`\b(?:turn|trun|switch|put|set)(?: \w+){0,6}? (?:back )?on\b|\b(?:enable|activate|start|resume|set ?up|set|add|make|get|raise|lower|unmute|bundle)\b|\bon\b`,
    String.raw`\b(?:activ|atciv|prend|encend|enciend|pon|pón|quier|kier|quisiera|dese|enter|advert|advier|reanud|reactiv|vuelv|sub[ae])\w*`,
  ].join('|'),
  'u',
);
/** "Don't turn them off". */
export const NOT_OFF =
  /\b(?:dont|do not|never|no) (?:(?:you|me|las?|los?|ever) )?(?:turn|switch|stop|quit|mute|apag|desactiv|quit|silenc)\w*/u;
export const ONLY =
  /\b(?:only|solo|solamente|nomas|unicamente|nada mas|nothing (?:but|else)|just (?:the|for|about|when|if|big|large|low)|excepto)\b/u;
export const AGAIN = /\b(?:again|unmute|resume|once more|back|de nuevo|otra vez|vuelv\w+|reanud\w+|reactiv\w+)\b/u;
export const NOTHING = /\b(?:nothing(?! (?:but|else))|nada(?! mas))\b/u;
export const FEWER = /\b(?:too many|so many|tant[ao]s|fewer|less|cut (?:it |them )?down|menos|demasiad[ao]s|much[ao]s)\b/u;
export const REST = /\b(?:the rest|rest|everything else|nothing else|nada mas|all else|the others?|lo demas|el resto|l[ao]s demas)\b/u;
export const ASKS = new RegExp(
  String.raw`^(?:(?:hey|please|y|and|so|oye|tell me|show me|list|see|dime|ver|muestra\w*) ){0,3}(?:que (?:${ALERTS})|(?:which|what|whats|cual|cuales)(?: \w+){0,4}? (?:${ALERTS}))\b|` +
    String.raw`^(?:(?:please|can you|show(?: me)?|list|see|view|check|ver|muestra\w*|mostrar|revisar) ){0,3}(?:my|mis|the|all my) (?:${ALERTS})(?: settings)?$|` +
    String.raw`\b(?:are|is|do i have|have i got|tengo|estan|esta)(?: \w+){0,4}? (?:${ALERTS})(?: \w+)? (?:on|off|active|activ\w+|prendid\w+|encendid\w+|puest\w+)\b`,
  'u',
);
export const FRAUD = /\b(?:fraud\w*|scam\w*|suspicious|sospechos\w+|seguridad|security)\b/u;
/** What follows is what is not meant. */
export const EXCEPT =
  /\b(?:except|excepto|salvo|apart from|instead of|rather than|not (?:every|each|one)|en vez de|en lugar de|no (?:de uno|cada|uno))\b/u;

export const LOWNESS =
  /\b(?:low|below|under|less|little|small|short|dry|empty|zero|negative|overdr[ae]w\w*|drops?|falls?|dips?|left|remains?|broke|run(?:s|ning)? out|baj\w+|menos|debajo|poc[oa]|escas[oa]|ceros?|vaci[oa]|rojos|qued\w+|sobregir\w+|acab\w+)\b/u;
export const FUNDS =
  /\b(?:balance|account|acct|money|funds|checking|savings|saldo|cuenta|dinero|plata|lana|fondos|left|remains?|qued\w+|im|i m|i am|i hit|i have|tengo|i overdr[ae]w|tenga|numeros rojos|ceros?)\b/u;
export const LARGE =
  /\b(?:large|larger|big|bigger|biggest|huge|high|major|hefty|expensive|grandes?|grandotes?|gradne|gord[oa]s?|fuertes|altos|altas)\b/u;
export const PAYMENT = new RegExp(
  String.raw`\b(?:purchas\w*|payments?|charges?|charged|chagres?|spend\w*|spent|buy|buys|buying|bought|pay|pays|paid|swip\w+|transactions?|withdrawals?|debits?|` +
    String.raw`card|money (?:goes|leaves|comes|moves)|debito|us[ae]n? (?:mi|la)|compr\w+|pag[oaue]\w*|cargos?|cobros?|gast\w+|retir\w+|transacci\w+|movimientos?|tarjeta|(?:sale|salga|mueva)n? (?:el )?dinero)\b`,
  'u',
);

export const WEEKLY =
  /\b(?:(?:once|one|1) (?:a|per|every) (?:week|month)|weekly|monthly|(?:al|a la|por|cada) (?:semana|mes)|semanal\w*|mensual\w*)\b/u;
export const DAILY = new RegExp(
  String.raw`\b(?:once (?:a|per|every|each) day|(?:one|a)(?: \w+){0,3} (?:a|per|each|every|in|at the end of the) day|daily|dialy|recap|round ?up|summary|digest|bundle\w*|all together|all at once|` +
    String.raw`at the end of (?:the|my) (?:day|shift)|(?:every|each|in the) evening|una (?:sola )?vez (?:al|por|cada) dia|un[oa]?(?: \w+){0,2} (?:al|por|en|cada) dia|diari[oa]\w*|resumen|resumne|junt[aoe]\w*|` +
    String.raw`al final del? (?:dia|turno)|por la tarde)\b`,
  'u',
);
export const EACH =
  /(?<!\d )\bat once\b|\b(?:right (?:away|then)|immediately|instant(?:ly)?|as (?:it|they) happens?|real time|straight away|as soon as|the (?:minute|second|moment)|al instante|al momento|en el momento|de inmediato|inmediatamente|enseguida|luego luego|en cuanto|en tiempo real|apenas)\b/u;
export const ANY_HOUR =
  /\b(?:(?:no|end|stop|without|turn off|sin|quita|cancela) (?:(?:the|my|las?|mis) )?(?:more )?(?:quiet hours|horas? (?:de silencio|tranquilas?))|any ?time (?:is|works|of|day)|any hour|day (?:and|or) night|(?:a )?cualquier hora|a toda hora|dia y noche)\b/u;
/** Some time is meant and not which hours. */
export const SOME_TIME =
  /\b(?:quiet hours|horas? (?:de silencio|tranquilas?)|during|while|durante|mientras|weekends?|saturdays?|sundays?|(?:el|los) fin(?:es)? de semana|(?:at|in) (?:school|work|church)|en (?:la escuela|el trabajo|clase|misa)|do not disturb|no molestar)\b/u;

/** What stands where a name could, and is none. */
export const NO_NAME = new RegExp(
  String.raw`^(?:turn|switch|shut|stop|quit|kill|silencio|${ALERTS}|${TELL}|${AVISA}|every\w*|each|any\w*|all|again|low|big|large|small|more|phone|cell|telefono|celular|movil|time|times|thing|things|stuff|please|cup|cups|little|just|anymore|` +
    String.raw`no|nada|cada|tod[ao]s?|vez|veces|algo|cosas?|favor|es[aeo]s?|est[aeo]s?|that|it|this|them|those|these|balance|saldo|bajo|low|off|on|out|rid|me|hear|lo|xhoursx|alerts|money|dinero|menos|less|fewer|nothing|important\w*|activ\w*|poner|prender|encender)$`,
  'u',
);

export const wellTyped = (word: string): string =>
  MISTYPED.includes(word) ? word : (MISTYPED.find((meant) => near(word, meant, 5)) ?? word);

/** Between two clauses; "and" only where another wish begins. */
export const BORDER =
  /[.;:!?¡¿\n]+(?!\d)|,(?!\d)| (?:but|pero|and|y|then) (?=(?:\w+ ){0,2}(?:low|large|big|purchas|payments|charges|saldo|compras|pagos|cargos|tell|text|turn|switch|stop|mute|only|just|no|nothing|dont|once|avis|apag|activ|silenc|solo|quiero|pon|prend|kindly|le|keep|deja|los|las)\w*)/u;
/** A clause that says something of its own. */
export const OF_ITS_OWN = /\b(?:i|im|my|mi|yo|que|he|she|they|was|is|it|ya)\b/u;
export const EVERY = /\b(?:every|each|all|cada|tod[oa]s?)\b/u;
export const OF_ALERTS = new RegExp(
  String.raw`\b(?:${ALERTS}|${TELL}|${AVISA}|mut(?:e|ing)|mtue|silenc\w*|silecnia|leave out|skip|ignore|todo|everything)\b`,
  'u',
);
export const UNMUTE = /\bunmute\b/u;
/** Nobody but a shop is paid there. */
export const AT_A_SHOP = /\b(?:at|from|en) (?!the moment|once|el momento|cuanto)/u;
export const TO_HEAR = /\bto (?:hear|be|know|get|see)\b/gu;
/** What goes before a name, where it is about alerts. */
export const BEFORE_NAME =
  /\b(?:about|abt|regarding|of|unmute|mute|mtue|silence|silenci\w*|silecnia|leave out|skip|ignore|sobre|de lo de|de|del)(?: (?:every|each|all|any|cada|tod[ao]s?))?(?: (?:the|los|las))?\b/gu;
/** "At 75" is a limit where a kind is named that has one. */
export const LAST_NUMBER =
  /(?:^| )(?:at|to|of|en|de|a)(?: (?:uh|eh|say|like|como|digamos)){0,3} (\d[\d.,]*)(?: dollars| bucks| dolares)?\W{0,3}$/u;
/** Money that comes in, and a balance that is high: of these nothing can be told. */
export const INCOMING =
  /\b(?:(?:get|gets|got|im|i m) paid|deposits?|deposited|paychecks?|payroll (?:lands|arrives|hits)|salary|refunds?|sueldo|nomina (?:llegue|cae|caiga)|depositen|depositan|depositos?|me pag(?:an|uen)|reembolsos?)\b/u;
export const BALANCE = /\b(?:balance|saldo)\b/u;
/** Cheaper than to look for a sum: without one of these there is none. */
export const MAY_BE_LIMIT =
  /[\d$€£¥]|dol|buck|euro|peso|pound|over|above|than|then|under|below|most|least|tops|exceed|mas|menos|may|meno|super|infer|minim|maxim|pas[ae]|baj[ae]/u;
