/** What customers write under "did you make this payment?", and what they write otherwise while such a question may be open. */
import { describe, expect, test } from '@jest/globals';
import { createSlots } from '../../bot/understand/slots.ts';
import { recognisersFor } from '../../dialogs/index.ts';
import { type FraudAnswer, fraudReader } from '../../dialogs/slots/fraud.ts';

const read = (text: string): FraudAnswer | null =>
  (fraudReader.find(text, { language: 'en', asked: true, today: '2026-11-10' })?.value ?? null) as FraudAnswer | null;

/** One a line. */
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const SURELY_MINE = lines(`
  it was me
  That was me.
  yes it was me
  yes, that was me
  Yep that was me
  yeah thats me
  it's mine
  its me
  was me
  I made it
  yes I made that
  i did it
  I bought it myself
  yes i authorized it
  yes i autorized it
  sure, that was me
  those were me
  both were me
  all of them were me
  yesss it was meee
  ok it was me, sorry
  👍 it was me
  fui yo
  sí, fui yo
  si fui yo gracias
  sii fui yo
  yo fui
  la hice yo
  lo hice yo
  sí, yo lo hice
  yo lo pagué
  es mío
  es mia
  era yo
  he sido yo
  sí, soy yo
`);

const MINE = lines(`
  I made that payment
  I made this purchase
  yes i made the payment
  i recognize this charge
  yes i recognise that purchse
  I did
  yes i did
  it's legit
  sí, hice esa compra
  hice ese pago
  reconozco el cargo
  sí, reconozco esa compra
`);

const SURELY_NOT = lines(`
  it wasn't me
  It wasn’t me!
  no it wasnt me
  no that was not me
  wasnt me
  not me
  nt me
  no not me
  nope not me
  that isn't mine
  not mine
  thats not mine
  this aint me
  it wasent me
  i didn't do it
  I did not make it
  i dint make it
  didn't do this, i never made it, it was not me
  didn't do it
  i never bought that
  I haven't authorized this
  NOT ME!!!
  noooo it wasn't me
  definitely not me
  it was definitely not me
  someone else did it
  that was somebody else
  👎 not me
  no fui yo
  No, no fui yo
  no no fui yo
  yo no fui
  yo no he sido
  no he sido yo
  no e sido yo
  no soy yo
  no lo hice
  no lo hice yo
  yo no la hice
  nunca lo compré
  no es mío
  no es mia
  no son míos
  fue otra persona
  nel, no fui yo
  no wait, it was not me
  oops, it wasn't me after all
  espere, me equivoqué, no fui yo
`);

const NOT = lines(`
  I don't recognize this charge
  i dont recognise it
  do not recognize that payment
  i dont reconize this
  I didn't make this payment
  i didn't make that purchase
  I never made this transaction
  i did not authorize any payment
  no i didn't
  this is fraud
  fraud
  unauthorized
  it wasn't me, please block my card
  that's not me somebody has my card
  no reconozco este cargo
  no lo reconozco
  no reconosco ese pago
  no hice esa compra
  yo no hice ese pago
  no autoricé ningún pago
  no me suena
  es fraude
  no fui yo, bloqueen la tarjeta
  desconozco ese cargo
`);

const NONE = lines(`
  none of them were me
  none of those are mine
  none was me
  neither was me
  none
  I didn't make any of these payments
  ninguno fue mío
  ninguna es mía
  ninguno
  no hice ninguno
`);

const UNCLEAR = lines(`
  no I made it
  no, it was me
  nope that was me
  nope, i did that
  yes it wasn't me
  yes not me
  yeah it wasn't me
  yep, not mine
  it was me, not my wife
  it was me?
  wasn't it me?
  that was me no?
  not me yes
  I think it was me
  maybe it was me
  i think it wasn't me
  it was me, the other one wasn't me
  it was me but i want to cancel it
  my wife made it
  it was my husband
  i'm not sure
  not sure
  I don't remember
  i dont know
  no idea
  i think so
  👍
  👎
  👍👍
  👍 it wasn't me
  👎 it was me
  no, sí fui yo
  no, lo hice yo
  sí, no fui yo
  sí, no es mío
  creo que fui yo
  creo que sí
  no estoy seguro
  no me acuerdo
  no sé
  fue mi esposa
  mi hijo lo compró
  ¿fui yo?
`);

