import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  thanks: {
    plain: `
      gracias | muchas gracias | mil gracias | grax | gracias por la ayuda | muchísimas gracias por su atención
      qué bien, me sirvió mucho | perfecto gracias | te lo agradezco | se lo agradezco mucho | genial eso me ayudo | ok gracias
      muy amable | muy amable de su parte, gracias | listo gracias | grasias | gracias por explicarme | me resolviste la duda, gracias
      excelente servicio muchas gracias | ay qué bueno gracias | thanks mil gracias | chévere gracias | eso era lo que necesitaba, gracias
      dios le bendiga gracias | por fin, gracias | bueno pues gracias por todo lo que me ayudaste | muy agradecido con usted
      gracias eres lo máximo
    `,
    nurse: `
      gracias mi amor | me salvaste, pensé que tenía que ir hasta allá | eso era, agradecida | perfecto, me sirvió
    `,
    courteous: `
      Muy agradecido | Le agradezco de corazón su paciencia con este viejo maestro. | Mil gracias, muy amable
      Me ha resuelto usted el asunto de maravilla, Dios se lo pague. | Qué gran ayuda me ha dado
    `,
    teenager: `
      mil gracias wey | me salvaste la neta | chido ya kedo, gracias | t lo agradezco un buen
    `,
    trader: `
      muchas gracias, me sirvió | Qué bueno, me ahorraste la vuelta al banco | perfecto, te agradezco
    `,
    learner: `
      muy amable tú | gracias, me sirvió mucho | perfecto, dios te bendiga | ay qué bueno, gracias mi amor
    `,
    upset: `
      ¡Gracias! | Ay, menos mal, ya está solucionado | No sabes el peso que me has quitado de encima, te lo agradezco
      Bueno, se agradece, aunque hayamos tardado toda la tarde
    `,
    dictated: `
      te pasaste | súper me sirvió mucho | muchas gracias eso era lo que buscaba | buena me ayudaste caleta
    `,
    friendly: `
      Le agradezco mucho su ayuda. | Me sacó de un apuro, Dios le pague. | ¡Qué bien, justo lo que necesitaba!
    `,
    slips: `
      grcaias | mil gracais chamo | listo, me sirivo | eres lo maximo, graciass | buenisimo te lo agradezoc
    `,
    mannered: `
      gracias por su paciencia | gracias de antemano | muchas gracias por su amable ayuda | le agradezco mucho su atención
      se lo agradecería mucho | mil gracias por todo | muy agradecido por su tiempo | quedo muy agradecida | gracias por tomarse el tiempo
      muy amable de su parte | dios se lo pague | gracias por atenderme | se agradece | le agradezco de corazón | desde ya muchas gracias
      gracias por la ayuda con esto | agradezco su apoyo | gracias otra vez por todo | sería de gran ayuda, gracias | le doy las gracias
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
