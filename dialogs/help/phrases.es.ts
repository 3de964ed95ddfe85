import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  help: {
    plain: `
      ayuda | ayúdame | ayúdeme por favor | necesito ayuda | qué puedes hacer | qué puede hacer usted | qué te puedo preguntar
      cómo funciona esto | como funciona este chat | muéstrame las opciones | ver menú | menu | opciones | quiero ver el menú principal
      estoy perdida no sé qué hacer | no entiendo cómo se usa esto | en qué me puedes ayudar | en que me puede ayudar usted
      para qué sirves | q puedes hacer | ayuda xfa | no se que escribir | qué tengo que poner aquí | dame una lista de lo que haces
      cuáles son mis opciones | me podría orientar un poco | qué tipo de preguntas contestas | es la primera vez que uso esto, qué hago
      qué servicios ofrece este asistente
    `,
    nurse: `
      primera vez aquí, qué te pregunto | dime las opciones
    `,
    courteous: `
      ¿En qué puede ayudarme usted? | Soy nuevo en estos menesteres; ¿tendría la gentileza de decirme qué cosas se le pueden consultar?
      ¿Cómo funciona esto?
      Mi hijo me instaló el programa, se fue a Chosica y me dejó sin saber por dónde empezar ni para qué sirve usted.
      Oriénteme, por favor
    `,
    teenager: `
      k puedes hacer | como funciona esto | k cosas te puedo preguntar | soy nuevo, x donde empiezo
    `,
    trader: `
      ¿Qué puedes hacer? | Cómo se usa esto | ¿Para qué cosas me sirves, aparte del balance? | Dame las opciones
    `,
    learner: `
      Qué puede hacer tú | cómo funciona este cosa | qué yo puedo preguntar aquí | primera vez que uso, explícame
    `,
    upset: `
      ¿Pero tú qué sabes hacer? | ¿Cómo funciona esto? Es la primera vez que entro | Dame una lista de lo que te puedo preguntar
      ¿Por dónde se empieza aquí?
    `,
    dictated: `
      qué sabes hacer | oye qué cosas te puedo preguntar | es primera vez que uso esta cuestión explícame cómo va
    `,
    friendly: `
      ¿En qué me puede ayudar? | Es la primera vez que uso este chat. ¿Qué cosas le puedo pedir? | ¿Me muestra las opciones, por favor?
    `,
    slips: `
      que puedes hacre | como funcoina esto | ayuad | que cosas te puedo preugntar | dame las opcoines
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
