/** "Back to the bot" in whatever words are plain enough to need no model: who waits for a person must always find the way back. */
import type { PlainWords } from '../../bot/model.ts';

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
  if (text.length > LONGEST) return undefined;
  const words = bare(text);
  if (ENGLISH.test(words)) return { command: 'back_to_bot', language: 'en' };
  if (SPANISH.test(words)) return { command: 'back_to_bot', language: 'es' };
  return undefined;
};
