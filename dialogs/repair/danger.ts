/**
 * Words of somebody who may take their own life, or who threatens to take another's, mid-sentence too: they are looked for before anything else
 * and need no model, as one that is missed weighs more than any other mistake. Whole turns of phrase only: "this app is killing me", "kill my card"
 * and "muero de hambre" are none. What is said of somebody else ("he wants to kill himself") counts, what is long over ("she took her own life") does not.
 */
import type { Language } from '../../bot/model.ts';
import { wordsOf } from '../slots/text.ts';

export type Danger = { command: 'crisis' | 'threat'; language: Language };

/** Each is a turn of phrase of whole words; `$` is the end of a clause. */
const anyOf = (phrases: readonly string[]): RegExp => new RegExp(`(?:^| )(?:${phrases.join('|')})(?= |$)`);

const WANTS =
  '(?:wants? to|wanna|wanting to|going to|gonna|will|ill|id|should|might|about to|planning to|thinking of|thinking about|tried to)';
const NO_LONGER = '(?: like this| this life| any ?more| any longer|$)';

const ENGLISH_CRISIS = anyOf([
  'kil+(?:ing)? ?my ?self',
  `${WANTS} (?:kms|overdose|kill (?:himself|herself|themselves|themself)|(?:hurt|harm|hang|shoot) my ?self)(?! in the foot)`,
  '(?:end(?:ing)?|tak(?:e|ing)) my (?:own )?life',
  'end(?:ing)? it all',
  '(?:commit(?:ting)?|contemplating|considering|thinking (?:of|about)) suicide',
  '(?:suicidal|suicide (?:note|hotline|lifeline|line|prevention))',
  '(?<!dont |not |never )(?:want to|wanna|wanting to) die(?! of| from| laughing| before| without)',
  '(?:wish|rather) (?:i )?(?:was|were|be) dead',
  'better off (?:dead|without me)',
  `(?:dont|do not|no longer) (?:want to|wanna) (?:live|be alive|exist|be here)${NO_LONGER}`,
  '(?:no|any) reason (?:left )?to (?:live|go on living|be alive)',
  '(?:nothing|not much) (?:left )?to live for',
  '(?:life is not|life isnt|not) worth living',
  'cant go on living',
  '(?:jump|jumping) (?:off|from) (?:a|the) (?:bridge|roof|building)',
]);

const QUIERO = '(?:quiero|quisiera|voy a|deseo|pienso(?: en)?|pensando en|ganas de|prefiero)';

const SPANISH_CRISIS = anyOf([
  '(?:me (?:quiero|quisiera|voy a|pienso)|se (?:quiere|quisiera|va a)) (?:matar|suicidar|ahorcar|quitar la vida|hacer dano)',
  `${QUIERO} (?:matarme|ahorcarme|hacerme dano|lastimarme|pegarme un tiro)`,
  '(?:suicidar[ms]e|quitar[ms]e la vida|me suicido|me ahorco)',
  'me mato(?= si | hoy| ahora| esta noche|$)',
  '(?:acabar|terminar) con mi vida',
  `(?:ya )?no (?:quiero|deseo) (?:vivir|existir|seguir vivi?endo|seguir con vida)(?: mas| asi| ya|$)`,
  'no quiero seguir viviendo',
  '(?<!no |no me )(?:quiero|quisiera|prefiero) morir(?:me)?(?! de| por| sin)',
  '(?:quisiera|prefiero|mejor|quiero) estar muert[oa]',
  'no (?:tengo|me quedan|tiene) (?:mas )?(?:ganas|razones|motivos|sentido) (?:de|para) (?:vivir|seguir viviendo)',
  '(?:ideas|pensamientos) (?:suicidas|de suicidio)',
  '(?:pienso|pensando|pensado) en (?:el )?suicidio',
]);

const I_WILL =
  '(?:i ?will|ill|im going to|i am going to|im gonna|i am gonna|gonna|ima|imma|i want to|i wanna|i swear ill|we will|were going to)';
const SOMEBODY =
  '(?:you|u|ya|him|her|them|everyone|everybody|someone|somebody|one of you|(?:all|any|every one) of (?:you|them)|(?:your|the|my|that|this) (?:[a-z]+ )?(?:manager|teller|staff|employees?|people|boss|family|wife|husband|kids|children|guard|neighbou?r|ex|landlord))';
const PLACE = '(?:(?:your|the|this|that|my|a) )?(?:[a-z]+ ){0,2}(?:banks?|branch(?:es)?|offices?|building|headquarters|place|lobby)';

const ENGLISH_THREAT = anyOf([
  `${I_WILL} (?:kill|murder|shoot(?! \\w+ (?:an?|the|my|some) )|stab|strangle|beat up|behead) ${SOMEBODY}`,
  `${I_WILL} hurt (?:you|someone|somebody|your|one of you)`,
  `${I_WILL} (?:bomb|blow up|burn down|shoot up|set fire to|torch|attack) ${PLACE}`,
  `${I_WILL} blow ${PLACE} up`,
  `${I_WILL} burn ${PLACE} down`,
  `(?:is|theres|put|planted|plant|placed) a bomb (?:in|at|under|inside) ${PLACE}`,
  '(?:come|coming|be there|show up|back) with (?:a|my) (?:gun|knife|rifle|bomb)',
]);

const LOS_VOY_A = '(?:(?:te|lo|los|la|las|le|les) (?:voy|vamos|vengo) a|(?:voy|vamos) a)';
const LUGAR = '(?:el|la|su|tu|este|esta|ese|esa|una?) (?:banco|sucursal|oficina|edificio|agencia)';

const SPANISH_THREAT = anyOf([
  '(?:te|lo|los|les|la|las) (?:voy|vamos) a (?:matar|balear|apunalar|degollar|asesinar|quemar vivos?)',
  '(?:voy|vamos) a (?:matar(?:te|lo|los|las|la)?|asesinar(?:te|lo|los)?|balear(?:te|los)?)(?: a (?:todos|alguien|tod[oa]s ustedes|uno|su|tu|la|el|los)|$)',
  'l[oe]s mato(?: a todos|$)',
  `(?:voy|vamos) a (?:volar|quemar|atacar|incendiar|explotar|balear) ${LUGAR}`,
  `${LOS_VOY_A} (?:poner|tirar|meter|plantar) una bomba`,
  '(?:hay|puse|pondre) una bomba (?:en|a|debajo)',
  '(?:ir|voy|llego|llegar|entrar) (?:alla |ahi )?con (?:una|mi) (?:pistola|arma|bomba|cuchillo)',
]);

/** Nobody's life hangs on what stands so far into a wall of text. */
const LONGEST = 8_000;
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;
const CLAUSES = /[.,;:!?¡¿…\n]+/;

/** What is most urgent first: who would take both lives is first of all in need. */
export const dangerIn = (text: string): Danger | undefined => {
  const clauses = text
    .slice(0, LONGEST)
    .replace(INVISIBLE, '')
    .replace(/['’‘`´]/g, '')
    .split(CLAUSES)
    .map((clause) => wordsOf(clause).join(' '));
  for (const [phrases, command, language] of [
    [ENGLISH_CRISIS, 'crisis', 'en'],
    [SPANISH_CRISIS, 'crisis', 'es'],
    [ENGLISH_THREAT, 'threat', 'en'],
    [SPANISH_THREAT, 'threat', 'es'],
  ] as const) {
    if (clauses.some((clause) => phrases.test(clause))) return { command, language };
  }
  return undefined;
};
