/**
 * The small words of each language that join, open and fill sentences. They carry no intent: the model never asks them,
 * only the cutting into clauses and the sight of "and savings?" do. Written in normalised form: lower case, no accents.
 */
import type { Language } from '../model.ts';

type Particles = {
  /** Between two clauses: what follows stands alone. */
  joins: readonly string[];
  /** May join clauses, or only two nouns. */
  mayJoin: readonly string[];
  /** "and savings?", "what about Citi": goes on with what was asked before. */
  goesOn: readonly string[];
  /** Means what was named before: "lock my Citi card. what do I owe on it?" */
  refersBack: readonly string[];
  /** Says nothing beside a slot: "just the 3333 one please". */
  fills: readonly string[];
  /** Says nothing, wherever it stands alone: "well, ...". */
  hesitates: readonly string[];
  /** Begins a closing word of thanks. */
  thanks: readonly string[];
  /** Beside a no it leaves open what is meant. */
  agrees: readonly string[];
  /** Beside a yes it leaves open what is meant. */
  declines: readonly string[];
  /** A bare no: whoever ends with it has said no. */
  no: readonly string[];
  /** With one of these a yes is half-hearted, has conditions, or is a question. */
  doubts: readonly string[];
};

/** A phrase is written as one word, its parts joined by `_`. */
const spaced = (phrase: string): string => phrase.replaceAll('_', ' ');

export const PARTICLES: { readonly [L in Language]: Particles } = {
  en: {
    hesitates: ['actually', 'well', 'so', 'um', 'uh', 'oh', 'anyway', 'listen', 'look'],
    thanks: ['thanks', 'thank you', 'many thanks', 'thx', 'cheers', 'kind regards', 'best regards'],
    joins: ['and also', 'and then', 'but also', 'also', 'and can you', 'and could you', 'and please', 'by the way', 'btw', 'then', 'plus'],
    mayJoin: ['and', 'but', 'because', 'so'],
    goesOn: [
      'and',
      'what about',
      'how about',
      'and what about',
      'and how about',
      'same for',
      'and for',
      'now',
      'or',
      'also',
      'the other',
      'my other',
      'no the other',
    ],
    refersBack: ['it', 'its', 'that', 'there', 'them', 'those', 'same', 'both'],
    fills: (
      'a an the and or of on in at for from to with it its that this these those one ones my our your me i we you is are am was ' +
      'please pls plz just only ending ends number no in account accounts acct fund bank thanks thank you ok okay yes yeah um uh well oh ' +
      'what whats about how also now then same too i mean meant actually sorry use take pick choose want would like id the'
    ).split(' '),
    agrees: 'yes yeah yep yup yea'.split(' '),
    declines: 'no nope nah not dont do_not never cant wont cancel wait stop hold_on'.split(' ').map(spaced),
    no: 'no nope nah no_way no_thanks dont do_not'.split(' ').map(spaced),
    doubts: (
      'if but or and_no when until unless after later tomorrow guess suppose maybe perhaps probably think depends whatever decide ' +
      'up_to_you you_like you_want you_please yeah_right who_cares lol haha hmm'
    )
      .split(' ')
      .map(spaced),
  },
  es: {
    hesitates: ['bueno', 'pues', 'este', 'eh', 'ah', 'oye', 'oiga', 'mire', 'mira', 'a ver'],
    thanks: ['gracias', 'muchas gracias', 'muchisimas gracias', 'mil gracias', 'saludos', 'un saludo'],
    joins: ['y tambien', 'y ademas', 'y luego', 'y despues', 'tambien', 'ademas', 'por cierto', 'y me puedes', 'y puedes', 'y podrias'],
    mayJoin: ['y', 'e', 'pero', 'porque', 'asi que'],
    goesOn: [
      'y',
      'y que tal',
      'que tal',
      'y que hay de',
      'que hay de',
      'y la',
      'y el',
      'y en',
      'y lo de',
      'igual con',
      'ahora',
      'o',
      'tambien',
      'la otra',
      'el otro',
      'mi otra',
      'no la otra',
    ],
    refersBack: ['ella', 'ellas', 'esa', 'ese', 'esas', 'eso', 'ahi', 'alli', 'misma', 'mismo', 'ambas'],
    fills: (
      'el la los las lo un una unos unas y e o u de del en a al para por con mi mis tu su nuestra nuestro es son era me yo ' +
      'esa ese esta este eso esto aquella aquel cual que tal hay favor porfa porfavor solo solamente termina terminada acaba numero cuenta cuentas ' +
      'banco gracias ok vale si bueno pues eh ah ahora tambien igual quiero quise decir digo perdon usa toma elijo'
    ).split(' '),
    agrees: 'si claro dale'.split(' '),
    declines: 'no nunca jamas tampoco cancela espera espere alto'.split(' '),
    no: 'no no_gracias mejor_no'.split(' ').map(spaced),
    doubts: (
      'pero o y_no cuando hasta despues luego manana mas_tarde supongo quizas quiza tal_vez a_lo_mejor puede_ser creo depende capaz a_ver ya_que ni_modo ' +
      'lo_que da_igual como_quiera como_quieras decide decides decida si_tu si_usted si_ud si_lo si_es si_insiste si_insistes si_quiere si_quieres ' +
      'que_pasa digo_que jaja mmm'
    )
      .split(' ')
      .map(spaced),
  },
};

export const LANGUAGES: readonly Language[] = ['en', 'es'];
