import type { words as en } from './en.ts';

export const words: typeof en = {
  'bank_facts.rate': () =>
    'Todavía no conozco las tasas. La suya está en su estado de cuenta o en la aplicación de su banco: APY es lo que rinde un ahorro, y APR, lo que cuesta una tarjeta o un préstamo. Para pedir una mejor, llame al número que está en su estado de cuenta.',
  'bank_facts.fees': () =>
    'No puedo ver comisiones ni devolverlas. Lo que cuesta cada cosa está en el sitio web de su banco, y lo que le cobraron, en su estado de cuenta. Para pedir que le devuelvan una, llame al número que está al dorso de su tarjeta con la fecha y el monto a mano; vale la pena preguntar.',
  'bank_facts.exchange': () =>
    'No conozco los tipos de cambio. El que vale es el de su banco o su tarjeta: pregunte en la aplicación, en una sucursal o al número que está al dorso, también por la comisión al pagar en el extranjero. Si en otro país le dan a elegir, pagar en la moneda local suele salir más barato.',
  'bank_facts.branch': () =>
    'No conozco sucursales, cajeros ni horarios. La aplicación o el sitio web de su banco le muestra los más cercanos y cuándo abren. Fíjese allí también en qué cajeros no le cobran comisión.',
};
