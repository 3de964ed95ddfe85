import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './state-phrases.en.ts';

export const phrases: { readonly [I in keyof typeof en]: Speech['phrases'][string] } = {
  card_state: {
    plain: `
      está bloqueada mi tarjeta | mi tarjeta está bloqueada o no | está congelada mi tarjeta | está activa mi tarjeta
      se bloqueó mi tarjeta | sigue bloqueada mi tarjeta | están bloqueadas mis tarjetas | qué tarjetas están bloqueadas
      estado de mi tarjeta | puede revisar si mi tarjeta está bloqueada | quiero saber si mi tarjeta está activa
      está bloqueada la que termina en 1204 | mi tarjeta de débito está bloqueada ahora
    `,
    nurse: `
      antes del turno, ¿la tarjeta está bloqueada sí o no? | la bloqueaste o no, ya no me acuerdo
      la visa sigue congelada desde anoche | quedó bloqueada la que dejé en la cafetería | dime si mi tarjeta está activa
    `,
    courteous: `
      ¿Tendría la bondad de decirme si mi tarjeta está bloqueada? | ¿Se encuentra activa mi tarjeta, por favor?
      Quisiera saber si la tarjeta que hice congelar la semana pasada sigue congelada. | ¿Me podría indicar en qué estado está mi tarjeta?
      ¿Quedó hecho el bloqueo de mi tarjeta?
    `,
    teenager: `
      mi tarjeta está bloqueada o qué | oye está congelada mi tarjeta | se bloqueó al final mi tarjeta o no
      sigue activa mi tarjeta | checa si mi tarjeta está bloqueada xfa | la bloqueé o no jaja
    `,
    trader: `
      ¿La tarjeta del negocio está bloqueada? | ¿Está activa la Visa de la empresa? Estoy pagando | ¿Cuáles de las tarjetas están congeladas ahora?
      ¿Entró el bloqueo? | Dígame si la 7719 está bloqueada o libre
    `,
    learner: `
      ¿Mi tarjeta es bloqueada o no? | Por favor decir si tarjeta está activa ahora | ¿Cómo está mi tarjeta, bloqueada o normal?
      Quiero saber mi tarjeta bloqueada sí o no | ¿Ya está con bloqueo la tarjeta?
    `,
    upset: `
      ¡¿Está bloqueada mi tarjeta o no?! | ¿Ustedes me bloquearon la tarjeta? | Le pedí que la bloqueara, ¿está bloqueada ya?
      ¿Quién bloqueó mi tarjeta, está bloqueada? | Dígame de una vez si la tarjeta está bloqueada
    `,
    dictated: `
      oye me puedes decir si mi tarjeta está bloqueada ahorita | este quería saber si mi tarjeta de crédito sigue congelada o ya no
      revisa si mi tarjeta de débito está activa por favor | está bloqueada la tarjeta que termina en tres tres uno dos
    `,
    friendly: `
      ¡Hola! ¿Mi tarjeta está bloqueada en este momento? | ¿Me confirmas si mi tarjeta sigue congelada? | Una preguntita: ¿está bloqueada mi Visa?
      Solo para estar segura, mi tarjeta está bloqueada, ¿verdad? | ¿Funcionó el bloqueo de mi tarjeta?
    `,
    slips: `
      esta bloqeada mi tarjeta | mi targeta esta bloqueada | esta vloqueada mi tarjeta | sigue conjelada mi tarjeta | esta activa mi tarjta
      revisa si mi tarjeta esta blokeada | estdo de mi tarjeta
    `,
  },
};
