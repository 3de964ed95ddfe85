/** What people say about time, and what is meant on Wednesday 2026-11-25: `text | past | future`, days of that year as MM-DD, `-` for none. */
import type { Language } from '../../bot/model.ts';

export const TODAY = '2026-11-25';

const EN = `
today | 11-25 | 11-25
what did i spend today? | 11-25 | 11-25
yesterday | 11-24 | -
charges from yesterday morning | 11-24 | -
the day before yesterday | 11-23 | -
last night | 11-24 | -
tonight | 11-25 | 11-25
tomorrow | - | 11-26
the day after tomorrow | - | 11-27
last month | 10-01..10-31 | -
how much did I spend on food LAST MONTH | 10-01..10-31 | -
previous month | 10-01..10-31 | -
this month | 11-01..11-30 | 11-01..11-30
next month | - | 12-01..12-31
last week | 11-16..11-22 | -
this week | 11-23..11-29 | 11-23..11-29
next week | - | 11-30..12-06
last year | 2025-01-01..2025-12-31 | -
this year | 01-01..12-31 | 01-01..12-31
last quarter | 07-01..09-30 | -
this quarter | 10-01..12-31 | 10-01..12-31
Q3 | 07-01..09-30 | 2027-07-01..2027-09-30
q1 2025 | 2025-01-01..2025-03-31 | -
first quarter of 2026 | 01-01..03-31 | -
third quarter | 07-01..09-30 | 2027-07-01..2027-09-30
over the weekend | 11-21..11-22 | 11-28..11-29
last weekend | 11-21..11-22 | -
this weekend | - | 11-28..11-29
next weekend | - | 12-05..12-06
friday | 11-20 | 11-27
on Monday | 11-23 | 11-30
wednesday | 11-18 | 12-02
last tuesday | 11-17 | -
last friday | 11-20 | -
this past friday | 11-20 | -
this friday | - | 11-27
this coming friday | - | 11-27
this monday | 11-23 | 11-30
next friday | - | 12-04
monday to friday | 11-16..11-20 | 11-23..11-27
march | 03-01..03-31 | 2027-03-01..2027-03-31
in November | 11-01..11-30 | 11-01..11-30
last december | 2025-12-01..2025-12-31 | -
next march | - | 2027-03-01..2027-03-31
March 2025 | 2025-03-01..2025-03-31 | -
in may | 05-01..05-31 | 2027-05-01..2027-05-31
march 3 | 03-03 | 2027-03-03
March 3rd, 2025 | 2025-03-03 | -
3 march 2025 | 2025-03-03 | -
the 3rd of march | 03-03 | 2027-03-03
dec 24 | 2025-12-24 | 12-24
friday, november 20 | 11-20 | 2027-11-20
the 18th | 11-18 | 12-18
the night of the 18th | 11-18 | 12-18
on the 30th | 10-30 | 11-30
since March 3 | 03-03..11-25 | -
since last month | 10-01..11-25 | -
since friday | 11-20..11-25 | -
since january | 01-01..11-25 | -
since 2025 | 2025-01-01..11-25 | -
since yesterday | 11-24..11-25 | -
since two weeks ago | 11-11..11-25 | -
starting december 1 | 2025-12-01..11-25 | 12-01..9999-12-31
between March and May | 03-01..05-31 | 2027-03-01..2027-05-31
from march to may 2025 | 2025-03-01..2025-05-31 | -
from nov to january | 2025-11-01..01-31 | 11-01..2027-01-31
from jan 5 to feb 10 | 01-05..02-10 | 2027-01-05..2027-02-10
march 3 - march 9 | 03-03..03-09 | 2027-03-03..2027-03-09
march 3-9 | 03-03..03-09 | 2027-03-03..2027-03-09
march 3 to 9 | 03-03..03-09 | 2027-03-03..2027-03-09
from the 3rd to the 10th | 11-03..11-10 | 12-03..12-10
between october 28 and november 3 | 10-28..11-03 | 2027-10-28..2027-11-03
from last month to today | 10-01..11-25 | 10-01..11-25
in the last 10 days | 11-16..11-25 | -
last 30 days | 10-27..11-25 | -
the past two weeks | 11-12..11-25 | -
past couple of weeks | 11-12..11-25 | -
last few days | 11-23..11-25 | -
last 3 months | 08-26..11-25 | -
the past month | 10-26..11-25 | -
the past year | 2025-11-26..11-25 | -
next 10 days | - | 11-25..12-05
3 days ago | 11-22 | -
two weeks ago | 11-09..11-15 | -
two months ago | 09-01..09-30 | -
a week ago | 11-16..11-22 | -
in 3 days | - | 11-28
by friday | 1970-01-01..11-20 | 11-25..11-27
until tomorrow | - | 11-25..11-26
before march | 1970-01-01..02-28 | 11-25..2027-02-28
before march 3 | 1970-01-01..03-02 | 11-25..2027-03-02
after november 20 | 11-21..11-25 | 2027-11-21..9999-12-31
year to date | 01-01..11-25 | -
so far this month | 11-01..11-25 | -
this year so far | 01-01..11-25 | -
3/9/2026 | 03-09 | -
13/9/2026 | 09-13 | -
on 2026-03-09 | 03-09 | -
since 11/1 | 11-01..11-25 | -
end of the month | 11-21..11-30 | 11-21..11-30
beginning of last month | 10-01..10-10 | -
early march | 03-01..03-10 | 2027-03-01..2027-03-10
christmas | 2025-12-25 | 12-25
black friday | 2025-11-28 | 11-27
thanksgiving | 2025-11-27 | 11-26
cyber monday | 2025-12-01 | 11-30
since labor day | 09-07..11-25 | -
memorial day | 05-25 | 2027-05-31
mothers day | 05-10 | 2027-05-09
fathers day | 06-21 | 2027-06-20
may I see my balance | - | -
send 20 to May | - | -
i paid 20 on march 3 | 03-03 | 2027-03-03
i paid 20 in march | 03-01..03-31 | 2027-03-01..2027-03-31
who won the game | - | -
freeze my card now | - | -
shut off the visa for a couple days | - | -
since um the first of march | 03-01..11-25 | -
card ending 2025 | - | -
the 4321 one | - | -
lock my card | - | -
i have 3 cards | - | -
the second one | - | -
pay it over 3 months | - | -
open 24/7 | - | -
you march to your own drum | - | -
transfer 200 to my savings | - | -
i may need to sat down | - | -
sun life insurance payment | - | -
a day in the life | - | -
my last payment | - | -
this one | - | -
next please | - | -
to be or not to be | - | -
account 12345678 | - | -
call me at 555-1234 | - | -
`;

