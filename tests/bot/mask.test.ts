import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mask } from '../../bot/mask.ts';

/** The schemes' published test numbers. */
const CARDS = {
  Visa: '4111111111111111',
  'Visa, 13 digits': '4222222222222',
  'Visa, 19 digits': '4000000000000000006',
  Mastercard: '5500005555555559',
  'Mastercard, second range': '2223003122003222',
  'American Express': '378282246310005',
  Discover: '6011111111111117',
  'Diners Club': '30569309025904',
  JCB: '3530111333300000',
  UnionPay: '6200000000000005',
  Maestro: '6759649826438453',
};
const VISA = CARDS.Visa;

/** `4111-1111-...`: the number with a gap at these places. */
const groups = (number: string, places: readonly number[], gap: string): string =>
  [0, ...places].map((from, at) => number.slice(from, places[at])).join(gap);

/** Digits of other scripts stand in a row behind their zero. */
const inScript = (number: string, zero: string): string =>
  [...number].map((digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit))).join('');

describe('card numbers', () => {
  test.each(Object.entries(CARDS))('%s', (_scheme, number) => {
    expect(mask(`it is ${number}, thanks`)).toEqual({ text: `it is •••• ${number.slice(-4)}, thanks`, found: ['card'] });
  });

  const GAPS = [
    '',
    ' ',
    '-',
    '.',
    '·',
    '_',
    '–',
    '−',
    '‑',
    '\u00a0',
    '\u202f',
    '\t',
    '\n',
    '  ',
    ' - ',
    '\u200b',
    '\u2060',
    '\u00ad',
    '\u200f',
  ];
  test.each(GAPS.map((gap) => [JSON.stringify(gap), gap]))('with %s between its groups or between all its digits', (_shown, gap) => {
    for (const spelt of [groups(VISA, [4, 8, 12], gap), groups(VISA, [8], gap), [...VISA].join(gap)])
      expect(mask(spelt).text).toBe('•••• 1111');
    expect(mask(groups(CARDS['American Express'], [4, 10], gap)).text).toBe('•••• 0005');
  });

  test.each(['/', ',', '|', ':'])('with %s between longer groups', (gap) => {
    expect(mask(groups(VISA, [4, 8, 12], gap)).text).toBe('•••• 1111');
  });

  test('in rings, discs and above the line', () => {
    expect(mask('④①①①①①①①①①①①①①①①').text).toBe('•••• 1111');
    expect(mask('➃➀➀➀ ¹¹¹¹ ₁₁₁₁ ❶❶❶❶').found).toEqual(['card']);
  });

  const ZEROS = ['０', '٠', '۰', '०', '০', '๐', '༠', '០', '𝟎', '𝟘', '𞥐'];
  test.each(ZEROS)('in the digits that begin with %s', (zero) => {
    expect(mask(inScript(VISA, zero)).text).toBe('•••• 1111');
    expect(mask(groups(inScript(VISA, zero), [4, 8, 12], ' ')).text).toBe('•••• 1111');
    expect(mask(VISA.slice(0, 8) + inScript(VISA.slice(8), zero)).text).toBe('•••• 1111');
  });

  test('in every decimal digit that Unicode has', () => {
    const all = Array.from({ length: 0x1_ffff }, (_, code) => String.fromCodePoint(code)).filter((one) => /^\p{Nd}$/u.test(one));
    const zeros = all.filter((_, at) => at % 10 === 0);
    expect(all.length % 10).toBe(0);
    for (const zero of zeros) expect({ zero, text: mask(inScript(VISA, zero)).text }).toEqual({ zero, text: '•••• 1111' });
  });

  test('made of emoji keys', () => {
    expect(mask([...VISA].map((digit) => `${digit}\ufe0f\u20e3`).join('')).text).toMatch(/^•••• 1111/);
  });

  test('glued to words and signs', () => {
    expect(mask(`card:${VISA}.`).text).toBe('card:•••• 1111.');
    expect(mask(`(${VISA})`).text).toBe('(•••• 1111)');
    expect(mask(`x${VISA}y`).text).toBe('x•••• 1111y');
    expect(mask(`${groups(VISA, [4, 8, 12], ' ')} 12/27 123`).text).toBe('•••• 1111 12/27 123');
  });

  test('several in one message, also without anything between them', () => {
    const other = CARDS.Mastercard;
    expect(mask(`${VISA} and ${other}`).text).toBe('•••• 1111 and •••• 5559');
    expect(mask(`${VISA} ${other}`).text).toBe('•••• 1111 •••• 5559');
    expect(mask(`${groups(VISA, [4, 8, 12], ' ')} ${groups(other, [4, 8, 12], ' ')}`).text).toBe('•••• 1111 •••• 5559');
    expect(mask(VISA + other).text).toBe('•••• 5559');
  });

  test('any valid number of any scheme, however it is spelt: only its last four digits are left', () => {
    const begins = fc.constantFrom(
      ['4', 16],
      ['51', 16],
      ['2720', 16],
      ['34', 15],
      ['6011', 16],
      ['36', 14],
      ['3589', 16],
      ['62', 19],
      ['6799', 18],
    );
    const gap = fc.constantFrom('', '', '', ' ', '-', '.', '\u00a0', '\u200b', ' - ', '\n');
    fc.assert(
      fc.property(
        begins,
        fc.infiniteStream(fc.nat(9)),
        fc.infiniteStream(gap),
        fc.constantFrom(...ZEROS, '0'),
        (begin, digits, gaps, zero) => {
          const [prefix, length] = [String(begin[0]), Number(begin[1])];
          const body = prefix + [...digits.take(length - prefix.length - 1)].join('');
          const number = body + checkDigit(body);
          const spelt = [...inScript(number, zero)].map((digit) => digit + String(gaps.next().value)).join('');
          expect(
            mask(`number ${spelt} ok`)
              .text.match(/\p{Nd}/gu)
              ?.join(''),
          ).toBe(number.slice(-4));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

/** Luhn's check digit, worked out another way than the mask does: by trying. */
const checkDigit = (body: string): number => {
  const sumOf = (number: string) =>
    [...number]
      .reverse()
      .reduce((sum, digit, at) => sum + (at % 2 === 0 ? Number(digit) : ([0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)] ?? 0)), 0);
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => sumOf(`${body}${digit}`) % 10 === 0) ?? 0;
};

describe('other numbers', () => {
  test.each([
    '4111111111111112',
    '1234567812345670',
    '+1 (415) 555-0100',
    'call 415.555.0100 or 415.555.0199',
    '+44 20 7946 0958',
    'order 114-3941689-8772232',
    'tracking 9400111899223100001234',
    'routing 021000021 account 000123456789',
    'account ending 4321',
    '$1,234,567,890.12',
    '2026-11-20 09:00:00',
    '550e8400-e29b-41d4-a716-446655440000',
    'twenty 20 from 4111 on',
  ])('%s stays as it is', (text) => expect(mask(text)).toEqual({ text, found: [] }));

  test('of phone and order numbers at most one in a hundred is taken for a card', () => {
    const random = fc.sample(fc.nat(9), { numRuns: 200_000, seed: 42 });
    const digits = (count: number) => random.splice(0, count).join('');
    const kinds: readonly (() => string)[] = [
      () => `(${digits(3)}) ${digits(3)}-${digits(4)}`,
      () => `+1 ${digits(3)} ${digits(3)} ${digits(4)}`,
      () => `+${digits(2)} ${digits(3)} ${digits(3)} ${digits(3)}`,
      () => `#${digits(8)}`,
      () => digits(10),
      () => digits(12),
      () => `${digits(3)}-${digits(7)}-${digits(7)}`,
      () => `9400${digits(18)}`,
    ];
    const texts = Array.from({ length: 1_600 }, (_, at) => kinds[at % kinds.length]?.() ?? '');
    const wrongly = texts.filter((text) => mask(text).found.length > 0);
    expect(wrongly.length / texts.length).toBeLessThanOrEqual(0.01);
  });
});

describe('labelled secrets', () => {
  test.each([
    ['my pin is 1234', 'my pin is ••••'],
    ['PIN: 12 34', 'PIN: ••••'],
    ['my pin code is 1234 ok', 'my pin code is •••• ok'],
    ['pin number 1234', 'pin number ••••'],
    ['My PIN is １２３４', 'My PIN is ••••'],
    ['pin#1234, cvv 999', 'pin#••••, cvv ••••'],
    ['1234 is my pin', '•••• is my pin'],
    ['CVC2: 123', 'CVC2: ••••'],
    ['the security code is 123', 'the security code is ••••'],
    ['my one-time code is 482 910', 'my one-time code is ••••'],
    ['otp 482910', 'otp ••••'],
    ['PIN1234', 'PIN••••'],
    ['CVV:\n123', 'CVV:\n••••'],
    ['code: 482910', 'code: ••••'],
    ['the code is 482910', 'the code is ••••'],
    ['I changed my pin to 4455', 'I changed my pin to ••••'],
    ['the pin for my debit card is 1234', 'the pin for my debit card is ••••'],
    ['el pin de mi tarjeta de débito es 1234', 'el pin de mi tarjeta de débito es ••••'],
    ['the cvv on the back of the card: 123', 'the cvv on the back of the card: ••••'],
    ['the password for my bank account is hunter2', 'the password for my bank account is ••••'],
    ['password: hunter2', 'password: ••••'],
    ['changed my password to hunter2', 'changed my password to ••••'],
    ['hunter2 is my password', '•••• is my password'],
    ['my password is "my dog eats well" ok', 'my password is •••• ok'],
    ['my password is hunter2!', 'my password is ••••'],
    ['my password is: hunter2', 'my password is: ••••'],
    ['password 12345678', 'password ••••'],
    ['mi nip es 1234', 'mi nip es ••••'],
    ['mi clave es 1234', 'mi clave es ••••'],
    ['mi clave es perro7', 'mi clave es ••••'],
    ['mi contraseña es secreto1', 'mi contraseña es ••••'],
    ['contrasena: secreto1', 'contrasena: ••••'],
    ['el código de verificación es 482910', 'el código de verificación es ••••'],
    ['código de seguridad 123', 'código de seguridad ••••'],
    ['código de un solo uso: 482910', 'código de un solo uso: ••••'],
    ['1234 es mi nip', '•••• es mi nip'],
    ['mi clave dinámica es 482910', 'mi clave dinámica es ••••'],
    ['cambié mi clave a 4455', 'cambié mi clave a ••••'],
    ['mi contrase\u006e\u0303a es secreto1', 'mi contrase\u006e\u0303a es ••••'],
  ])('%s', (text, masked) => expect(mask(text)).toEqual({ text: masked, found: ['secret'] }));

  test.each([
    'I forgot my pin',
    'my password was stolen',
    'the password is wrong',
    'la contraseña es incorrecta',
    'how do I change my password?',
    'send 1234 to the shipping company',
    'código postal 94105',
    'pin it on the wall',
    'is my pin safe?',
    'how do I reset the code for 7714',
    'I know my password is right',
    'the pin for my card 1234',
    'my pin is blocked and my balance is 1200',
    'mi contraseña es la misma',
    'the zip code is 94105',
    'promo code 12345',
    'reset the password to the account',
  ])('%s is no secret', (text) => expect(mask(text)).toEqual({ text, found: [] }));

  test.each([
    ['ssn 123-45-6789', 'ssn ••••'],
    ['my social security number is 123456789', 'my social security number is ••••'],
    ['my social is 123/45/6789', 'my social is ••••'],
    ['seguro social 123-45-6789', 'seguro social ••••'],
    ['mi número de seguridad social es 123 45 6789', 'mi número de seguridad social es ••••'],
    ['123-45-6789', '••••'],
    ['123–45–6789 ok', '•••• ok'],
    ['it is 123.45.6789.', 'it is ••••.'],
    ['１２３－４５－６７８９', '••••'],
    ['1\u200b23 - 45 - 6789', '••••'],
    ['123-45-6789 is my social', '•••• is my social'],
  ])('%s', (text, masked) => expect(mask(text)).toEqual({ text: masked, found: ['ssn'] }));

  test.each(['000-12-3456', '123-00-4567', '+372 53 1234', '+372 531 23 4567', '114-39-41689', '123-45-6789-000', '9-123-45-6789'])(
    '%s is no social security number',
    (text) => expect(mask(text)).toEqual({ text, found: [] }),
  );

  test('beside a card number: both are told', () => {
    expect(mask(`${VISA} cvv 123`)).toEqual({ text: '•••• 1111 cvv ••••', found: ['card', 'secret'] });
  });
});

test('masking again changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(VISA, 'my pin is 1234', 'password: hunter2', ' and ', '4111', '\n'), { maxLength: 8 }),
      (pieces) => {
        const { text } = mask(pieces.join(' '));
        expect(mask(text)).toEqual({ text, found: [] });
      },
    ),
  );
});

test.each([
  ['digits', '4'.repeat(100_000)],
  ['groups of four', '4111 '.repeat(25_000)],
  ['single digits', '4 - '.repeat(25_000)],
  ['gaps', ` 1${' '.repeat(100_000)}1`],
  ['invisible signs', `1${'\u200b'.repeat(100_000)}1`],
  ['labels', 'pin is number '.repeat(8_000)],
  ['labels of passwords', 'password is   '.repeat(8_000)],
  ['labels with digits', `pin ${'1 '.repeat(50_000)}`],
  ['labels of somebody', 'pin for my 1 '.repeat(8_000)],
  ['words with digits', 'a1'.repeat(50_000)],
  ['short numbers', '123-45-'.repeat(14_000)],
  ['digits of a long row', '𝟿'.repeat(50_000)],
])('a hundred thousand characters of %s are looked through in time', (_what, text) => {
  expect(mask(text).text.length).toBeLessThanOrEqual(text.length);
});