const WHAT = lines(`
  what is this
  What's this?
  what is this about?
  who is this?
  who are you
  is this real?
  is this a scam
  Is that legit?
  is it fraud?
  what payment?
  which payment is that
  what charge
  why do you ask
  why are you asking me this
  how do i know this is real
  help
  what?
  ¿qué es esto?
  que es esto
  q es eso
  k es esto
  ¿quién es?
  quien pregunta
  ¿es una estafa?
  ¿esto es real?
  ¿qué pago?
  que compra es
  ¿por qué pregunta?
  ayuda
`);

const NOTHING = lines(`
  yes
  no
  yes please
  no thanks
  sí
  ok
  1
  2
  hello
  cancel
  I didn't get paid
  i havent been paid yet
  I didn't get my paycheck
  I made a transfer, where is it
  i made a payment yesterday, where is it?
  I did not pay my bill
  I never got my refund
  is this real time?
  what payment is due
  what is this month's spending
  what is my balance
  who is my account with
  what charges did I have last week
  what purchases did I make at Target
  help me lock my card
  why do you ask for my PIN
  show me my balance
  lock my card
  I bought a car, what can I spend?
  I paid 50 dollars at Target
  did I pay my rent
  did i make a payment to my card
  is it me or is the app slow
  send me my statement
  it was more than last month
  it is not enough money
  that is not right
  it's not working
  talk to a person
  transfer money to my son
  no me han pagado
  no me llegó el pago
  hice una transferencia, ¿dónde está?
  hice un pago ayer
  no pagué la luz
  no pagué este mes
  I didn't make this month's payment
  ¿qué pago vence?
  ¿qué compras hice en mayo?
  qué cargos tengo
  ayuda con mi tarjeta
  ¿es en tiempo real?
  no sé mi saldo
  no es suficiente
  fue ayer
  soy Ana
  cuánto gasté
  quiero hablar con una persona
  bloquear mi tarjeta
`);

const table = (sentences: readonly string[], expected: FraudAnswer | null): void => {
  test.each(sentences)('%s', (text) => expect(read(text)).toEqual(expected));
};

describe('mine, also when nobody just asked', () => table(SURELY_MINE, { says: 'mine', sure: true }));
describe('mine, where it was asked', () => table(MINE, { says: 'mine' }));
describe('not mine, also when nobody just asked', () => table(SURELY_NOT, { says: 'not_mine', sure: true }));
describe('not mine, where it was asked', () => table(NOT, { says: 'not_mine' }));
describe('none of them', () => table(NONE, { says: 'none_mine' }));
describe('both, or a guess', () => table(UNCLEAR, { says: 'unclear' }));
describe('what is this', () => table(WHAT, { says: 'what' }));
describe('something else', () => table(NOTHING, null));

test.each<[string, FraudAnswer]>([
  ['1: not me', { says: 'not_mine', sure: true, number: 1 }],
  ['2: it was me', { says: 'mine', sure: true, number: 2 }],
  ['the first one was me', { says: 'mine', sure: true, number: 1 }],
  ['3: no fui yo', { says: 'not_mine', sure: true, number: 3 }],
  ['la segunda no fui yo', { says: 'not_mine', sure: true, number: 2 }],
  ['el primero fui yo', { says: 'mine', sure: true, number: 1 }],
  ['the first was me, the second was not me', { says: 'unclear' }],
])('one of several: %s', (text, answer) => expect(read(text)).toEqual(answer));

test('time grows no faster than the text', () => {
  const started = performance.now();
  for (const piece of ['no ', 'it was not me ', 'was not ', 'i did not ', '👍', 'aaaa', 'no lo hice ', '|', ' ']) {
    for (const length of [10, 100, 100_000]) read(piece.repeat(length));
  }
  expect(performance.now() - started).toBeLessThan(1_000);
});

test.each(['help', 'what is this', 'fraud', 'it was me', 'ayuda'])(
  '"%s" asks for what it asks for where no payment is in question',
  (text) => {
    const hint = { language: 'en', today: '2026-11-10' } as const;
    const slots = createSlots(recognisersFor([]));
    const read = slots.read(text, hint, []);
    expect(read.slots).toHaveProperty('fraud');
    expect(slots.named(text, hint, read)).toBeUndefined();
  },
);
