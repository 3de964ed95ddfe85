/** What people say about money, and what is meant: `text | minor units | currency | bound`, `-` for none. A `?` before the text: it was asked for. */
import type { Language } from '../../bot/model.ts';
import type { Amount } from '../../dialogs/slots/amount.ts';

const EN = `
twenty bucks | 2000 | USD | exactly
half a grand | 50000 | - | exactly
a grand | 100000 | - | exactly
two and a half grand | 250000 | - | exactly
2k | 200000 | - | exactly
2.5k | 250000 | - | exactly
$2k | 200000 | USD | exactly
$1,250.50 | 125050 | USD | exactly
$1250 | 125000 | USD | exactly
$ 20 | 2000 | USD | exactly
20$ | 2000 | USD | exactly
20 dollars | 2000 | USD | exactly
US$ 300 | 30000 | USD | exactly
300 USD | 30000 | USD | exactly
usd 300 | 30000 | USD | exactly
1.250,50 € | 125050 | EUR | exactly
€1.250 | 125000 | EUR | exactly
50 euros | 5000 | EUR | exactly
£9.99 | 999 | GBP | exactly
5000 yen | 5000 | JPY | exactly
twenty quid | 2000 | GBP | exactly
a hundred dollars | 10000 | USD | exactly
one hundred and twenty five dollars | 12500 | USD | exactly
twenty-five dollars | 2500 | USD | exactly
twenty five hundred dollars | 250000 | USD | exactly
two thousand three hundred dollars | 230000 | USD | exactly
half a million dollars | 50000000 | USD | exactly
1.5 million dollars | 150000000 | USD | exactly
a dollar | 100 | USD | exactly
50 cents | 50 | USD | exactly
5 dollars and 20 cents | 520 | USD | exactly
$0.99 | 99 | USD | exactly
over $100 | 10000 | USD | over
charges over 100 | 10000 | - | over
more than 1000 dollars | 100000 | USD | over
at least $50 | 5000 | USD | over
$100 or more | 10000 | USD | over
$100+ | 10000 | USD | over
less than 50 | 5000 | - | under
under $20 | 2000 | USD | under
up to two hundred bucks | 20000 | USD | under
$50 or less | 5000 | USD | under
do i have more than 3000 in checking | 300000 | - | over
send 20 to May | 2000 | - | exactly
send Ana 50 | 5000 | - | exactly
transfer 1500 to savings | 150000 | - | exactly
pay 45.90 to the electric company | 4590 | - | exactly
move 1,250 from checking to savings | 125000 | - | exactly
no, make it 30 | 3000 | - | exactly
i paid 20 on march 3 | 2000 | - | exactly
who won the game | - | - | -
send me two boxes | - | - | -
how much for a safe deposit box, the big one | - | - | -
bump my limit up to 15k | 1500000 | - | under
need to send Big Tony his 1,200 today | 120000 | - | exactly
i paid 50 on march 3 | 5000 | - | exactly
spent $40 yesterday | 4000 | USD | exactly
the charge of 12.50 | 1250 | - | exactly
?50 | 5000 | - | exactly
?1500 | 150000 | - | exactly
?fifty | 5000 | - | exactly
?just 20 please | 2000 | - | exactly
?over 100 | 10000 | - | over
?$75 | 7500 | USD | exactly
i spent $1234 | 123400 | USD | exactly
300 canadian dollars | 30000 | CAD | exactly
200 thai baht | 20000 | THB | exactly
over 200 rupees | 20000 | INR | over
4321 | - | - | -
50 | - | - | -
the 4321 one | - | - | -
last four 4321 | - | - | -
card ending in 2025 | - | - | -
account 12345678 | - | - | -
transfer to 4321 | - | - | -
since 2025 | - | - | -
what did i spend in 2025 | - | - | -
show my last 5 transactions | - | - | -
march 3 | - | - | -
on 3/9/2026 | - | - | -
in the last 10 days | - | - | -
over 30 days | - | - | -
over the weekend | - | - | -
my 401k | - | - | -
3.5% interest | - | - | -
at 5 pm | - | - | -
a couple hundred | - | - | -
one moment | - | - | -
two cards | - | - | -
call 555-1234 | - | - | -
between 50 and 100 dollars | - | - | -
$1.250 | - | - | -
no thanks | - | - | -
the balance of my account | - | - | -
pay off my card in 3 months | - | - | -
show charges under my name | - | - | -
`;

const ES = `
veinte dólares | 2000 | USD | exactly
20 dolares | 2000 | USD | exactly
mil doscientos pesos | 120000 | MXN | exactly
mil dólares | 100000 | USD | exactly
dos mil quinientos euros | 250000 | EUR | exactly
cincuenta y tres dólares | 5300 | USD | exactly
ciento veinte pesos | 12000 | MXN | exactly
cien | - | - | -
?cien | 10000 | - | exactly
?doscientos cincuenta | 25000 | - | exactly
1.250,50 € | 125050 | EUR | exactly
1.250 euros | 125000 | EUR | exactly
$1,250.50 | 125050 | USD | exactly
$1.250 | 125000 | USD | exactly
5 mil pesos | 500000 | MXN | exactly
2 mil | 200000 | - | exactly
medio millón de pesos | 50000000 | MXN | exactly
2 millones de pesos | 200000000 | MXN | exactly
500 pesos colombianos | 50000 | COP | exactly
50 centavos | 50 | - | exactly
5 dólares con 20 centavos | 520 | USD | exactly
más de 100 | 10000 | - | over
más de cien dólares | 10000 | USD | over
mas de $50 | 5000 | USD | over
gastos mayores a 200 | 20000 | - | over
al menos 30 euros | 3000 | EUR | over
100 dólares o más | 10000 | USD | over
menos de 50 | 5000 | - | under
menos de mil pesos | 100000 | MXN | under
hasta 200 dólares | 20000 | USD | under
envíale 50 a Ana | 5000 | - | exactly
transfiere 1500 a mis ahorros | 150000 | - | exactly
manda veinte a mayo | 2000 | - | exactly
pagar 45,90 de luz | 4590 | - | exactly
gasté 40 ayer | 4000 | - | exactly
?solo 20 por favor | 2000 | - | exactly
?mejor que sean 30 | 3000 | - | exactly
no, que sean 30 | 3000 | - | exactly
un dólar | 100 | USD | exactly
un par de cientos | - | - | -
la 4321 | - | - | -
tarjeta terminada en 4321 | - | - | -
desde 2025 | - | - | -
el 3 de marzo | - | - | -
los últimos 15 días | - | - | -
los últimos 5 movimientos | - | - | -
una cuenta | - | - | -
a las 5 de la tarde | - | - | -
entre 50 y 100 euros | - | - | -
mi cuenta 12345678 | - | - | -
hasta el viernes | - | - | -
más de un mes | - | - | -
`;

export type SaidAmount = { text: string; language: Language; asked: boolean; minor: string; currency: string; bound: Amount['bound'] };

const rows = (table: string, language: Language): SaidAmount[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [said = '', minor = '', currency = '', bound = ''] = line.split(' | ');
      return {
        text: said.replace('?', ''),
        language,
        asked: said.startsWith('?'),
        minor,
        currency,
        bound: bound === 'over' || bound === 'under' ? bound : 'exactly',
      };
    });

export const AMOUNTS: readonly SaidAmount[] = [...rows(EN, 'en'), ...rows(ES, 'es')];
