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
};

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
  },
};

export const LANGUAGES: readonly Language[] = ['en', 'es'];
