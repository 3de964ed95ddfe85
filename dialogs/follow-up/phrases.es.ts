import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  more: {
    plain: `
      más | mas | ver más | muéstrame más | más por favor | siguiente | siguientes | la siguiente página | los siguientes
      el resto | muéstrame el resto | y el resto | continúa | continúe | sigue | siga | muéstrame la lista
      ver la lista | la lista | enlístalos | cuáles son | cuáles | cuáles fueron | y cuáles son esos | hay más | quiero ver más
      los demás | y los otros | enséñame la lista | lístalos por favor | déjame verlos | más antiguos | los anteriores
      quiero ver la lista
    `,
    nurse: `
      los que faltan | síguele con la lista | dime cuáles
    `,
    courteous: `
      Continúe, por favor. | ¿Me mostraría el resto? | ¿Tendría la bondad de enseñarme la lista?
      ¿Y cuáles son, si es tan amable?
    `,
    teenager: `
      mas xfa | el sig | y los demas | pasame la lista | cuales tho
    `,
    trader: `
      Los que siguen | Síguele | pásame la lista completa | ¿Cuáles?
    `,
    learner: `
      más por favor | muestra los próximos | cuáles son, dame lista | quiero ver resto
    `,
    upset: `
      ¿Y el resto? | ¡Muéstrame más! | ¿Cuáles, exactamente? | Sigue, que falta lista
    `,
    dictated: `
      sigue qué más hay | muéstrame los que siguen | ya dime cuáles son
    `,
    friendly: `
      ¿Me muestra más? | ¿Y los que siguen? | ¿Puedo ver la lista? | ¿Cuáles son, por favor?
    `,
    slips: `
      maas | siguinte | ver mas plis | muestrme la lista | el rseto | cualse son
    `,
  },
  why_so: {
    plain: `
      tan bajo | tan poquito | bajo | tan alto
      por qué tanto | por qué tan poco | por qué tan alto | por qué tan bajo | por qué es tan alto | por qué está tan bajo
      por qué es tanto | y eso por qué | y por qué tanto | cómo que tanto | cómo puede ser tanto | por qué subió | por qué bajó
      por qué es más que antes | por qué esa cantidad | de dónde sale eso | de dónde sale tanto | a qué se debe
      explícame ese número | por qué solo eso | por qué es así
    `,
    nurse: `
      por qué salió tanto | y por qué tan poquito
    `,
    courteous: `
      ¿Y a qué se debe tanto? | ¿Podría saber por qué es tan alto? | ¿Cómo es que hay tan poco?
    `,
    teenager: `
      xq tanto | pq tan poco | neta xq es tanto
    `,
    trader: `
      ¿Por qué tanto, pues? | ¿De dónde sale tanto? | por qué tan poquito
    `,
    learner: `
      por qué es mucho? | por qué tan poco dinero | de qué es tanto
    `,
    upset: `
      ¡¿Por qué tanto?! | ¿Cómo que tan poco? | ¿Por qué está tan alto eso?
    `,
    dictated: `
      y por qué tanto | por qué es tan bajo eso
    `,
    friendly: `
      Ay, ¿y por qué tanto? | ¿Por qué será tan poco? | ¿Y a qué se debe?
    `,
    slips: `
      por que tatno | xq tan pcoo | porque es tan atlo
    `,
  },
  doubt: {
    plain: `
      estás seguro | está seguro | está segura | seguro | eso no está bien | está mal | eso está mal | eso no es correcto
      no es correcto | eso no puede ser | no puede ser | eso es un error | hay un error | te equivocas | se equivoca
      esa cifra está mal | el monto está mal | ese saldo está mal | no lo creo | imposible | revísalo otra vez | verifícalo
      compruébalo de nuevo | de verdad | es correcto eso | eso no cuadra | tengo más que eso | debería ser más | debería ser menos
      eso no es lo que gasté
    `,
    nurse: `
      eso no cuadra, checa otra vez | segura que es eso?
    `,
    courteous: `
      ¿Está usted seguro? | Me temo que eso no es correcto. | Debe de haber un error, señor. | ¿Tendría la bondad de verificarlo?
    `,
    teenager: `
      neta? | seguro? | eso ta mal | no manches no puede ser
    `,
    trader: `
      Ese número no cuadra | ¿Seguro? Checa bien | Eso no es cierto
    `,
    learner: `
      tú estás seguro? | este número no es verdad | creo hay error
    `,
    upset: `
      ¡Eso no puede ser! | ¡Está mal! | ¿Pero estás seguro? | Te has equivocado, míralo otra vez
    `,
    dictated: `
      eso está malo | seguro que es así | no puede ser revisa bien
    `,
    friendly: `
      ¿Está seguro? | Mmm, eso no me cuadra. | ¿Lo puede revisar otra vez, por favor?
    `,
    slips: `
      estas sguro | eso no esta bine | no peude ser | esta mla
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
