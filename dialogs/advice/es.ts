import type { words as en } from './en.ts';

export const words: typeof en = {
  'advice.none': () =>
    'No doy consejos sobre qué comprar, vender o en qué invertir, ni sé cómo se moverán los precios. Un asesor de su banco sí puede. Lo que puedo decirle es cuánto puede gastar y en qué se fue su dinero.',
  'advice.spendable': () => '¿Qué puedo gastar?',
  'advice.spent': () => '¿Cuánto gasté?',
};
