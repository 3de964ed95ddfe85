import type { words as en } from './en.ts';

export const words: typeof en = {
  'charges.explain': () =>
    'Todavía no puedo averiguar un cargo en particular. La aplicación o el sitio web de su banco suele decir más del comercio; busque también un recibo o correo con la misma fecha y monto, porque muchas tiendas cobran con otro nombre. Si usted no lo hizo, dígamelo: entonces cada minuto cuenta.',
  'charges.duplicate': () =>
    'Todavía no puedo comparar cargos. A menudo uno de los dos es una retención que desaparece sola: vea en la aplicación de su banco si ambos están contabilizados, o pregúnteme qué hay pendiente. Si quedan los dos, pida la devolución al comercio y, si no resulta, llame al número al dorso de su tarjeta.',
  'charges.recurring': () =>
    'Todavía no puedo mostrarle suscripciones ni pagos futuros. Lo que se repite está en sus últimos estados de cuenta, y los pagos programados suelen verse en la aplicación de su banco. Para dejar una suscripción, cancélela primero con la empresa; si le sigue cobrando, avise a su banco.',
  'charges.not_mine': () => 'No lo hice yo',
  'charges.pending': () => '¿Qué hay pendiente?',
};
