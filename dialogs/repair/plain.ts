/**
 * Danger first (danger.ts). "Back to the bot" in whatever words are plain enough to need no model: who waits for a person must always find the
 * way back. "Undo", which the model would take for one thing or another.
 * "No, I meant savings" and "make it last month" correct the last answer, as "and savings?" goes on with it. "Hold on" and "none of them" answer
 * every question alike, and "the second one" whatever has choices.
 */
import type { Language, PlainWords } from '../../bot/model.ts';
import { dangerIn } from './danger.ts';
import { nthIn } from './nth.ts';

const BOT = '(?:the |this |your |that |my )?(?:chat ?)?(?:bot|robot|banter|(?:virtual |automated |automatic )?assistant)';
const EL_BOT = '(?:al?|con|a hablar con|a) ?(?:el |su |este )?(?:chat ?)?(?:bot|robot|banter|asistente(?: virtual| automatico)?)';

const ENGLISH = new RegExp(
  `^(?:please |ok |okay |actually |just |no |can you |could you |can i |could i |may i |let me |i want to |i wanna |i would like to |id like to |i d like to |lets |let s )*(?:${[
    `(?:(?:take|bring|put|send|get|hand|switch|transfer|connect|give) me |go |get |come |be |switch |talk )?(?:right )?back (?:to|with) (?:talking to |chatting with )?${BOT}`,
    `(?:return|switch|revert) (?:me )?(?:back )?to ${BOT}`,
    `(?:talk|speak|chat) (?:to|with) ${BOT}(?: again)?`,
    `(?:continue|go on|carry on) with ${BOT}`,
    `(?:i want |give me |bring |get )?${BOT} (?:back|again)`,
    `resume ${BOT}`,
  ].join('|')})(?: please| pls| now| again| instead| thanks| thank you)*$`,
);
const SPANISH = new RegExp(
  `^(?:por favor |ok |bueno |mejor |ya |quiero |quisiera |puedo |podria |me gustaria |deseo |prefiero )*(?:${[
    `(?:volver|vuelvo|vuelve|vuelva|volvamos|regresar|regreso|regresa|regrese|devuelvame|devuelveme|paseme|pasame|cambiar|de vuelta|de regreso) ${EL_BOT}`,
    `(?:seguir|sigo|seguimos|continuar|hablar|chatear) (?:otra vez |de nuevo )?${EL_BOT}(?: otra vez| de nuevo)?`,
    `el (?:bot|robot) (?:otra vez|de nuevo)`,
  ].join('|')})(?: por favor| ya| ahora| gracias| otra vez| de nuevo)*$`,
);

const SOFTLY = '(?: (?:please|pls|there|then|thanks|thank you|por favor|porfa|gracias))*';
const WAIT = new RegExp(
  `^(?:(?:ok|okay|uh|um|hmm|oh|no|yes|eh|ah|si|bueno|ay) )*(?:${[
    '(?:wait|hold|hang)(?: (?:up|on))?(?: (?:a|one|just a) (?:sec|second|moment|minute|min|bit))?',
    '(?:just )?(?:a|one|gimme a|give me a|un|dame un|deme un|solo un) (?:sec|second|moment|minute|min|momento|momentito|segundo|minuto|ratito)',
    '(?:esper[ae]|esperame|espereme|esperate|aguarda|aguarde|aguanta)(?: un (?:momento|momentito|segundo|minuto|poco|ratito))?',
    'let me (?:check|see|look|think)|(?:dejame|dejeme|permitame) (?:ver|pensar|revisar|mirar)',
  ].join('|')})${SOFTLY}$`,
);
const NONE = new RegExp(
  `^(?:no |uh |um )*(?:${[
    '(?:none|neither|not any)(?: one)?(?: of (?:them|these|those|the above|the two))?',
    '(?:ningun[ao]|ni una|ni uno)(?: de (?:ellas|ellos|esas|esos|estas|estos|las dos|los dos|las anteriores))?',
    'no (?:thanks|thank you|thx|ty|gracias)|no muchas gracias',
  ].join('|')})${SOFTLY}$`,
);
const UNDO =
  /^(?:please |ok |no |wait |can you |could you |how do i |i want to |id like to )*undo(?: (?:it|this|that|what you did|what i did|my last \w+|the last \w+|last \w+|everything))?(?: please| pls| now)*$/;
const DESHACER =
  /^(?:por favor |ok |no |espera |puede |puedes |podria |podrias |quiero |como )*(?:deshacer|deshaz|deshaga|deshazlo|deshagalo|deshacerlo|revierte|revierta|revertir|reviertelo|reviertalo)(?: (?:eso|esto|lo ultimo|la ultima \w+|lo anterior|todo|lo que (?:hice|hizo|hiciste)))?(?: por favor| ya| ahora)*$/;

const COMMANDS: readonly [RegExp, 'back_to_bot' | 'undo', Language][] = [
  [ENGLISH, 'back_to_bot', 'en'],
  [SPANISH, 'back_to_bot', 'es'],
  [UNDO, 'undo', 'en'],
  [DESHACER, 'undo', 'es'],
];

/** What a correction begins with. "Actually" and "mejor" begin other things too, so a name must follow. */
const MEANT =
  /^(?:(?:no|nope|oops|sorry|wait|ah|oh|wrong (?:one|account|card))[,.!]?\s+){0,3}(?:i (?:actually )?(?:meant|mean)(?: to say)?|(?:make|change|switch) (?:it|that)(?: to)?|(?:actually|rather)(?=,? (?:the|my|for|in|on)\b)),?\s+(?=\S)/i;
const QUISE_DECIR =
  /^(?:(?:no|ay|perd[oó]n|disculp[ae]|espera|espere)[,.!]?\s+){0,3}(?:quise decir|quer[ií]a decir|me refer[ií]a a|me refiero a|(?:c[aá]mbi|h[aá]g)(?:al|uel)o (?:a|por)|que sea(?:n)?|(?:mejor|digo)(?=,? (?:el|la|los|las|mi|mis|en)\b)),?\s+(?=\S)/i;
/** Nobody corrects one value in more words than this. */
const VALUE_WORDS = 6;

const instead = (text: string): string | undefined => {
  for (const [lead, and] of [
    [MEANT, 'and'],
    [QUISE_DECIR, 'y'],
  ] as const) {
    const found = lead.exec(text.trim());
    if (!found) continue;
    const value = text.trim().slice(found[0].length);
    return value.split(/\s+/).length <= VALUE_WORDS ? `${and} ${value}` : undefined;
  }
  return undefined;
};

/** Letters and single spaces. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** Nobody asks for it in more words than this. */
const LONGEST = 120;

export const plainWords: PlainWords = (text) => {
  const danger = dangerIn(text);
  if (danger) return danger;
  if (text.length > LONGEST) return undefined;
  const words = bare(text);
  for (const [phrases, command, language] of COMMANDS) if (phrases.test(words)) return { command, language };
  if (WAIT.test(words)) return { answer: 'maybe' };
  if (NONE.test(words)) return { answer: 'no' };
  const nth = nthIn(text);
  if (nth !== undefined) return { nth };
  const value = instead(text);
  return value === undefined ? undefined : { instead: value };
};