const ES = `
hoy | 11-25 | 11-25
ayer | 11-24 | -
¿cuánto gasté ayer? | 11-24 | -
ayer por la tarde | 11-24 | -
anoche | 11-24 | -
anteayer | 11-23 | -
antes de ayer | 11-23 | -
mañana | - | 11-26
manana por la manana | - | 11-26
pasado mañana | - | 11-27
esta mañana | 11-25 | 11-25
el martes pasado | 11-17 | -
el pasado viernes | 11-20 | -
el lunes | 11-23 | 11-30
el viernes | 11-20 | 11-27
este viernes | - | 11-27
el próximo viernes | - | 11-27
el viernes que viene | - | 11-27
el último lunes | 11-23 | -
la semana pasada | 11-16..11-22 | -
cuanto gaste la semana pasada en comida | 11-16..11-22 | -
esta semana | 11-23..11-29 | 11-23..11-29
la próxima semana | - | 11-30..12-06
la semana que viene | - | 11-30..12-06
el mes pasado | 10-01..10-31 | -
el pasado mes | 10-01..10-31 | -
el mes anterior | 10-01..10-31 | -
este mes | 11-01..11-30 | 11-01..11-30
el mes que viene | - | 12-01..12-31
el año pasado | 2025-01-01..2025-12-31 | -
este año | 01-01..12-31 | 01-01..12-31
este trimestre | 10-01..12-31 | 10-01..12-31
el trimestre pasado | 07-01..09-30 | -
primer trimestre de 2026 | 01-01..03-31 | -
la quincena pasada | 11-01..11-15 | -
esta quincena | 11-16..11-30 | 11-16..11-30
el fin de semana | 11-21..11-22 | 11-28..11-29
el fin de semana pasado | 11-21..11-22 | -
este fin de semana | - | 11-28..11-29
en marzo | 03-01..03-31 | 2027-03-01..2027-03-31
marzo de 2025 | 2025-03-01..2025-03-31 | -
en marzo del 2025 | 2025-03-01..2025-03-31 | -
el 3 de marzo | 03-03 | 2027-03-03
3 de marzo de 2025 | 2025-03-03 | -
martes 3 de marzo | 03-03 | 2027-03-03
el primero de octubre | 10-01 | 2027-10-01
1ro de octubre | 10-01 | 2027-10-01
el día 18 | 11-18 | 12-18
el 18 | 11-18 | 12-18
desde el 3 de marzo | 03-03..11-25 | -
desde marzo | 03-01..11-25 | -
desde el lunes | 11-23..11-25 | -
desde el mes pasado | 10-01..11-25 | -
desde ayer | 11-24..11-25 | -
desde 2025 | 2025-01-01..11-25 | -
desde hace dos semanas | 11-11..11-25 | -
a partir del 1 de noviembre | 11-01..11-25 | 2027-11-01..9999-12-31
entre marzo y mayo | 03-01..05-31 | 2027-03-01..2027-05-31
de marzo a mayo | 03-01..05-31 | 2027-03-01..2027-05-31
desde marzo hasta mayo | 03-01..05-31 | 2027-03-01..2027-05-31
de lunes a viernes | 11-16..11-20 | 11-23..11-27
del 1 al 15 de octubre | 10-01..10-15 | 2027-10-01..2027-10-15
entre el 28 de octubre y el 3 de noviembre | 10-28..11-03 | 2027-10-28..2027-11-03
del 3 al 10 | 11-03..11-10 | 12-03..12-10
entre el 3 y el 10 de marzo | 03-03..03-10 | 2027-03-03..2027-03-10
los últimos 15 días | 11-11..11-25 | -
los ultimos quince dias | 11-11..11-25 | -
en los últimos tres meses | 08-26..11-25 | -
el último mes | 10-26..11-25 | -
la última semana | 11-19..11-25 | -
los próximos 10 días | - | 11-25..12-05
hace 3 días | 11-22 | -
hace dos semanas | 11-09..11-15 | -
hace un mes | 10-01..10-31 | -
hace un par de días | 11-23 | -
dentro de 3 días | - | 11-28
en dos semanas | - | 12-09
antes del viernes | 1970-01-01..11-19 | 11-25..11-26
antes de marzo | 1970-01-01..02-28 | 11-25..2027-02-28
después del 20 de noviembre | 11-21..11-25 | 2027-11-21..9999-12-31
hasta el viernes | 1970-01-01..11-20 | 11-25..11-27
para el viernes | 1970-01-01..11-20 | 11-25..11-27
en lo que va del año | 01-01..11-25 | -
en lo que va de mes | 11-01..11-25 | -
3/9/2026 | 09-03 | -
9/13/2026 | 09-13 | -
03.09.2026 | 09-03 | -
fin de mes | 11-21..11-30 | 11-21..11-30
a principios de mes | 11-01..11-10 | -
finales de octubre | 10-21..10-31 | 2027-10-21..2027-10-31
navidad | 2025-12-25 | 12-25
en año nuevo | 01-01 | 2027-01-01
tarjeta terminada en 2025 | - | -
la 4321 | - | -
manda 20 a mayo | - | -
pagué 20 en marzo | 03-01..03-31 | 2027-03-01..2027-03-31
quiero ver mi saldo | - | -
tengo 3 tarjetas | - | -
hace falta dinero | - | -
las de diciembre, una por una | 2025-12-01..2025-12-31 | 12-01..12-31
el miércoles a la mañana | 11-18 | 12-02
pásame 200 a ahorros | - | -
este no, el otro | - | -
el viernes negro | 2025-11-28 | 11-27
el día de acción de gracias | 2025-11-27 | 11-26
la segunda | - | -
hace mucho | - | -
lo último que compré | - | -
y la próxima | - | -
al fin | - | -
24/7 | - | -
`;

export type Said = { text: string; language: Language; past: string; future: string };

const full = (days: string): string => days.replace(/(?<![\d-])(\d\d-\d\d)(?![\d-])/g, '2026-$1');
const rows = (table: string, language: Language): Said[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', past = '', future = ''] = line.split(' | ');
      return { text, language, past: full(past), future: full(future) };
    });

export const PERIODS: readonly Said[] = [...rows(EN, 'en'), ...rows(ES, 'es')];
