/** Who is behind a transaction's text, as a bank knows it: the merchant's name and category code, or the type of what is no purchase. */

export type Known = { payee?: string | undefined; category?: string | undefined; transactionType?: string | undefined };

const shop = (payee: string, category: string): Known => ({ payee, category });

export const KNOWN: ReadonlyMap<string, Known> = new Map([
  ['GREEN BASKET MARKET', shop('Green Basket', '5411')],
  ['MERCADO LA ESQUINA', shop('Mercado La Esquina', '5411')],
  ['CORNER COFFEE', shop('Corner Coffee', '5814')],
  ['NOODLE HOUSE', shop('Noodle House', '5812')],
  ['CITY TRANSIT', shop('City Transit', '4111')],
  ['FILL & GO FUEL', shop('Fill & Go', '5541')],
  ['MAIN STREET PHARMACY', shop('Main Street Pharmacy', '5912')],
  ['RIVERSIDE APARTMENTS RENT', shop('Riverside Apartments', '6513')],
  ['CITY POWER & WATER', shop('City Power & Water', '4900')],
  ['CLEARLINE INTERNET', shop('Clearline', '4816')],
  ['NORTHSTAR MOBILE', shop('Northstar Mobile', '4814')],
  ['STREAMBOX MONTHLY', shop('Streambox', '4899')],
  ['TUNEWAVE FAMILY', shop('Tunewave', '5815')],
  ['PAGEFUL DAILY NEWS', shop('Pageful', '5994')],
  ['IRONLEAF GYM', shop('Ironleaf Gym', '7997')],
  ['LAKESIDE CLOTHING', shop('Lakeside Clothing', '5651')],
  ['HEARTH & HOME STORES', shop('Hearth & Home', '5712')],
  ['SKYWAY AIR TICKETS', shop('Skyway Air', '4511')],
  ['PALACE CINEMA', shop('Palace Cinema', '7832')],
  ['HARBOR STUDIO PAYROLL', { payee: 'Harbor Studio', transactionType: 'DIRECTDEPOSIT' }],
  ['TRANSFER FROM SAVINGS', { transactionType: 'TRANSFER' }],
  ['TRANSFER TO SAVINGS', { transactionType: 'TRANSFER' }],
  ['TRANSFER FROM CHECKING', { transactionType: 'TRANSFER' }],
  ['TRANSFER TO CHECKING', { transactionType: 'TRANSFER' }],
  ['BALANCE TRANSFER', { transactionType: 'TRANSFER' }],
  ['PAYMENT THANK YOU', { transactionType: 'PAYMENT' }],
  ['LOAN PAYMENT', { transactionType: 'PAYMENT' }],
  ['INTEREST PAID', { transactionType: 'INTEREST' }],
  ['WITHDRAWAL', { transactionType: 'WITHDRAWAL' }],
  ['MOBILE CHECK DEPOSIT', { transactionType: 'DEPOSIT' }],
  ['FIELDGATE FOODHALL', shop('Fieldgate Foodhall', '5411')],
  ['TEAPOT CORNER', shop('Teapot Corner', '5814')],
  ['THE COPPER LADLE', shop('The Copper Ladle', '5812')],
  ['CITYWIDE BUS & TRAM', shop('Citywide Bus & Tram', '4111')],
  ['ROUNDABOUT PETROL', shop('Roundabout Petrol', '5541')],
  ['HIGH STREET CHEMIST', shop('High Street Chemist', '5912')],
  ['CANALSIDE LETTINGS RENT', shop('Canalside Lettings', '6513')],
  ['BRIGHTWICK ENERGY', shop('Brightwick Energy', '4900')],
  ['FENLINE BROADBAND', shop('Fenline', '4816')],
  ['OTTERTEL MOBILE', shop('Ottertel', '4814')],
  ['HARBOUR STUDIO SALARY', { payee: 'Harbour Studio', transactionType: 'DIRECTDEPOSIT' }],
  ['TRANSFER FROM CURRENT ACCOUNT', { transactionType: 'TRANSFER' }],
  ['TRANSFER TO CURRENT ACCOUNT', { transactionType: 'TRANSFER' }],
]);

/** Who in Britain has the part of a merchant of the invented history. */
const IN_BRITAIN: ReadonlyMap<string, string> = new Map([
  ['GREEN BASKET MARKET', 'FIELDGATE FOODHALL'],
  ['CORNER COFFEE', 'TEAPOT CORNER'],
  ['NOODLE HOUSE', 'THE COPPER LADLE'],
  ['CITY TRANSIT', 'CITYWIDE BUS & TRAM'],
  ['FILL & GO FUEL', 'ROUNDABOUT PETROL'],
  ['MAIN STREET PHARMACY', 'HIGH STREET CHEMIST'],
  ['RIVERSIDE APARTMENTS RENT', 'CANALSIDE LETTINGS RENT'],
  ['CITY POWER & WATER', 'BRIGHTWICK ENERGY'],
  ['CLEARLINE INTERNET', 'FENLINE BROADBAND'],
  ['NORTHSTAR MOBILE', 'OTTERTEL MOBILE'],
  ['HARBOR STUDIO PAYROLL', 'HARBOUR STUDIO SALARY'],
  ['TRANSFER FROM CHECKING', 'TRANSFER FROM CURRENT ACCOUNT'],
  ['TRANSFER TO CHECKING', 'TRANSFER TO CURRENT ACCOUNT'],
]);

/** An invented text as it reads where this money is spent. */
export const textWhere = (currency: string, text: string): string => (currency === 'GBP' ? (IN_BRITAIN.get(text) ?? text) : text);
