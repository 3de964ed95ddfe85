import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  advice: {
    plain: `
      debo comprar bitcoin | debería comprar bitcoin | debo comprar dólares | conviene comprar dólares ahora
      me conviene invertir en bitcoin | conviene invertir ahora | es buen momento para invertir
      es un buen momento para comprar dólares | qué acciones debo comprar | en qué debería invertir mis ahorros
      debo vender mis acciones | va a subir el dólar | va a bajar el bitcoin | me recomiendas invertir
      dame un consejo de inversión | qué harías con diez mil dólares | vale la pena comprar oro | vale la pena invertir en fondos
      compro euros ahora o espero | qué criptomoneda me recomiendas | debo ahorrar o invertir | es buena idea comprar casa ahora
    `,
    courteous: `
      ¿Me aconsejaría usted comprar bonos en estos momentos? | ¿Le parece prudente invertir ahora?
      ¿Cree usted que subirá el oro?
    `,
    teenager: `
      k onda con el bitcoin, compro? | me meto a cripto o no | conviene tesla ahorita
    `,
    learner: `
      es buena idea comprar dólares ahora? | yo debo invertir o esperar? | tú crees que bitcoin va a crecer?
    `,
    friendly: `
      ¿Usted compraría dólares ahora? | ¿Será buen momento para invertir un dinerito? | ¿Qué me aconseja, invierto o espero?
    `,
    slips: `
      deberia comprar bitcion | es buen mometno para invertir | conviene comprra dolares
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
