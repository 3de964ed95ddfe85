import { describe, expect, test } from '@jest/globals';
import { dangerIn } from '../../dialogs/repair/danger.ts';
import { plainWords } from '../../dialogs/repair/plain.ts';

const commandIn = (text: string) => dangerIn(text)?.command;

describe('a life at stake', () => {
  test.each([
    "I'm going to kill myself",
    'i am killing myself tonight',
    'I want to die',
    'honestly i just wanna die',
    "if you don't unlock my account I'll kill myself",
    'Unlock it now, or I will kill myself, I mean it',
    'KILL MYSELF',
    'im gonna killmyself',
    'I want to end my life.',
    'thinking about taking my own life',
    'I want to end it all',
    'i feel suicidal',
    "I don't want to live anymore",
    "I don't want to live. Please help",
    'i wish i was dead',
    'everyone would be better off without me',
    'there is no reason to live',
    'my son says he wants to kill himself',
    'i will overdose tonight',
    'im gonna jump off a bridge',
    'k\u200bill myself',
  ])('%s', (text) => expect(dangerIn(text)).toEqual({ command: 'crisis', language: 'en' }));

  test.each([
    'no quiero vivir más',
    'ya no quiero vivir',
    'me quiero matar',
    'Si no me desbloquean la cuenta me mato',
    'me voy a matar, en serio',
    'quiero matarme',
    'me quiero morir',
    'quiero morirme',
    'estoy pensando en suicidarme',
    'voy a quitarme la vida',
    'me quiero quitar la vida',
    'voy a acabar con mi vida',
    'no tengo ganas de vivir',
    'quisiera estar muerta',
    'mi hijo se quiere suicidar',
    'tengo ideas suicidas',
  ])('%s', (text) => expect(dangerIn(text)).toEqual({ command: 'crisis', language: 'es' }));

  test('at the end of a long message', () => {
    expect(commandIn(`${'I have been waiting for weeks and nobody helps. '.repeat(40)}I want to die`)).toBe('crisis');
  });

  test('before everything else that plain words say', () => {
    expect(plainWords('back to the bot or I kill myself')).toEqual({ command: 'crisis', language: 'en' });
  });
});

describe('a threat to somebody else', () => {
  test.each([
    'I will bomb your branch',
    "I'll kill you",
    'im going to kill all of you',
    'i will shoot your manager',
    'There is a bomb in your bank',
    "I'm gonna burn down the Main Street branch",
    'i am coming with a gun',
  ])('%s', (text) => expect(dangerIn(text)).toEqual({ command: 'threat', language: 'en' }));

  test.each(['los voy a matar', 'te voy a matar', 'voy a poner una bomba en el banco', 'voy a quemar la sucursal', 'los mato a todos'])(
    '%s',
    (text) => expect(dangerIn(text)).toEqual({ command: 'threat', language: 'es' }),
  );

  test('who would take both lives is first of all in need', () => {
    expect(commandIn("I'll kill you and then I will kill myself")).toBe('crisis');
  });
});

test.each([
  'this app is killing me',
  'kill my card',
  'please kill the transfer',
  "I'm dying to know my balance",
  'my wife is going to kill me',
  'I could kill for a coffee',
  'muero de hambre',
  'me muero por saber mi saldo',
  'me quiero morir de la vergüenza',
  'esta aplicación me mata',
  'mi esposa me va a matar',
  'mi marido se mató en un accidente',
  'my husband killed himself and I need his account',
  'she took her own life last year',
  'I hurt myself at work and cannot pay',
  "I don't want to die before I pay this off",
  "I don't want to live in this city anymore",
  'no quiero vivir en deuda',
  'shoot me an email',
  "I'll shoot you an email",
  'this fee blew up my budget',
  'I want to end my mortgage',
  'close it all',
  'quiero matar esta deuda',
  'my card was murdered by your fees',
  'me mato trabajando',
  'a bath bomb I did not buy',
  'transfer 911 dollars',
])('neither: %s', (text) => expect(dangerIn(text)).toBeUndefined());

test('a wall of text costs next to nothing', () => {
  const begun = performance.now();
  for (const word of ['kill ', 'i want to ', 'quiero ', 'a']) dangerIn(word.repeat(20_000));
  expect(performance.now() - begun).toBeLessThan(500);
});

describe('undoing', () => {
  test.each(['undo', 'Undo that!', 'please undo it', 'can you undo the last one?'])('%s', (text) =>
    expect(plainWords(text)).toEqual({ command: 'undo', language: 'en' }),
  );
  test.each(['deshacer', 'deshaz eso', '¿puede deshacer lo último?', 'deshágalo'])('%s', (text) =>
    expect(plainWords(text)).toEqual({ command: 'undo', language: 'es' }),
  );
  test('a lock has its own way', () => expect(plainWords('undo the lock')).toBeUndefined());
});
