import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  goodbye: {
    plain: `
      adiós | adios | chao | chau | bye | hasta luego | hasta pronto | nos vemos | eso es todo por hoy | es todo, que tenga buen día
      no tengo más preguntas | ya no necesito nada mas | nada más, hasta luego | cuídate | que le vaya bien | ya me voy | me tengo que ir
      bueno pues eso sería todo | hasta la próxima | hasta mañana | nos vemos luego, cuídese | por ahora es todo | ya terminé, adiós
      ntp ya es todo bye | listo no es nada más | me despido
    `,
    nurse: `
      ya es todo | me voy a dormir | nada más, buenas noches | bai
    `,
    courteous: `
      Hasta otro día, señorita | Eso sería todo por hoy; que pase usted una feliz tarde. | Me despido de usted
      Ya no tengo nada más que consultar, de modo que lo dejo con sus labores. | Adiós, y saludos a su familia.
    `,
    teenager: `
      ahi nos vemos | ya es todo, adios | nada mas, cuidate
    `,
    trader: `
      Bueno, me voy que se me quema el pan | Nada más, que estés bien
    `,
    learner: `
      ya no más, chao | me voy a trabajar, hasta luego | gracias, ya terminé, nos vemos
    `,
    upset: `
      ¡Adiós! | Ya está todo, me voy a recoger a los niños | Por mi parte nada más, que vaya bien | Me marcho ya, nos vemos
    `,
    dictated: `
      eso era todo | ya me voy que estés bien | no necesito nada más hablamos
    `,
    friendly: `
      Eso sería todo por hoy. | Que tenga un lindo día, chao | Ya no tengo más preguntas, me despido. | Nos vemos, cuídese.
    `,
    slips: `
      chaoo | bueno ya, hasta lueog | eso era toood, bye | me voy que llego gente, nos vemso | nada mas, cuidate chmao
    `,
    mannered: `
      que tenga un lindo día | que pase buena tarde | que disfrute el resto de la tarde | saludos cordiales | atentamente
      un abrazo y buen día | le deseo un buen fin de semana | que esté muy bien | cuídese mucho | que dios lo bendiga
      quedo a la espera, saludos | reciba un cordial saludo | feliz tarde
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
