/** What money was for, as customers say it in both languages, and as it is called when we say it. */
import type { Category, Language, Transaction } from '../../bot/model.ts';
import { near, wordsOf } from './text.ts';

const WORDS: { readonly [C in Category]: string } = {
  groceries: 'groceries;grocery;supermarket;food shopping;supermercado;super;despensa;mandado;abarrotes;viveres;mercado;comestibles',
  restaurants:
    'restaurants;restaurant;eating out;dining;dining out;takeout;take out;coffee;coffees;cafes;food;restaurantes;restaurante;comida;comidas;cafe;comer fuera;comida fuera',
  transport: 'transport;transportation;transit;bus;subway;taxi;taxis;rides;transporte;autobus;camion;pasajes',
  fuel: 'gas;gasoline;fuel;petrol;gasolina;nafta;bencina;combustible',
  shopping: 'shopping;clothes;clothing;shoes;electronics;ropa;zapatos;tiendas',
  health:
    'health;pharmacy;pharmacies;drugstore;medicine;medicines;doctor;doctors;dentist;farmacia;farmacias;medicinas;medicamentos;salud;medico',
  entertainment: 'entertainment;fun;streaming;movies;games;cinema;concerts;entretenimiento;diversion;cine;juegos;videojuegos',
  home: 'furniture;household;home improvement;hardware;muebles;ferreteria;hogar',
  housing: 'rent;housing;renta;alquiler;arriendo;vivienda',
  utilities:
    'utilities;electricity;power;water;internet;phone;bills;electric;luz;agua;electricidad;telefono;celular;servicios;recibos;facturas',
  travel: 'travel;flights;flight;hotels;hotel;airfare;trips;viajes;vuelos;hoteles;pasaje de avion;boletos de avion',
  cash: 'cash;atm;atm withdrawals;cash withdrawals;efectivo;cajero;cajeros;retiros',
  fees: 'fees;fee;bank fees;overdraft fees;comisiones;comision;cargos del banco',
  interest: 'interest;intereses;interes',
  income:
    'salary;paycheck;paychecks;payroll;wages;pension;income;get paid;got paid;i been paid;i gotten paid;payday;sueldo;salario;nomina;quincena;ingresos;me pagaron',
  transfer: 'transfers;transfer;transferencias;transferencia;traspasos',
};

const BY_WORDS: ReadonlyMap<string, Category> = new Map(
  // `Object.entries` forgets that the keys are those of the table above.
  (Object.entries(WORDS) as [Category, string][]).flatMap(([category, list]) =>
    list.split(';').map((phrase) => [wordsOf(phrase).join(' '), category] as const),
  ),
);
const ALONE: readonly string[] = [...BY_WORDS.keys()].filter((phrase) => !phrase.includes(' '));

/** The category that these words name; undefined: they name something else. */
export const categoryNamed = (words: string): Category | undefined => {
  const exact = BY_WORDS.get(words);
  if (exact || words.includes(' ')) return exact;
  return BY_WORDS.get(ALONE.find((phrase) => near(words, phrase)) ?? '');
};

/** The words of a text that name what money was for: "gas money last week". The longest first. */
export const categoryWords = (words: readonly string[]): string | undefined => {
  for (const length of [3, 2, 1])
    for (let at = 0; at + length <= words.length; at += 1) {
      const phrase = words.slice(at, at + length).join(' ');
      if (BY_WORDS.has(phrase)) return phrase;
    }
  return undefined;
};

/** Whether it was for this. Where the bank does not say, its text may: "CITY PHARMACY". */
export const isFor = (category: Category, { category: told, merchant, text }: Transaction): boolean => {
  if (told) return told === category;
  return wordsOf(`${merchant ?? ''} ${text}`).some((word) => BY_WORDS.get(word) === category);
};

/** Inside a sentence: "on groceries", "en supermercado". */
export const CATEGORY_NAMES: { readonly [L in Language]: { readonly [C in Category]: string } } = {
  en: {
    groceries: 'groceries',
    restaurants: 'restaurants and cafés',
    transport: 'transport',
    fuel: 'fuel',
    shopping: 'shopping',
    health: 'health',
    entertainment: 'entertainment',
    home: 'the home',
    housing: 'rent',
    utilities: 'utilities and phone',
    travel: 'travel',
    cash: 'cash',
    fees: 'fees',
    interest: 'interest',
    income: 'income',
    transfer: 'transfers',
  },
  es: {
    groceries: 'supermercado',
    restaurants: 'restaurantes y cafés',
    transport: 'transporte',
    fuel: 'combustible',
    shopping: 'compras',
    health: 'salud',
    entertainment: 'entretenimiento',
    home: 'el hogar',
    housing: 'alquiler',
    utilities: 'servicios y teléfono',
    travel: 'viajes',
    cash: 'efectivo',
    fees: 'comisiones',
    interest: 'intereses',
    income: 'ingresos',
    transfer: 'transferencias',
  },
};
