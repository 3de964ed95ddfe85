import { describe, expect, test } from '@jest/globals';
import { merchantRecogniser, namedBy } from '../../dialogs/slots/merchant.ts';
import { type Movement, movementRecogniser } from '../../dialogs/slots/movement.ts';
import { BANKS } from './talk.ts';

const read = merchantRecogniser(BANKS);

const hint = (asked: boolean) => ({ language: 'en' as const, asked, today: '2026-11-25' });

describe('whom or what money was for', () => {
  test.each<[string, string | null]>([
    ['how much did I spend at Starbucks this month?', 'starbucks'],
    ['list every time I paid in Wawa', 'wawa'],
    ['show all payments to Home Depot in March', 'home depot'],
    ['did the refund from Old Navy ever come in', 'old navy'],
    ["anything from Sam's since Monday", 'sam'],
    ['what did I spend on groceries', 'groceries'],
    ['gas money last week', 'gas'],
    ['total de Supermax, no me des la lista', 'supermax'],
    ['cuánto gasté en el súper este mes', 'super'],
    ['pagos a Luz del Norte', 'luz'],
    ['has my paycheck come in', 'paycheck'],
    // Accounts, banks, times and amounts are none.
    ['what went out of my checking account', null],
    ['show the last ten on my card', null],
    ['transactions at Wells Fargo', null],
    ['transactions from the account ending in 4321', null],
    ['how much did I spend in October', null],
    ['gastos de noviembre', null],
    ['movimientos de la semana pasada', null],
    ['movimientos de la tarjeta', null],
    ['anything over 200 bucks this month', null],
    ['how much did I spend last month', null],
    ['from Monday to Friday', null],
    ['hello', null],
    // A name needs no word before it where little else is said.
    ['Kroger total', 'kroger'],
    ['Starbucks this month', 'starbucks'],
    ['netflix charges', 'netflix'],
    ['corner coffee last month', 'corner coffee'],
    ['gasto Uber', 'uber'],
    ['gastos Green Basket este mes', 'green basket'],
    ['coffee total', 'coffee'],
    ['monthly spending', null],
    ['weird charges', null],
    ['recurring charges this month', null],
    ['my total', null],
    ['chase charges', null],
    ['gastos del mes', null],
    ['cargos raros', null],
    ['Kroger and Target total', null],
    ['and what about at Target', 'target'],
  ])('%s', (text, name) => {
    expect(read(text, hint(false))).toBe(name);
  });

  test('asked for, a name alone is one', () => {
    expect(read('noodle house', hint(true))).toBe('noodle house');
    expect(read('noodle house', hint(false))).toBeNull();
    expect(read('I have no idea what that is, sorry', hint(true))).toBeNull();
  });

  test.each([
    ['starbucks', true],
    ['starbuks', true],
    ['star bucks', true],
    ['bucks', false],
    ['seattle', true],
    ['sq', true],
    ['stars', false],
  ])('%s fits its transaction: %s', (said, fits) => {
    expect(namedBy(said, [{ merchant: 'Starbucks', text: 'SQ *STARBUCKS 0412 SEATTLE' }])).toHaveLength(fits ? 1 : 0);
  });
});

describe('which movements', () => {
  test.each<[string, Movement | null]>([
    ['deposits only past two weeks', { way: 'in' }],
    ['what went out since Monday', { way: 'out' }],
    ['what came in and what went out', null],
    ['what charges are pending', { way: 'out', pending: true }],
    ['did Marek’s 150 come already?', { arrived: true }],
    ['has the 640 from the hospital landed', { way: 'in', arrived: true }],
    ['has the check cleared yet', { arrived: true }],
    ['¿ya me llegó el sueldo?', { way: 'in', arrived: true }],
    ['retiros de octubre', { way: 'out' }],
    ['qué hay pendiente', { pending: true }],
    ['my transactions', null],
  ])('%s', (text, movement) => {
    expect(movementRecogniser(text, hint(false))).toEqual(movement);
  });
});
